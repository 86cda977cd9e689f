import {
  arrangements,
  defaultLinkKinds,
  linkKinds,
  networkAddress,
  networkStateSchema,
  savePositionsSchema,
  type NetworkState,
} from '@/lib/network/schema'
import { organisationKinds } from '@/lib/organisations/kinds'

/** The state an address leads to, read as the page reads it: one value is a text, several are a list. */
function stateAt(address: string): NetworkState {
  const query = new URL(address, 'http://localhost').searchParams
  return networkStateSchema.parse(
    Object.fromEntries(
      [...new Set(query.keys())].map((name) => [
        name,
        query.getAll(name).length > 1 ? query.getAll(name) : query.get(name),
      ]),
    ),
  )
}
const first = networkStateSchema.parse({})

test('the first view has the short address', () => {
  expect(networkAddress(first)).toBe('/network')
  expect(networkAddress(first, '/network/export')).toBe('/network/export')
  expect(stateAt('/network')).toEqual(first)
})

const single: Partial<NetworkState>[] = [
  { view: 'table' },
  ...organisationKinds.map((kind) => ({ kind: [kind] })),
  ...linkKinds.map((link) => ({ link: [link] })),
  { kind: ['health', 'welfare'] },
  { kind: [...organisationKinds] },
  { link: ['funding', 'meetings', 'same-topic'] },
  { link: [...defaultLinkKinds] },
  { kind: ['none'] },
  { link: ['none'] },
  { group: '010515163' },
  { group: 'unit:kreis-dithmarschen' },
  { topic: 'sprache' },
  { level: 'local' },
  { level: 'beyond' },
  { q: 'Büsum & Heide = 50 %' },
  { q: '  <script>"\'+#?/\\' },
  { focus: 'vhs-heide' },
  { focus: 'vhs-heide', steps: 2 },
  { focus: 'vhs-heide', steps: 3 },
  { selected: 'caritas-heide' },
  { arrange: 'free' },
  { size: 'same' },
  { sort: 'name' },
  { sort: 'verified' },
]

test.each(single.map((part) => [part]))('%j comes back from its address', (part) => {
  const state = { ...first, ...part }
  expect(stateAt(networkAddress(state))).toEqual(state)
})

test('all parts together come back, too', () => {
  const state = single.reduce<NetworkState>((all, part) => ({ ...all, ...part }), first)
  expect(stateAt(networkAddress(state))).toEqual(state)
})

test('an empty list shows nothing, also after a reload', () => {
  expect(stateAt(networkAddress({ ...first, kind: [], link: [] }))).toMatchObject({ kind: ['none'], link: ['none'] })
})

test('steps without a focus mean nothing and stay out of the address', () => {
  expect(networkAddress({ ...first, steps: 3 })).toBe('/network')
})

test('one state has one address', () => {
  const addresses = single.map((part) => networkAddress({ ...first, ...part }))
  expect(new Set(addresses).size).toBe(single.length)
})

test('an address that somebody made up shows the nearest state instead of an error', () => {
  expect(stateAt('/network?view=x&kind=x&link=funding&link=x&level=x&steps=9&arrange=x&size=x&sort=x')).toEqual(first)
  expect(stateAt(`/network?q=${'x'.repeat(500)}&group=${'x'.repeat(500)}&steps=-1`)).toEqual({
    ...first,
    q: 'x'.repeat(100),
  })
  expect(stateAt('/network?q=a&q=b&view=map&view=table')).toEqual(first)
  expect(stateAt('/network?__proto__=x&constructor=y')).toEqual(first)
})

test('positions are finite numbers of known arrangements', () => {
  const position = { organisationId: 'o', x: 1, y: -2.5 }
  for (const arrange of arrangements)
    expect(savePositionsSchema.safeParse({ arrange, positions: [position] }).success).toBe(true)
  for (const wrong of [
    { ...position, x: Infinity },
    { ...position, y: NaN },
    { ...position, x: '1' },
    { ...position, organisationId: '' },
    { ...position, more: 1 },
  ])
    expect(savePositionsSchema.safeParse({ arrange: 'place', positions: [wrong] }).success).toBe(false)
  expect(savePositionsSchema.safeParse({ arrange: 'circle', positions: [] }).success).toBe(false)
})
