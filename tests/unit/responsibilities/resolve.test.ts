import type { Area } from '@/lib/areas/schema'
import {
  neighboursOf,
  relatedTopics,
  resolve,
  resolveNamed,
  type ResolveQuestion,
} from '@/lib/responsibilities/resolve'
import { byRules, decidingRules, rules, type Rule } from '@/lib/responsibilities/rank'
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
  population: null,
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
const topics = ['sprache', 'sprache.alpha', 'sprache.beruf', 'wohnen', 'recht', 'recht.asyl'].map(topic)

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
      validTo: null,
      confirmed: [],
      verifiedAt: null,
    },
    ...rest,
  }
}
const reached = (row: Responsibility): Responsibility => ({
  ...row,
  organisation: { ...row.organisation, website: 'vhs.example' },
})
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

test('without a place the county comes first, then what is above; who is for one place only never leads', () => {
  expect(
    names([held('village', { areaId: 'village' }), held('state', { areaId: '01' }), held('county')], { areaId: null }),
  ).toEqual(['county', 'state', 'village'])
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
  expect(decidingRules(answers[0]!, answers[1]!, question)).toEqual([])
})

test('a committee is no answer unless it is named; a network stands behind those who serve callers', () => {
  const committee = held('committee', { organisationKind: 'governing-body', areaId: 'village' })
  const network = held('network', { organisationKind: 'governing-body', areaId: 'village' })
  const rows = [committee, { ...network, organisation: { ...network.organisation, type: 'Netzwerk' } }, held('school')]
  expect(names(rows)).toEqual(['school', 'network'])
  expect(names(rows, { organisationIds: ['committee'] })).toEqual(['committee', 'school', 'network'])
})

test('who answers a part of a topic leads only when that part is asked', () => {
  const rows = [
    held('crafts', { scope: 'occupation', scopeText: 'Handwerk: Tischler, Maurer', areaId: 'village' }),
    held('farming', { scope: 'occupation', scopeText: 'Landwirtschaft', kind: 'statutory' }),
    held('whole', { areaId: '01' }),
  ]
  const words = (text: string) => ({ words: text.split(' ') })
  expect(names(rows, words('krankenschwester'))).toEqual(['whole', 'crafts', 'farming'])
  expect(names(rows, words('tischlerin'))[0]).toBe('crafts')
  expect(names(rows, words('landwirt'))[0]).toBe('farming')
})

test('who can be reached precedes an equal one who cannot, and being verified only breaks ties', () => {
  const withPhone = held('b-phone', { verifiedAt: null })
  const rows = [{ ...withPhone, organisation: { ...withPhone.organisation, phone: '+49481' } }, held('a-verified')]
  expect(names(rows)).toEqual(['b-phone', 'a-verified'])
  const { answers } = resolve(question, rows, topics, areas)
  expect(decidingRules(answers[0]!, answers[1]!, question).map(({ rule }) => rule)).toEqual(['reachable'])
})

test('verified before stale, well evidenced before hardly, a core task before one of many', () => {
  const fresh = reached(held('fresh'))
  expect(names([reached(held('a-stale', { verifiedAt: '2024-01-01' })), fresh])).toEqual(['fresh', 'a-stale'])
  expect(names([held('stale', { verifiedAt: null }), held('unreached')])).toEqual(['stale', 'unreached'])
  expect(names([held('low', { confidence: 'low' }), held('high')])).toEqual(['high', 'low'])
  expect(names([held('many', { holderTopics: 9 }), held('core', { holderTopics: 1 })])).toEqual(['core', 'many'])
})

test('an organisation the question names comes first, and each organisation once', () => {
  const rows = [held('a', { kind: 'statutory' }), held('b'), held('b', { topicId: 'sprache.alpha' })]
  expect(names(rows, { organisationIds: ['b'] })).toEqual(['b', 'a'])
})

test('every rule can decide, and is then the named reason', () => {
  const network = held('b', { organisationKind: 'governing-body' })
  const pairs: Record<Rule, [Responsibility, Responsibility, Partial<ResolveQuestion>?]> = {
    adviser: [
      held('a', { topicId: 'recht', organisationKind: 'welfare', areaId: '01' }),
      held('b', { topicId: 'recht.asyl', kind: 'statutory' }),
      { topicId: 'recht.asyl', counselling: true },
    ],
    named: [held('a'), held('b', { kind: 'statutory' }), { organisationIds: ['a'] }],
    serves: [held('a', { areaId: '01' }), { ...network, organisation: { ...network.organisation, type: 'Netzwerk' } }],
    countywide: [held('a', { areaId: '01' }), held('b', { areaId: 'village' }), { areaId: null }],
    scope: [held('a', { areaId: '01' }), held('b', { scope: 'religion', scopeText: 'Kirche' })],
    group: [held('a', { targetGroup: 'Frauen' }), held('b', { areaId: 'village' }), { targetGroup: 'women' }],
    decides: [held('a', { kind: 'statutory', areaId: '01' }), held('b', { areaId: 'village' }), { deciding: true }],
    title: [
      { ...held('a'), organisation: { ...held('a').organisation, name: 'Sprachkoordination: Sprache' } },
      held('b', { confidence: 'high', holderTopics: 1 }),
    ],
    distance: [held('a', { areaId: 'village' }), held('b', { kind: 'statutory' })],
    kind: [held('a', { kind: 'statutory' }), held('b')],
    fit: [held('a', { areaId: '01051' }), held('b', { areaId: 'amt', topicId: 'sprache.alpha' })],
    reach: [held('a'), held('b', { reach: 'region' })],
    seat: [held('a', { place: 'Dorf' }), held('b')],
    fresh: [reached(held('a')), reached(held('b', { verifiedAt: null }))],
    reachable: [reached(held('a')), held('b')],
    evidence: [held('a'), held('b', { confidence: 'medium' })],
    core: [held('a', { holderTopics: 1 }), held('b')],
  }
  for (const [rule, [first, second, more]] of Object.entries(pairs)) {
    const asked = { ...question, ...more }
    const { answers } = resolve(asked, [second, first], topics, areas)
    expect([rule, answers[0]!.responsibility.organisation.id]).toEqual([rule, 'a'])
    expect(decidingRules(answers[0]!, answers[1]!, asked).map((each) => each.rule)).toContain(rule)
  }
})

test('without the named reasons the order changes, and without fewer of them it does not', () => {
  let seed = 7
  const pick = <T>(...choices: T[]): T => choices[(seed = (seed * 16807) % 2147483647) % choices.length]!
  const some = (id: string) => {
    const row = held(id, {
      kind: pick('statutory', 'voluntary', 'contact'),
      areaId: pick('village', 'amt', '01051', '01'),
      topicId: pick('sprache', 'sprache.alpha'),
      targetGroup: pick(null, 'Frauen', 'Jugendliche'),
      ...pick({ scope: null, scopeText: null }, { scope: 'other' as const, scopeText: 'Handwerk' }),
      reach: pick(null, 'region'),
      confidence: pick('high', 'medium'),
      verifiedAt: pick(null, '2026-10-01'),
      holderTopics: pick(1, 5),
      place: pick('Dorf', 'Nah'),
    })
    return pick(row, reached(row))
  }
  for (let round = 0; round < 2000; round++) {
    const asked: ResolveQuestion = {
      ...question,
      areaId: pick('village', null, '01051'),
      targetGroup: pick(null, 'women' as const),
      counselling: pick(true, false),
      deciding: pick(true, false),
      words: pick([], ['handwerk']),
    }
    const [a, b] = resolve(asked, [some('x'), some('y')], topics, areas).answers
    if (!a || !b) continue
    const named = decidingRules(a, b, asked)
    expect(byRules(a, b, asked, new Set(named.map(({ rule }) => rule)))).toBeGreaterThanOrEqual(0)
    for (let fewer = 0; fewer < named.length; fewer++)
      expect(byRules(a, b, asked, new Set(named.slice(0, fewer).map(({ rule }) => rule)))).toBeLessThan(0)
    for (const { rule, reason } of named) {
      const { of } = rules.find(({ name }) => name === rule)!
      expect(of(a, asked)).toBeLessThan(of(b, asked))
      if (reason === 'distance') expect([asked.areaId, a.level < b.level]).toEqual(['village', true])
      if (reason === 'fit') expect(a.fit).toBe('same')
      if (reason === 'fresh') expect(a.responsibility.organisation.website).not.toBeNull()
    }
  }
})

test('asked who decides or pays, who decides stands first, however near the others are', () => {
  const rows = [
    held('office', { topicId: 'recht', kind: 'statutory', areaId: '01', organisationKind: 'authority' }),
    held('house', { topicId: 'recht', areaId: 'village' }),
  ]
  const asked = { topicId: 'recht' }
  expect(names(rows, asked)).toEqual(['house', 'office'])
  expect(names(rows, { ...asked, deciding: true })).toEqual(['office', 'house'])
})

test('who is called after the topic stands before those that merely have it', () => {
  const rows = [held('Aaa'), held('Verein für sprache.beruf', { holderTopics: 9 })].map((row) => ({
    ...row,
    topicId: 'sprache.beruf',
  }))
  rows[1]!.organisation.name = 'Koordination Berufssprache'
  const named = topics.map((entry) => (entry.id === 'sprache.beruf' ? { ...entry, label: 'Berufssprache' } : entry))
  expect(
    resolve({ ...question, topicId: 'sprache.beruf' }, rows, named, areas).answers.map(
      ({ responsibility }) => responsibility.organisation.name,
    ),
  ).toEqual(['Koordination Berufssprache', 'Aaa'])
})

test('who answers only another part is no answer, but is shown for what it does', () => {
  const rows = [held('chamber', { scope: 'occupation', scopeText: 'Handwerk' })]
  const whole = resolve(question, rows, topics, areas)
  expect([whole.answers, whole.wider.map(({ responsibility }) => responsibility.organisation.id)]).toEqual([
    [],
    ['chamber'],
  ])
  expect(names(rows, { words: ['friseurin'] })).toEqual(['chamber'])
  expect(names(rows, { organisationIds: ['chamber'] })).toEqual(['chamber'])
})

test('asked whether it is the right one, a body is no answer for a part it does not have', () => {
  const rows = [
    held('chamber', { scope: 'occupation', scopeText: 'Handwerk' }),
    held('other', { scope: 'sector', scopeText: 'Handel' }),
  ]
  const asked = { organisationIds: ['chamber'], words: ['koch'] }
  expect(names(rows, asked)).toEqual(['chamber', 'other'])
  expect(names(rows, { ...asked, words: ['handel'], whether: true })).toEqual(['other', 'chamber'])
  expect(names(rows.slice(0, 1), { ...asked, whether: true })).toEqual([])
})

test('the right part of a narrower topic says no more than all of it', () => {
  const rows = [
    held('chamber', { topicId: 'sprache.beruf', scope: 'occupation', scopeText: 'Handwerk' }),
    held('school', { topicId: 'sprache.beruf', kind: 'statutory' }),
  ]
  expect(names(rows, { topicId: 'sprache', words: ['tischler', 'handwerk'] })).toEqual(['school', 'chamber'])
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
