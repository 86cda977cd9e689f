import type { Area } from '@/lib/areas/schema'
import {
  decidingRule,
  neighboursOf,
  relatedTopics,
  resolve,
  resolveNamed,
  type rules,
  type ResolveQuestion,
} from '@/lib/responsibilities/resolve'
import type { Responsibility } from '@/lib/responsibilities/schema'
import type { Topic } from '@/lib/topics/schema'

const area = (
  id: string,
  kind: Area['kind'],
  parentId: string | null,
  name = id,
  at: [number, number] | null = null,
): Area => ({
  id,
  ags: null,
  name,
  kind,
  sortName: name.toLowerCase(),
  postalCode: null,
  lat: at?.[0] ?? null,
  lon: at?.[1] ?? null,
  localities: [],
  parentId,
})
const areas = new Map(
  [
    area('00', 'country', null),
    area('01', 'state', '00'),
    area('01051', 'county', '01', 'Kreis'),
    area('amt', 'amt', '01051'),
    area('other-amt', 'amt', '01051'),
    area('village', 'municipality', 'amt', 'Dorf', [54, 9]),
    area('near', 'municipality', 'other-amt', 'Nah', [54.05, 9]),
    area('far', 'municipality', 'other-amt', 'Fern', [54.5, 9]),
  ].map((entry) => [entry.id, entry]),
)
const topic = (id: string): Topic => ({
  id,
  label: id,
  en: null,
  synonyms: [],
  synonymsEn: [],
  fieldOfAction: true,
  position: 0,
  retiredAt: null,
  mergedIntoId: null,
  version: 1,
  parentId: id.includes('.') ? id.split('.')[0]! : null,
})
const topics = ['sprache', 'sprache.alpha', 'sprache.beruf', 'wohnen'].map(topic)

let number = 0
function held(
  organisation: string,
  more: Partial<Responsibility> & { organisationKind?: Responsibility['organisation']['kind']; place?: string } = {},
): Responsibility {
  const { organisationKind = 'education', place = null, ...rest } = more
  return {
    id: `r${number++}`,
    kind: 'contact',
    reach: null,
    targetGroup: null,
    legalBasis: null,
    confidence: 'high',
    evidence: null,
    verifiedAt: '2026-10-01',
    validFrom: null,
    validTo: null,
    scope: null,
    scopeText: null,
    topicId: 'sprache',
    areaId: '01051',
    holderTopics: 3,
    delegatedBy: null,
    post: null,
    organisation: {
      id: organisation,
      key: organisation,
      name: organisation,
      kind: organisationKind,
      place,
      phone: null,
      email: null,
      website: null,
      street: null,
      postalCode: null,
      openingHours: null,
      languages: [],
      advice: null,
      type: null,
      protected: false,
      bring: null,
      confirmed: [],
      verifiedAt: null,
    },
    ...rest,
  }
}
const question: ResolveQuestion = { topicId: 'sprache', areaId: 'village', today: '2026-11-25' }
const names = (rows: Responsibility[], more: Partial<ResolveQuestion> = {}) =>
  resolve({ ...question, ...more }, rows, topics, areas).answers.map((answer) => answer.responsibility.organisation.id)

test('only what is valid on the day counts; a year means its whole length', () => {
  expect(
    names([
      held('ended', { validTo: '2025' }),
      held('this-year', { validTo: '2026' }),
      held('future', { validFrom: '2027-01-01' }),
      held('begun', { validFrom: '2026' }),
      held('begun-month', { validFrom: '2026-12' }),
    ]).sort(),
  ).toEqual(['begun', 'this-year'])
})

test('the smallest area that contains the place comes first, places beside it never', () => {
  expect(
    names([
      held('state', { areaId: '01' }),
      held('county'),
      held('amt', { areaId: 'amt' }),
      held('here', { areaId: 'village' }),
      held('beside', { areaId: 'near' }),
      held('other-amt', { areaId: 'other-amt' }),
    ]),
  ).toEqual(['here', 'amt', 'county', 'state'])
})

test('without a place the county comes first, then what lies inside it, then what is above', () => {
  expect(
    names([held('village', { areaId: 'village' }), held('state', { areaId: '01' }), held('county')], { areaId: null }),
  ).toEqual(['county', 'village', 'state'])
})

test('a subtopic counts one level further; parent and sibling topics are no answers but the next level', () => {
  const rows = [
    held('part-here', { areaId: 'village', topicId: 'sprache.alpha' }),
    held('amt', { areaId: 'amt' }),
    held('part-amt', { areaId: 'amt', topicId: 'sprache.beruf' }),
  ]
  expect(names(rows)).toEqual(['amt', 'part-here', 'part-amt'])
  const alpha = resolve(
    { ...question, topicId: 'sprache.alpha' },
    [held('parent'), held('sibling', { topicId: 'sprache.beruf' })],
    topics,
    areas,
  )
  expect(alpha.answers).toEqual([])
  expect(alpha.wider.map((answer) => answer.fit)).toEqual(['parent'])
  expect(
    resolve(
      { ...question, topicId: 'sprache.alpha' },
      [held('sibling', { topicId: 'sprache.beruf' })],
      topics,
      areas,
    ).wider.map((answer) => answer.fit),
  ).toEqual(['sibling'])
})

test('statutory before delegated before voluntary before contact; a question for advice turns it round', () => {
  const rows = [
    held('contact'),
    held('voluntary', { kind: 'voluntary' }),
    held('delegated', { kind: 'delegated' }),
    held('statutory', { kind: 'statutory' }),
  ]
  expect(names(rows)).toEqual(['statutory', 'delegated', 'voluntary', 'contact'])
  expect(names(rows, { counselling: true })).toEqual(['contact', 'voluntary', 'delegated', 'statutory'])
})

test('target group first, general next, other groups last', () => {
  const rows = [
    held('youth', { targetGroup: 'Jugendliche' }),
    held('general'),
    held('women', { targetGroup: 'geflüchtete Frauen' }),
  ]
  expect(names(rows, { targetGroup: 'women' })).toEqual(['women', 'general', 'youth'])
})

test('who acts for somebody stands first and names both; the principal follows right behind', () => {
  const amt = { id: 'amt-office', key: 'amt-office', name: 'Amt', kind: 'municipality' as const }
  const rows = [
    held('amt-office', { areaId: 'amt', kind: 'statutory' }),
    held('town', { areaId: 'amt', kind: 'delegated', delegatedBy: amt }),
    held('county', { kind: 'statutory' }),
  ]
  const { answers } = resolve(question, rows, topics, areas)
  expect(
    answers.map((answer) => [answer.responsibility.organisation.id, answer.via?.name ?? null, answer.handedOver]),
  ).toEqual([
    ['town', 'Amt', false],
    ['amt-office', null, true],
    ['county', null, false],
  ])
  expect(decidingRule(answers[0]!, answers[1]!, question)).toBeNull()
})

test('committees stand behind those who serve callers, except for questions of coordination', () => {
  expect(names([held('committee', { organisationKind: 'governing-body', areaId: 'village' }), held('school')])).toEqual(
    ['school', 'committee'],
  )
})

test('verified before stale, well evidenced before hardly, a core task before one of many', () => {
  expect(names([held('stale', { verifiedAt: '2024-01-01' }), held('fresh')])).toEqual(['fresh', 'stale'])
  expect(names([held('low', { confidence: 'low' }), held('high')])).toEqual(['high', 'low'])
  expect(names([held('many', { holderTopics: 9 }), held('core', { holderTopics: 1 })])).toEqual(['core', 'many'])
})

test('an organisation the question names comes first, and each organisation once', () => {
  const rows = [held('a', { kind: 'statutory' }), held('b'), held('b', { topicId: 'sprache.alpha' })]
  expect(names(rows, { organisationIds: ['b'] })).toEqual(['b', 'a'])
})

test('every rule can decide, and is then the named reason', () => {
  const pairs: Record<(typeof rules)[number]['name'], [Responsibility, Responsibility, Partial<ResolveQuestion>?]> = {
    named: [held('a'), held('b', { kind: 'statutory' }), { organisationIds: ['a'] }],
    serves: [held('a', { areaId: '01' }), held('b', { organisationKind: 'governing-body' })],
    group: [held('a', { targetGroup: 'Frauen' }), held('b', { areaId: 'village' }), { targetGroup: 'women' }],
    distance: [held('a', { areaId: 'village' }), held('b', { kind: 'statutory' })],
    kind: [held('a', { kind: 'statutory' }), held('b')],
    fit: [held('a', { areaId: '01051' }), held('b', { areaId: 'amt', topicId: 'sprache.alpha' })],
    reach: [held('a'), held('b', { reach: 'region' })],
    seat: [held('a', { place: 'Dorf' }), held('b')],
    fresh: [held('a'), held('b', { verifiedAt: null })],
    evidence: [held('a'), held('b', { confidence: 'medium' })],
    core: [held('a', { holderTopics: 1 }), held('b')],
  }
  for (const [rule, [first, second, more]] of Object.entries(pairs)) {
    const asked = { ...question, ...more }
    const { answers } = resolve(asked, [second, first], topics, areas)
    expect([rule, answers[0]!.responsibility.organisation.id]).toEqual([rule, 'a'])
    expect(decidingRule(answers[0]!, answers[1]!, asked)).toBe(rule)
  }
})

test('the chain names every level from the place upwards with what was found there', () => {
  const { chain } = resolve(question, [held('a'), held('b'), held('c', { areaId: 'amt' })], topics, areas)
  expect(chain.map(({ area: level, found }) => [level.id, found])).toEqual([
    ['village', 0],
    ['amt', 1],
    ['01051', 2],
    ['01', 0],
    ['00', 0],
  ])
})

test('organisations named without a topic answer with what says most about them', () => {
  const rows = [held('a', { topicId: 'sprache' }), held('a', { kind: 'statutory', topicId: 'wohnen' }), held('b')]
  expect(
    resolveNamed({ ...question, organisationIds: ['b', 'a', 'unknown'] }, rows, areas).answers.map((answer) => [
      answer.responsibility.organisation.id,
      answer.responsibility.topicId,
    ]),
  ).toEqual([
    ['b', 'sprache'],
    ['a', 'wohnen'],
  ])
})

test('neighbours are other places of the county, the nearest first', () => {
  const found = neighboursOf(
    areas.get('village')!,
    [
      held('x', { areaId: 'far' }),
      held('y', { areaId: 'near' }),
      held('z', { areaId: 'amt' }),
      held('county'),
      held('old', { areaId: 'near', validTo: '2020' }),
    ],
    areas,
    '2026-11-25',
  )
  expect(
    found.map((entry) => [entry.area.id, entry.kilometres, entry.organisations.map((organisation) => organisation.id)]),
  ).toEqual([
    ['near', 6, ['y']],
    ['far', 56, ['x']],
  ])
})

test('related topics are the topic, its parts, its parent and siblings', () => {
  expect(relatedTopics('sprache.alpha', topics).sort()).toEqual(['sprache', 'sprache.alpha', 'sprache.beruf'])
  expect(relatedTopics('sprache', topics).sort()).toEqual(['sprache', 'sprache.alpha', 'sprache.beruf'])
  expect(relatedTopics('wohnen', topics)).toEqual(['wohnen'])
})
