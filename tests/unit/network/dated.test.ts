import { factsBefore, isTieOn, yearsOfChanges } from '@/lib/network/dated'
import type { NetworkFacts } from '@/lib/network/copy'
import type { StoredCooperation, StoredNode } from '@/lib/network/schema'

const cooperation = (part: Partial<StoredCooperation> = {}): StoredCooperation => ({
  id: 'k',
  kind: 'cooperation',
  description: null,
  state: 'active',
  since: null,
  until: null,
  confidence: null,
  strength: 3,
  voices: [],
  verifiedAt: null,
  partners: [],
  ...part,
})
const node = (part: Partial<StoredNode>): StoredNode => ({
  id: 'o',
  key: 'o',
  name: 'Heute',
  shortName: null,
  formerNames: [],
  kind: 'welfare',
  level: null,
  place: null,
  phone: null,
  confidence: null,
  verifiedAt: null,
  protected: false,
  areaId: null,
  parentId: null,
  topics: [],
  validFrom: null,
  validTo: null,
  sortName: null,
  ...part,
})
const facts = (cooperations: StoredCooperation[], nodes: StoredNode[] = []): NetworkFacts => ({
  nodes: new Map(nodes.map((one) => [one.id, one])),
  cooperations: new Map(cooperations.map((one) => [one.id, one])),
  meetings: new Map(),
  fields: new Map(),
})

test('a tie is there from its first to its last day, as far as the source knows them', () => {
  const tie = cooperation({ since: '2019', until: '2023-08', state: 'ended' })
  expect(['2018-12-31', '2019-01-01', '2023-08-31', '2023-09-01'].map((day) => isTieOn(tie, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isTieOn(cooperation(), '1990-01-01')).toBe(true)
  expect(isTieOn(cooperation({ state: 'ended' }), '2020-01-01')).toBe(false)
  expect(isTieOn(cooperation({ state: 'planned', since: '2020' }), '2021-01-01')).toBe(false)
})

test('a single event is a tie in its year only', () => {
  const event = cooperation({ since: '2018-09-11', until: '2018-09-11' })
  expect(['2017-12-31', '2018-02-01', '2018-12-31', '2019-01-01'].map((day) => isTieOn(event, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('2018 has the names and strengths of 2018, the oldest change counts; dates stay', () => {
  const before = factsBefore(facts([cooperation({ since: '2016' })], [node({})]), '2018-12-31', [
    { id: 'o', changed: JSON.stringify({ name: ['Gestern', 'Heute'] }) },
    { id: 'k', changed: JSON.stringify({ strength: [2, 3], since: [null, '2016'] }) },
    { id: 'o', changed: JSON.stringify({ name: ['Vorgestern', 'Gestern'], note: { sealed: ['x'] } }) },
    { id: 'other', changed: null },
  ])
  expect(before.nodes.get('o')).toMatchObject({ name: 'Vorgestern' })
  expect(before.cooperations.get('k')).toMatchObject({ strength: 2, since: '2016' })
})

test('a recorded former name is shown until its day, whenever it was recorded', () => {
  const renamed = node({ shortName: 'H', formerNames: ['2017 Vorgestern', '2019-08 Gestern'] })
  const changes = [{ id: 'o', changed: JSON.stringify({ name: ['Gestern', 'Heute'], shortName: ['G', 'H'] }) }]
  const on = (day: string) => {
    const { name, shortName } = factsBefore(facts([], [renamed]), day, changes).nodes.get('o')!
    return [name, shortName]
  }
  expect(['2017-12-31', '2018-01-01', '2019-08-31', '2019-09-01'].map(on)).toEqual([
    ['Vorgestern', null],
    ['Gestern', 'G'],
    ['Gestern', 'G'],
    ['Heute', 'H'],
  ])
})

test('the time bar counts beginnings and endings by year up to now, an event once', () => {
  const years = yearsOfChanges(
    facts([
      cooperation({ id: '1', since: '2022', until: '2024-05' }),
      cooperation({ id: '2', since: '2022-01', until: '2022-01' }),
      cooperation({ id: '3', until: '2031' }),
    ]),
    '2025-03-01',
  )
  expect(years).toEqual([
    { year: 2022, changes: 2 },
    { year: 2023, changes: 0 },
    { year: 2024, changes: 1 },
    { year: 2025, changes: 0 },
  ])
  expect(yearsOfChanges(facts([]), '2025-03-01').map(({ year }) => year)).toEqual([2024, 2025])
})
