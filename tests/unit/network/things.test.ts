import { visibleNetwork } from '@/lib/network/filter'
import { arrangeNetwork } from '@/lib/network/layout/arrange'
import { networkStateSchema } from '@/lib/network/schema'
import { kindWords, recordAddress, thingRows, thingsIn, visibleThings, withThings } from '@/lib/network/things'
import { de } from '@/lib/i18n/de'
import { link, networkOf, node } from './small-network'

const data = {
  ...networkOf(
    [
      node('a', { topics: ['sprache', 'arbeit'] }),
      node('b', { topics: ['sprache'], kind: 'health' }),
      node('c', { topics: ['wohnen'] }),
      node('d'),
    ],
    [link('a', 'b')],
  ),
  topics: [
    { id: 'arbeit', label: 'Arbeit', en: 'Work' },
    { id: 'sprache', label: 'Sprache', en: null },
    { id: 'wohnen', label: 'Wohnen', en: 'Housing' },
    { id: 'leer', label: 'Leer', en: null },
  ],
  meetings: [
    { id: 'm2', key: 'runde-2', title: 'Runde 2', at: '2026-05-04T08:00:00.000Z', organisations: ['a', 'b', 'gone'] },
    { id: 'm1', key: 'runde-1', title: 'Runde 1', at: '2026-02-04T08:00:00.000Z', organisations: ['b', 'd'] },
    { id: 'm0', key: 'runde-0', title: 'Runde 0', at: '2025-02-04T08:00:00.000Z', organisations: ['gone'] },
  ],
}
const all = networkStateSchema.parse({})
const shown = (kind: 'topic' | 'meeting', state = all) =>
  visibleThings(withThings(data, kind, true), visibleNetwork(data, state, null))

test('two arrangements show what organisations have in common', () => {
  expect(thingsIn('with-topics')).toBe('topic')
  expect(thingsIn('with-meetings')).toBe('meeting')
  expect(thingsIn('topic')).toBeNull()
})

test('every topic that somebody works on is a symbol, tied to whoever does; ties between organisations are left out', () => {
  const { nodes, links, degree } = shown('topic')
  expect(nodes.slice(4).map(({ key, name, kind }) => [key, name, kind])).toEqual([
    ['topic:arbeit', 'Work', 'topic'],
    ['topic:sprache', 'Sprache', 'topic'],
    ['topic:wohnen', 'Housing', 'topic'],
  ])
  expect(links.map(({ source, target, kind }) => [source, target, kind])).toEqual([
    ['a', 'topic:arbeit', 'works-on'],
    ['a', 'topic:sprache', 'works-on'],
    ['b', 'topic:sprache', 'works-on'],
    ['c', 'topic:wohnen', 'works-on'],
  ])
  expect(degree.get('topic:sprache')).toBe(2)
})

test('what none of the visible organisations has to do with is hidden with them', () => {
  const { nodes } = shown('topic', { ...all, kind: ['health'] })
  expect(nodes.map(({ id }) => id)).toEqual(['b', 'topic:sprache'])
})

test('the same as rows: meetings by date, topics by number, and who belongs to none', () => {
  const meetings = thingRows(shown('meeting'))
  expect(meetings.rows.map(({ thing, at, members }) => [thing.name, at, members.map(({ id }) => id)])).toEqual([
    ['Runde 2', '2026-05-04', ['a', 'b']],
    ['Runde 1', '2026-02-04', ['b', 'd']],
  ])
  expect(meetings.without.map(({ id }) => id)).toEqual(['c'])
  const topics = thingRows(shown('topic'))
  expect(topics.rows.map(({ thing, members }) => [thing.name, members.length])).toEqual([
    ['Sprache', 2],
    ['Housing', 1],
    ['Work', 1],
  ])
  expect(topics.without.map(({ id }) => id)).toEqual(['d'])
})

test('every symbol leads to its record', () => {
  const { rows } = thingRows(shown('meeting'))
  expect(recordAddress(rows[0]!.thing)).toBe('/meetings/runde-2')
  expect(recordAddress(thingRows(shown('topic')).rows[0]!.thing)).toBe('/topics/sprache')
  expect(recordAddress(data.nodes[0]!)).toBe('/organisations/key-a')
})

test('everybody has a place of their own, the same each time', () => {
  const request = {
    data: withThings(data, 'topic', false),
    arrange: 'with-topics' as const,
    shape: 'wide' as const,
    middle: '',
    stored: {},
    words: { ...de.network, kinds: kindWords(de) },
    english: false,
  }
  const { positions, groups } = arrangeNetwork(request)
  expect(groups).toEqual([])
  expect(Object.keys(positions)).toHaveLength(7)
  expect(new Set(Object.values(positions).map(({ x, y }) => `${x} ${y}`)).size).toBe(7)
  expect(arrangeNetwork(request).positions).toEqual(positions)
})
