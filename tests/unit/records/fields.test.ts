import {
  changedValues,
  formFieldsOf,
  formSchemaOf,
  formTextsOf,
  idsIn,
  propsOf,
  sameValue,
  storedSchemaOf,
  type Catalogue,
} from '@/lib/records/fields'

const catalogue = {
  name: { type: 'text', required: true, max: 20 },
  note: { type: 'long', max: 30 },
  since: { type: 'date', partial: true },
  until: { type: 'date' },
  public: { type: 'flag' },
  languages: { type: 'list', max: 40 },
  agenda: { type: 'lines', max: 10, most: 2 },
  kind: { type: 'choice', of: ['loose', 'firm'], initial: 'loose', required: true },
  strength: { type: 'scale', to: 4 },
  areaId: { type: 'reference', to: 'area' },
  topicIds: { type: 'references', to: 'topic', most: 3 },
  partners: { type: 'partners', roles: ['lead', 'partner'], most: 3 },
  verifiedAt: { type: 'instant', system: true },
} as const satisfies Catalogue

const schema = formSchemaOf(catalogue, ({ since, until }) =>
  since && until && until < since ? { until: 'before-start' } : {},
)
const errorsOf = (texts: Record<string, unknown>) =>
  Object.fromEntries(schema.safeParse(texts).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [])

const least = { name: 'Café', partners: ['a'] }
const full = {
  name: 'Café',
  note: 'first\nsecond',
  since: '2016-08',
  until: '2017-01-01',
  public: 'on',
  languages: 'Dari, Farsi; Dari',
  agenda: ['one', '', 'two'],
  kind: 'firm',
  strength: '3',
  areaId: 'de',
  topicIds: ['t2', 't1', 't2'],
  partners: ['b', '', 'a'],
  partnersRoles: ['lead', 'partner', ''],
}

test('what stands in a form becomes the values of a record', () => {
  expect(schema.parse(full)).toEqual({
    name: 'Café',
    note: 'first\nsecond',
    since: '2016-08',
    until: '2017-01-01',
    public: true,
    languages: ['Dari', 'Farsi'],
    agenda: ['one', 'two'],
    kind: 'firm',
    strength: 3,
    areaId: 'de',
    topicIds: ['t1', 't2'],
    partners: [
      { id: 'a', role: 'partner' },
      { id: 'b', role: 'lead' },
    ],
  })
})

test('what was left empty is empty, not refused', () => {
  expect(schema.parse(least)).toMatchObject({ note: null, since: null, public: false, languages: [], kind: 'loose' })
})

test('the texts of a form lead back to the same values', () => {
  const values = schema.parse(full)
  expect(schema.parse(formTextsOf(catalogue, values))).toEqual(values)
})

test('all errors come at once, in the order of the form', () => {
  const errors = errorsOf({
    note: 'x'.repeat(31),
    since: 'soon',
    until: '2016-08',
    agenda: ['1', '2', '3'],
    kind: 'strict',
    strength: '5',
    topicIds: ['1', '2', '3', '4'],
    partners: ['a', 'a'],
  })
  expect(Object.entries(errors)).toEqual([
    ['name', 'required'],
    ['note', 'too-long'],
    ['since', 'not-a-date'],
    ['until', 'not-a-date'],
    ['agenda', 'too-many'],
    ['kind', 'not-in-list'],
    ['strength', 'not-in-list'],
    ['topicIds', 'too-many'],
    ['partners', 'twice'],
  ])
})

test.each([
  [{ since: '2020-01-01', until: '2019-12-31' }, { until: 'before-start' }],
  [{ since: '2019-01-01', until: '2019-12-31' }, {}],
])('a rule sees several fields: %j', (dates, refused) => {
  expect(errorsOf({ ...least, ...dates })).toEqual(refused)
})

test.each([[null], [7], [{ toString: 'x' }], [['a', ['b']]]])(
  'a form made by hand is refused, not run: %j',
  (strange) => {
    for (const field of ['name', 'since', 'kind', 'strength', 'areaId', 'topicIds', 'partners'])
      expect(() => schema.safeParse({ ...least, [field]: strange })).not.toThrow()
    expect(errorsOf({ ...least, name: strange })).toHaveProperty('name')
  },
)

test('a form does not offer what the program writes', () => {
  expect(formFieldsOf(catalogue)).not.toContain('verifiedAt')
  expect(schema.parse({ ...least, verifiedAt: '2020-01-01T00:00:00Z' })).not.toHaveProperty('verifiedAt')
})

test.each([
  [null, undefined, true],
  [false, undefined, true],
  [[], null, true],
  ['', null, false],
  [['a'], ['a'], true],
  [['a', 'b'], ['b', 'a'], false],
  [0, null, false],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(sameValue(a, b)).toBe(same)
})

test('a change names the fields that differ, with what they were', () => {
  const before = schema.parse(full)
  expect(changedValues(catalogue, before, { ...before, note: null, topicIds: ['t9'] })).toEqual({
    note: ['first\nsecond', null],
    topicIds: [['t1', 't2'], ['t9']],
  })
})

test('relations are no properties of the node', () => {
  const props = propsOf(catalogue, schema.parse(full))
  expect(props).toHaveProperty('name')
  for (const relation of ['areaId', 'topicIds', 'partners']) expect(props).not.toHaveProperty(relation)
})

test('a stored record has every field and no other', () => {
  const stored = { ...schema.parse(full), verifiedAt: null }
  expect(storedSchemaOf(catalogue).safeParse(stored).success).toBe(true)
  expect(storedSchemaOf(catalogue).safeParse({ ...stored, other: 1 }).success).toBe(false)
  const { note, ...without } = stored
  expect(note).toBeTruthy()
  expect(storedSchemaOf(catalogue).safeParse(without).success).toBe(false)
})

test('ids are found in values and in what a form holds', () => {
  expect(idsIn(catalogue.areaId, ['de'])).toEqual(['de'])
  expect(idsIn(catalogue.topicIds, [['t1', ''], null])).toEqual(['t1'])
  expect(idsIn(catalogue.partners, [[{ id: 'a', role: 'lead' }]])).toEqual(['a'])
  expect(idsIn(catalogue.name, ['Café'])).toEqual([])
})
