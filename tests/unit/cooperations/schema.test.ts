import { cooperationFormSchema, hasEnded, isEvent, isLiving } from '@/lib/cooperations/schema'

const least = { kind: 'cooperation', partners: ['a', 'b'], partnersRoles: ['partner', 'partner'] }
const errorsOf = (texts: Record<string, unknown>) =>
  Object.fromEntries(
    cooperationFormSchema
      .safeParse({ ...least, ...texts })
      .error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [],
  )

test.each([
  [{}, {}],
  [{ partners: ['a'] }, { partners: 'too-few-partners' }],
  [{ partners: ['a', 'a'] }, { partners: 'twice' }],
  [{ kind: 'funding' }, { partners: 'needs-direction' }],
  [{ kind: 'funding', partnersRoles: ['from', 'to'] }, {}],
  [{ kind: '' }, { kind: 'required' }],
  [{ strength: '6' }, { strength: 'not-in-list' }],
  [{ since: '2020', until: '2019-12' }, { until: 'end-before-start' }],
  [{ since: '2019-05', until: '2019' }, {}],
])('%j is refused with %j', (texts, errors) => {
  expect(errorsOf(texts)).toEqual(errors)
})

test.each([
  [null, false],
  ['2025', true],
  ['2026', false],
  ['2026-10', true],
  ['2026-11', false],
  ['2026-11-25', true],
  ['2026-11-26', false],
])('until %s it has ended on 26 November 2026: %s', (until, ended) => {
  expect(hasEnded(until, '2026-11-26')).toBe(ended)
})

test('a single event is no living tie', () => {
  expect(isEvent({ since: '2019-09-28', until: '2019-09-28' })).toBe(true)
  expect(isEvent({ since: null, until: null })).toBe(false)
  const tie = { state: 'active', since: '2019', until: null } as const
  expect(isLiving(tie, '2026-11-26')).toBe(true)
  expect(isLiving({ ...tie, until: '2019' }, '2019-06-01')).toBe(false)
  expect(isLiving({ ...tie, state: 'planned' }, '2026-11-26')).toBe(false)
  expect(isLiving({ ...tie, until: '2025' }, '2026-11-26')).toBe(false)
})
