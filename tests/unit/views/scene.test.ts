import { networkStateSchema } from '@/lib/network/schema'
import { publicScene, sceneOf } from '@/lib/views/scene'
import { networkOf, node } from '../network/small-network'

const data = {
  ...networkOf([node('a', { topics: ['sprache'] }), node('b', { topics: ['sprache', 'wohnen'] })], []),
  topics: [
    { id: 'sprache', label: 'Sprache', en: null },
    { id: 'wohnen', label: 'Wohnen', en: null },
  ],
  meetings: [
    { id: 'm', key: 'm', title: 'Vertrauliche Runde', at: '2026-05-04T08:00:00.000Z', organisations: ['a', 'b'] },
  ],
}
const arranged = { positions: {}, groupOf: {}, groups: [] }
const frozen = { at: '', day: '2026-11-27', data, found: null, positions: { place: [], free: [] }, arranged }
const scene = (arrange: string) => sceneOf(frozen, networkStateSchema.parse({ arrange }))!

test('a view with topics or meetings is drawn with them', () => {
  expect(scene('with-topics').visible.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'topic:sprache', 'topic:wohnen'])
  expect(scene('with-meetings').visible.links).toHaveLength(2)
  expect(scene('place').visible.nodes).toHaveLength(2)
})

test('everybody may see topics of public organisations, but no meeting', () => {
  const seen = publicScene(scene('with-topics'), new Map([['a', false]]))
  expect(seen.visible.nodes.map(({ id }) => id)).toEqual(['a', 'topic:sprache'])
  expect(seen.visible.links).toHaveLength(1)
  const met = publicScene(scene('with-meetings'), new Map([['a', false]]))
  expect(met.visible.nodes.map(({ id }) => id)).toEqual(['a'])
  expect(JSON.stringify(met)).not.toContain('Vertrauliche Runde')
})
