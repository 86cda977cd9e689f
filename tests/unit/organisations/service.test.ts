import type { Ctx, Role } from '@/lib/context'
import { AppError } from '@/lib/errors'
import {
  addOrganisation,
  editOrganisation,
  organisationPage,
  organisationRecord,
  organisationsCalled,
  organisationSuggestions,
  organisationToEdit,
  verifyOrganisation,
} from '@/lib/organisations/service'
import type { OrganisationForm } from '@/lib/organisations/fields'
import { organisationFilterSchema, organisationFormSchema } from '@/lib/organisations/schema'
import { inOrderOfWords } from '@/lib/records/list'
import { verifyFilterSchema } from '@/lib/verify/schema'
import { verifyPage } from '@/lib/verify/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore, Row } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let ids = 0

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await store.write([
    cypher(
      "CREATE (k:Area {id: '01051', name: 'Dithmarschen', kind: 'county', sortName: 'dithmarschen'}) CREATE (a:Area {id: '010510044', name: 'Heide', kind: 'municipality', sortName: 'heide', postalCode: '25746'})-[:PART_OF]->(k)",
    ),
  ])
})
afterEach(() => store.close())

const ctxOf = (role: Role, label = 'Mia Meier', now = '2026-11-25T10:00:00.000Z'): Ctx => ({
  actor: { id: `user-${label}`, label, role },
  store,
  now,
  newId: () => `id-${++ids}`,
})
const formWith = (fields: Partial<Record<keyof OrganisationForm, unknown>>): OrganisationForm =>
  organisationFormSchema.parse({ name: 'Caritas Heide', kind: 'welfare', ...fields })

const allChanges = () =>
  store.read(
    cypher(
      'MATCH (c:Change) RETURN c.action AS action, c.subjectName AS subjectName, c.actorLabel AS actorLabel, c.changed AS changed ORDER BY c.revision',
    ),
  )
const changedIn = (row: Row) => JSON.parse(String(row.changed)) as Record<string, unknown>

const idOf = async (key: string) => (await organisationRecord(ctxOf('reader'), key)).organisation.id

/** The refusal of a promise; fails when it is not refused. */
async function refusalOf(promise: Promise<unknown>): Promise<AppError> {
  const outcome = await promise.catch((error: unknown) => error)
  if (!(outcome instanceof AppError)) throw new Error(`not refused, but: ${JSON.stringify(outcome)}`)
  return outcome
}

describe('creating', () => {
  test('keeps what the form says and leaves one change', async () => {
    const key = await addOrganisation(
      ctxOf('editor'),
      formWith({
        shortName: 'CV',
        street: 'Markt 1',
        postalCode: '25746',
        place: 'Heide',
        phone: '+49 481 1234-56',
        languages: 'Arabisch, Ukrainisch; Deutsch',
        areaId: '010510044',
        confidence: 'high',
      }),
    )
    expect(key).toBe('caritas-heide')
    const record = await organisationRecord(ctxOf('reader'), key)
    expect(record.organisation).toMatchObject({
      name: 'Caritas Heide',
      kind: 'welfare',
      street: 'Markt 1',
      phone: '+49 481 1234-56',
      languages: ['Arabisch', 'Ukrainisch', 'Deutsch'],
      version: 1,
      protected: false,
    })
    expect(record.areaChain.map((area) => area.name)).toEqual(['Heide', 'Dithmarschen'])
    const changes = await allChanges()
    expect(changes).toMatchObject([{ action: 'create', subjectName: 'Caritas Heide', actorLabel: 'Mia Meier' }])
    expect(changedIn(changes[0]!)).toMatchObject({
      street: [null, 'Markt 1'],
      languages: [null, ['Arabisch', 'Ukrainisch', 'Deutsch']],
    })
  })

  test('gives two of one name two keys', async () => {
    expect([
      await addOrganisation(ctxOf('editor'), formWith({})),
      await addOrganisation(ctxOf('editor'), formWith({})),
    ]).toEqual(['caritas-heide', 'caritas-heide-2'])
  })

  test('gives each of many that come at once its own key', async () => {
    const keys = await Promise.all(Array.from({ length: 4 }, () => addOrganisation(ctxOf('editor'), formWith({}))))
    expect(new Set(keys).size).toBe(4)
    expect(await allChanges()).toHaveLength(4)
  })

  test('places a unit under its parent', async () => {
    await addOrganisation(ctxOf('editor'), formWith({ name: 'Kreis', kind: 'municipality' }))
    const key = await addOrganisation(ctxOf('editor'), formWith({ parentId: await idOf('kreis') }))
    expect((await organisationRecord(ctxOf('reader'), key)).parent).toMatchObject({ name: 'Kreis', key: 'kreis' })
    expect((await organisationRecord(ctxOf('reader'), 'kreis')).units.map((unit) => unit.name)).toEqual([
      'Caritas Heide',
    ])
  })

  test.each([
    [{ areaId: '99' }, { areaId: 'not-in-list' }],
    [{ parentId: 'niemand' }, { parentId: 'not-in-list' }],
  ])('is refused for %j, and nothing is left behind', async (fields, fieldErrors) => {
    const refusal = await refusalOf(addOrganisation(ctxOf('editor'), formWith(fields)))
    expect([refusal.code, refusal.details]).toEqual(['invalid', { fieldErrors }])
    expect(await allChanges()).toEqual([])
    expect((await organisationPage(ctxOf('reader'), organisationFilterSchema.parse({}))).total).toBe(0)
  })
})

describe('editing', () => {
  let key: string
  beforeEach(async () => {
    key = await addOrganisation(ctxOf('editor'), formWith({ phone: '+49 481 1', areaId: '010510044' }))
  })

  test('saves the new values, raises the version and leaves one change with both sides', async () => {
    await editOrganisation(
      ctxOf('editor', 'Ole', '2026-11-26T10:00:00.000Z'),
      key,
      1,
      formWith({ phone: '+49 481 22', areaId: null }),
    )
    const { organisation } = await organisationRecord(ctxOf('reader'), key)
    expect(organisation).toMatchObject({
      phone: '+49 481 22',
      areaId: null,
      version: 2,
      updatedAt: '2026-11-26T10:00:00.000Z',
    })
    const changes = await allChanges()
    expect(changes.map((change) => change.action)).toEqual(['create', 'update'])
    expect(changedIn(changes[1]!)).toEqual({ phone: ['+49 481 1', '+49 481 22'], areaId: ['010510044', null] })
  })

  test('keeps the key when the name changes, so that old links work', async () => {
    await editOrganisation(ctxOf('editor'), key, 1, formWith({ name: 'Caritasverband' }))
    expect((await organisationRecord(ctxOf('reader'), key)).organisation.name).toBe('Caritasverband')
  })

  test('of an old version is a conflict that shows what is there now and who made it; nothing is written', async () => {
    await editOrganisation(
      ctxOf('editor', 'Ole', '2026-11-26T10:00:00.000Z'),
      key,
      1,
      formWith({ phone: '+49 481 22' }),
    )
    const refusal = await refusalOf(editOrganisation(ctxOf('editor', 'Mia'), key, 1, formWith({ phone: '+49 481 33' })))
    expect(refusal.code).toBe('conflict')
    expect(refusal.details).toMatchObject({
      version: 2,
      changedBy: 'Ole',
      changedAt: '2026-11-26T10:00:00.000Z',
      values: { phone: '+49 481 22' },
    })
    expect((await organisationRecord(ctxOf('reader'), key)).organisation.phone).toBe('+49 481 22')
    expect(await allChanges()).toHaveLength(2)
  })

  test('by many at once has exactly one winner', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        editOrganisation(
          ctxOf('editor', `Editor ${index}`),
          key,
          1,
          formWith({ phone: `+49 481 ${1000 + index}` }),
        ).then(
          () => 'saved',
          (error: AppError) => error.code,
        ),
      ),
    )
    expect(results.filter((result) => result === 'saved')).toHaveLength(1)
    expect(results.filter((result) => result === 'conflict')).toHaveLength(9)
    expect((await organisationRecord(ctxOf('reader'), key)).organisation.version).toBe(2)
    expect(await allChanges()).toHaveLength(2)
  })

  test('cannot put an organisation under itself', async () => {
    const refusal = await refusalOf(editOrganisation(ctxOf('editor'), key, 1, formWith({ parentId: await idOf(key) })))
    expect(refusal.details).toEqual({ fieldErrors: { parentId: 'own-parent' } })
  })

  test('cannot put an organisation under one of its own units, however deep', async () => {
    await addOrganisation(ctxOf('editor'), formWith({ name: 'Einheit', parentId: await idOf(key) }))
    await addOrganisation(ctxOf('editor'), formWith({ name: 'Untereinheit', parentId: await idOf('einheit') }))
    const refusal = await refusalOf(
      editOrganisation(ctxOf('editor'), key, 1, formWith({ parentId: await idOf('untereinheit') })),
    )
    expect(refusal.details).toEqual({ fieldErrors: { parentId: 'own-unit' } })
  })

  test('an unknown area is refused and nothing is written', async () => {
    const refusal = await refusalOf(
      editOrganisation(ctxOf('editor'), key, 1, formWith({ areaId: '99', phone: '+49 481 99' })),
    )
    expect(refusal.details).toEqual({ fieldErrors: { areaId: 'not-in-list' } })
    expect((await organisationRecord(ctxOf('reader'), key)).organisation).toMatchObject({
      phone: '+49 481 1',
      areaId: '010510044',
      version: 1,
    })
  })

  test('the form of a record that is saved unchanged changes nothing', async () => {
    const before = await organisationToEdit(ctxOf('editor'), key)
    expect(await editOrganisation(ctxOf('editor'), key, 1, before.values)).toBeNull()
    expect(await organisationToEdit(ctxOf('editor'), key)).toEqual(before)
  })
})

describe('confirming', () => {
  const toVerify = async (role: Role, at?: string) =>
    (await verifyPage(ctxOf(role, 'Mia', at), verifyFilterSchema.parse({}))).items.map(({ key }) => key)

  test('records day and person, leaves one change, and takes the record off the list', async () => {
    const key = await addOrganisation(ctxOf('editor'), formWith({}))
    expect(await toVerify('editor')).toEqual([key])
    await verifyOrganisation(ctxOf('editor', 'Ole', '2026-11-26T10:00:00.000Z'), key, 1)
    expect((await organisationRecord(ctxOf('reader'), key)).organisation).toMatchObject({
      verifiedAt: '2026-11-26',
      verifiedBy: 'Ole',
      version: 2,
    })
    expect((await allChanges()).map((change) => change.action)).toEqual(['create', 'verify'])
    expect(await toVerify('editor')).toEqual([])
    expect(await toVerify('editor', '2027-12-01T10:00:00.000Z')).toEqual([key])
  })

  test('of an old version is a conflict and leaves no change', async () => {
    const key = await addOrganisation(ctxOf('editor'), formWith({}))
    await editOrganisation(ctxOf('editor'), key, 1, formWith({ note: 'neu' }))
    expect((await refusalOf(verifyOrganisation(ctxOf('editor'), key, 1))).code).toBe('conflict')
    expect(await allChanges()).toHaveLength(2)
  })
})

describe('a protected organisation', () => {
  const address = { street: 'Geheimweg 7', postalCode: '25746', place: 'Verborgenhausen' }
  const traces = async () =>
    JSON.stringify([await store.read(cypher('MATCH (o:Organisation) RETURN o {.*} AS o')), await allChanges()])

  test('keeps no address, neither in the record nor in the change log', async () => {
    const key = await addOrganisation(ctxOf('editor'), formWith({ ...address, protected: 'on' }))
    expect((await organisationRecord(ctxOf('admin'), key)).organisation).toMatchObject({
      protected: true,
      street: null,
      postalCode: null,
      place: null,
    })
    expect(await traces()).not.toMatch(/Geheimweg|Verborgenhausen|25746/)
  })

  test('gets no address by an edit either', async () => {
    const key = await addOrganisation(ctxOf('editor'), formWith({ protected: 'on' }))
    await editOrganisation(ctxOf('editor'), key, 1, formWith({ ...address, protected: 'on', note: 'neu' }))
    expect((await organisationRecord(ctxOf('admin'), key)).organisation).toMatchObject({ street: null, note: 'neu' })
    expect(await traces()).not.toMatch(/Geheimweg|Verborgenhausen|25746/)
  })

  test('loses its address when it becomes protected, and the entry about that does not repeat it', async () => {
    const key = await addOrganisation(ctxOf('editor'), formWith(address))
    await editOrganisation(ctxOf('editor'), key, 1, formWith({ ...address, protected: 'on' }))
    expect((await organisationRecord(ctxOf('admin'), key)).organisation).toMatchObject({
      protected: true,
      street: null,
      postalCode: null,
      place: null,
    })
    expect(JSON.stringify((await allChanges())[1])).not.toMatch(/Geheimweg|Verborgenhausen|25746/)
  })
})

describe('who may do what', () => {
  test('a reader changes nothing and leaves no trace', async () => {
    const key = await addOrganisation(ctxOf('editor'), formWith({}))
    for (const refusal of await Promise.all(
      [
        addOrganisation(ctxOf('reader'), formWith({})),
        editOrganisation(ctxOf('reader'), key, 1, formWith({})),
        verifyOrganisation(ctxOf('reader'), key, 1),
      ].map(refusalOf),
    ))
      expect(refusal.code).toBe('forbidden')
    expect(await allChanges()).toHaveLength(1)
    expect((await organisationRecord(ctxOf('reader'), key)).organisation.version).toBe(1)
  })

  test('nobody without a known role reads anything', async () => {
    const stranger = { ...ctxOf('reader'), actor: { id: 'x', label: 'x', role: 'guest' as Role } }
    for (const refusal of await Promise.all(
      [
        organisationPage(stranger, organisationFilterSchema.parse({})),
        organisationRecord(stranger, 'x'),
        organisationSuggestions(stranger, 'x'),
        organisationsCalled(stranger, 'x'),
      ].map(refusalOf),
    ))
      expect(refusal.code).toBe('forbidden')
  })

  test('an unknown key is not found', async () => {
    for (const refusal of await Promise.all(
      [
        organisationRecord(ctxOf('reader'), 'gone'),
        editOrganisation(ctxOf('editor'), 'gone', 1, formWith({})),
        verifyOrganisation(ctxOf('editor'), 'gone', 1),
      ].map(refusalOf),
    ))
      expect(refusal.code).toBe('not-found')
  })
})

describe('finding', () => {
  beforeEach(async () => {
    await addOrganisation(
      ctxOf('editor'),
      formWith({ name: 'Volkshochschule Büsum', kind: 'education', areaId: '010510044' }),
    )
    await addOrganisation(ctxOf('editor'), formWith({ name: 'Ärztehaus', kind: 'health', shortName: 'ÄH' }))
    await addOrganisation(ctxOf('editor'), formWith({ name: 'Zebra e. V.', kind: 'volunteering' }))
  })
  const namesFor = async (filter: Record<string, unknown>) =>
    (await organisationPage(ctxOf('reader'), organisationFilterSchema.parse(filter))).items.map((item) => item.name)

  test('lists by name as German sorts it', async () =>
    expect(await namesFor({})).toEqual(['Ärztehaus', 'Volkshochschule Büsum', 'Zebra e. V.']))
  test('finds umlauts however they are typed', async () => {
    expect(await namesFor({ q: 'busum' })).toEqual(['Volkshochschule Büsum'])
    expect(await namesFor({ q: 'BÜSUM' })).toEqual(['Volkshochschule Büsum'])
    expect(await namesFor({ q: 'äh' })).toEqual(['Ärztehaus'])
    expect((await organisationSuggestions(ctxOf('reader'), 'ÄH')).map((entry) => entry.name)).toEqual(['Ärztehaus'])
  })
  test('filters by kind and by an area with all that lies in it', async () => {
    expect(await namesFor({ kind: ['health', 'volunteering'] })).toEqual(['Ärztehaus', 'Zebra e. V.'])
    expect(await namesFor({ area: '01051' })).toEqual(['Volkshochschule Büsum'])
  })
  test('sorts by the words of the kinds, not by their codes', async () => {
    const filter = organisationFilterSchema.parse({ sort: 'kind' })
    const words = { volunteering: 'Ehrenamt', education: 'Bildung', health: 'Gesundheit' }
    const page = await organisationPage(ctxOf('reader'), filter, { kindOrder: inOrderOfWords(words, 'de') })
    expect(page.items.map((item) => item.kind)).toEqual(['education', 'volunteering', 'health'])
  })
  test('takes a quote or a star as text', async () => {
    for (const q of ["' OR 1=1 //", '*', '"', '\\', '.*', '$q']) expect(await namesFor({ q })).toEqual([])
  })
  test.each(['Volkshochschle', 'hochschule buesum', 'Busum Volkshochschule', 'Volks-Hochschule'])(
    'finds and suggests „%s“ as the search does',
    async (q) => {
      expect(await namesFor({ q })).toEqual(['Volkshochschule Büsum'])
      expect((await organisationSuggestions(ctxOf('reader'), q)).map((entry) => entry.name)).toEqual([
        'Volkshochschule Büsum',
      ])
    },
  )
  test('suggests the names that begin like the text first', async () => {
    await addOrganisation(ctxOf('editor'), formWith({ name: 'Büsumer Bürgerbüro' }))
    expect((await organisationSuggestions(ctxOf('reader'), 'Büsum')).map((entry) => entry.name)).toEqual([
      'Büsumer Bürgerbüro',
      'Volkshochschule Büsum',
    ])
    expect(await organisationSuggestions(ctxOf('reader'), '  ')).toEqual([])
  })
})
