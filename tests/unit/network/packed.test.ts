/** @jest-environment node */
import { createContext } from '@/lib/context'
import { packNetwork, unpackNetwork } from '@/lib/network/packed'
import { network, networkMeetings } from '@/lib/network/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import { link, networkOf, node } from './small-network'

const data = networkOf(
  [
    node('a', { responsibilities: 2, validFrom: '2016', topics: ['sprache'] }),
    node('b', { protected: true, place: null, level: 'county', stale: true }),
    node('c'),
  ],
  [
    link('a', 'b', 'funding', { since: '2018', until: '2027', weak: true, strength: 3, weight: 3 }),
    link('b', 'c', 'meetings', { weight: 7 }),
    link('a', 'c', 'cooperation', { id: 'x:a:c', description: 'Seit „2018“\n& mehr', dormant: true, lastSign: '2026' }),
    link('a', 'b', 'cooperation', { id: 'x:a:b' }),
    link('c', 'b', 'cooperation', { id: 'of another form' }),
  ],
)

test('what was packed comes back', () => {
  expect(unpackNetwork(packNetwork(data))).toEqual(data)
  expect(unpackNetwork(packNetwork(networkOf([], [])))).toEqual(networkOf([], []))
})

test('the same network is packed once', () => {
  expect(packNetwork(data)).toBe(packNetwork(data))
  expect(packNetwork({ ...data, nodes: data.nodes.slice(0, 2), links: [] })).not.toBe(packNetwork(data))
})

test('the invented county comes back whole, in a third of its size', async () => {
  const store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'example', { now: '2026-11-26T09:00:00.000Z' })
  const ctx = { ...createContext({ id: 'r', label: 'R', role: 'reader' }, store), now: '2026-11-26T10:00:00.000Z' }
  const county = { ...(await network(ctx)), meetings: await networkMeetings(ctx, '') }
  const text = packNetwork(county)
  expect(unpackNetwork(text)).toEqual(county)
  expect(text.length).toBeLessThan(JSON.stringify(county).length * 0.45)
  await store.close()
})
