import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { readDithmarschen, readEmptyDithmarschen, readTopics } from '@/lib/starters/dithmarschen'
import { chainOf, problemsOf } from './network-checks'

const now = '2026-11-23T08:00:00.000Z'
const graph = readDithmarschen(now)
const source = (file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join('data/dithmarschen', file), 'utf8').trim(), { header: true })
    .data
const organisation = (key: string) => graph.organisations.find((row) => row.props.key === key)!
const held = (key: string) => graph.responsibilities.filter((row) => row.organisationId === organisation(key).id)
const areaId = (name: string) => graph.areas.find((row) => row.props.name === name)!.id

test('everything the files hold is there, and it fits together', () => {
  const count = (kind: string) => graph.areas.filter((row) => row.props.kind === kind).length
  expect({
    country: count('country'),
    state: count('state'),
    county: count('county'),
    amt: count('amt'),
    municipality: count('municipality'),
  }).toEqual({ country: 1, state: 1, county: 1, amt: 6, municipality: 116 })
  expect(graph.organisations).toHaveLength(122)
  // 28 and 59 rows; one says what became of another.
  expect(graph.cooperations).toHaveLength(28 + 59 - 1)
  expect(graph.topics).toHaveLength(99)
  expect(problemsOf(graph)).toEqual([])
})

test('every Gemeinde reaches the Bund over its Amt; Heide and Brunsbüttel belong to the Kreis directly', () => {
  const chains = new Map(
    graph.areas
      .filter((row) => row.props.kind === 'municipality')
      .map((row) => [row.props.name, chainOf(graph, row.id).join(' ')]),
  )
  const free = [...chains].filter(([, chain]) => chain === 'municipality county state country').map(([name]) => name)
  expect(free.sort()).toEqual(['Brunsbüttel', 'Heide'])
  expect([...chains.values()].filter((chain) => chain === 'municipality amt county state country')).toHaveLength(114)
})

test('areas have their official keys', () => {
  expect(
    graph.areas
      .filter((row) => row.props.kind === 'municipality')
      .every((row) => /^01051\d{7}$/.test(row.id) && /^01051\d{3}$/.test(String(row.props.ags))),
  ).toBe(true)
  expect(graph.areas.filter((row) => row.props.kind === 'amt').every((row) => /^01051\d{4}$/.test(row.id))).toBe(true)
})

test('a population without a figure of 2024 keeps that of 2022 and says so', () => {
  const population = (name: string) => graph.areas.find((row) => row.props.name === name)!.props
  expect(population('Albersdorf')).toMatchObject({ population: 3742, populationYear: 2024 })
  expect(population('Hedwigenkoog')).toMatchObject({ population: 224, populationYear: 2022 })
})

test('nothing is invented: every text of an organisation stands in its row, or on a page that is named', () => {
  const rows = new Map(source('actors.csv').map((row) => [row.id, row]))
  const published = source('contacts.csv')
  const saidOf = (key: unknown) => published.filter((row) => row.id === key).map((row) => row.value!)
  const contactFields =
    'name phone email website place street postalCode openingHours languages otherContacts advice bring courses branches'
  for (const { id, props } of graph.organisations) {
    const row = rows.get(String(props.key))!
    const expected = {
      shortName: row.short_name,
      type: row.type,
      kind: row.kind,
      confidence: row.confidence,
      evidence: row.source,
    }
    for (const [name, value] of Object.entries(expected))
      expect({ key: props.key, [name]: props[name] ?? '' }).toEqual({ key: props.key, [name]: value })
    for (const field of contactFields.split(' ')) {
      const value = [props[field] ?? []].flat().join('\n')
      const known = [
        ...saidOf(props.key),
        row.name!,
        row.place!,
        row.website!,
        ...saidOf(props.key).flatMap((v) => v.split(', ')),
      ]
      const rest = known
        .toSorted((a, b) => b.length - a.length)
        .reduce((text, part) => (part ? text.replaceAll(part, '') : text), String(value))
      // What is left are the words that say what a number or a text is for.
      expect([props.key, field, rest.replace(/[A-ZÄÖÜ][\wäöüß -]*: |[.\s]/g, '')]).toEqual([props.key, field, ''])
      if (value && field !== 'name')
        expect(graph.sources).toContainEqual(
          expect.objectContaining({ organisationId: id, props: expect.objectContaining({ field, value }) }),
        )
    }
    for (const name of ['verifiedAt', 'verifiedBy', 'confirmed']) expect(props).not.toHaveProperty(name)
    expect(props.visibility).toBe('internal')
  }
  expect(graph.posts).toEqual([])
  expect(graph.meetings).toEqual([])
})

test('how many can be reached: a phone or a mailbox, these or a street, these or a website', () => {
  const reached = (...fields: string[]) =>
    graph.organisations.filter(({ props }) => fields.some((field) => props[field])).length
  expect(reached('phone', 'email', 'otherContacts')).toBe(31)
  expect(reached('phone', 'email', 'otherContacts', 'street')).toBe(59)
  expect(reached('phone', 'email', 'otherContacts', 'street', 'website')).toBeGreaterThanOrEqual(88)
})

test('every value fits the form of a record: phone, mailbox, website, postal code, lengths', () => {
  for (const { props } of graph.organisations) {
    const read = organisationFormSchema.safeParse({ ...props, languages: [props.languages ?? []].flat().join(', ') })
    expect([props.key, read.error?.issues]).toEqual([props.key, undefined])
  }
})

test('the Frauenhaus is protected and has no place; the remark about it is not shown', () => {
  expect(organisation('frauenhaus')).toMatchObject({
    areaId: null,
    props: { protected: true, note: 'autonomes Frauenhaus' },
  })
  for (const field of ['place', 'street', 'postalCode', 'branches'])
    expect(organisation('frauenhaus').props).not.toHaveProperty(field)
  expect(graph.organisations.filter((row) => row.props.protected)).toHaveLength(1)
  expect(JSON.stringify(graph)).not.toContain('ADRESSE')
})

test('level and parent come from the source', () => {
  expect(organisation('amt-eider').props.level).toBe('amt')
  expect(organisation('stadt-heide').props.level).toBe('municipality')
  expect(organisation('arbeitsagentur').props.level).toBe('region')
  expect(organisation('bamf').props.level).toBe('country')
  expect(organisation('koordinierungsstelle').parentId).toBe(organisation('hilfen-im-uebergang').id)
})

test('every topic of an organisation is one responsibility, and its area follows from level and place', () => {
  const wanted = source('actors.csv').flatMap((row) =>
    (row.topics ?? '')
      .split('|')
      .filter(Boolean)
      .map((topic) => `${row.id} ${topic}`),
  )
  const keyOf = new Map(graph.organisations.map((row) => [row.id, row.props.key]))
  const found = graph.responsibilities
    .filter((row) => row.props.kind !== 'delegated')
    .map((row) => `${String(keyOf.get(row.organisationId))} ${row.topicId}`)
  expect(found.sort()).toEqual(wanted.sort())
  const areasOf = (key: string) => [...new Set(held(key).map((row) => row.areaId))]
  expect(areasOf('amt-buesum')).toEqual([areaId('Amt Büsum-Wesselburen')])
  expect(areasOf('vhs-meldorf')).toEqual([areaId('Meldorf')])
  expect(areasOf('jobcenter')).toEqual(['01051'])
  expect(areasOf('sozialministerium')).toEqual(['01'])
  expect(areasOf('bamf')).toEqual(['00'])
  expect(held('arbeitsagentur').map((row) => [row.areaId, row.props.reach])).toEqual(Array(4).fill(['01051', 'region']))
  expect(held('it-kreis')).toEqual([])
})

test('an organisation of one Gemeinde is never made responsible for the whole Kreis', () => {
  const municipal = new Set(
    source('actors.csv')
      .filter((row) => row.level === 'Kommune')
      .map((row) => organisation(row.id!).id),
  )
  expect(graph.responsibilities.filter((row) => municipal.has(row.organisationId) && row.areaId === '01051')).toEqual(
    [],
  )
})

test('only a public body is responsible by law, and then the law is named', () => {
  const publicTypes = ['Behörde', 'Jobcenter', 'Amt', 'Stadt']
  const typeOf = new Map(graph.organisations.map((row) => [row.id, String(row.props.type)]))
  const statutory = graph.responsibilities.filter((row) => row.props.kind === 'statutory')
  expect(statutory.length).toBeGreaterThan(20)
  for (const row of statutory) {
    expect(publicTypes).toContain(typeOf.get(row.organisationId))
    expect(row.props.legalBasis).toMatch(/AsylbLG|AufenthG|AsylG|SGB|StAG|SchulG|LAufnG|UVG/)
  }
  expect(graph.responsibilities.filter((row) => row.props.kind !== 'statutory' && row.props.legalBasis)).toEqual([])
  expect(held('frsh').every((row) => row.props.kind === 'voluntary')).toBe(true)
  expect(held('dw-migration').every((row) => row.props.kind === 'contact')).toBe(true)
})

test('Brunsbüttel acts for two Ämter, with the evidence, confidence and year of the relation', () => {
  const delegated = held('stadt-brunsbuettel').filter((row) => row.props.kind === 'delegated')
  expect(delegated.map((row) => row.areaId).sort()).toEqual(
    [areaId('Amt Burg-St. Michaelisdonn'), areaId('Amt Marne-Nordsee')].sort(),
  )
  for (const row of delegated)
    expect(row).toMatchObject({
      topicId: 'soziales.asylblg',
      props: {
        validFrom: '2022',
        confidence: 'medium',
        evidence: 'dithmarschen.de Ausländerbehörde (Ukraine-Hinweise)',
      },
    })
})

test('the Diakonisches Werk looks after five administrations on contract', () => {
  const delegated = held('dw-dithmarschen').filter((row) => row.props.kind === 'delegated')
  expect(delegated.map((row) => row.areaId).sort()).toEqual(
    [
      'Amt Büsum-Wesselburen',
      'Amt Marne-Nordsee',
      'Amt Burg-St. Michaelisdonn',
      'Amt Mitteldithmarschen',
      'Brunsbüttel',
    ]
      .map(areaId)
      .sort(),
  )
  for (const row of delegated)
    expect(row).toMatchObject({
      topicId: 'ankommen.betreuung',
      props: { validFrom: '2016', evidence: 'brunsbuettel-hilft.com 16.03.2016' },
    })
})

test('every relation is a cooperation of its kind, from its source to its target', () => {
  const kinds: Record<string, string> = {
    kooperation: 'cooperation',
    leistungsvertrag: 'service-contract',
    foerdert: 'funding',
    mitglied: 'membership',
    gruendung: 'foundation',
    zustaendig_fuer: 'acting-for',
    traegt: 'operation',
    koordiniert: 'coordination',
  }
  const more = source('relations-more.csv').map(({ from, to, since, until, source: page, page_date, ...row }) => ({
    ...row,
    source: from,
    target: to,
    valid_from: since,
    valid_to: until,
    evidence: `${page}, ${page_date}`,
  }))
  // A row of the second file says what became of a relation of the first.
  const rows = [...source('relations.csv'), ...more] as Record<string, string>[]
  const newest = new Map(rows.map((row) => [[row.source, row.target, row.kind, row.valid_from].join(), row]))
  const wanted = [...newest.values()].map((row) => [
    kinds[row.kind!],
    organisation(row.source!).id,
    organisation(row.target!).id,
    row.description,
    row.valid_from,
    row.valid_to,
    row.confidence,
    row.evidence,
  ])
  const found = graph.cooperations.map(({ props, partners }) => [
    props.kind,
    partners[0]!.organisationId,
    partners[1]!.organisationId,
    props.description,
    props.since ?? '',
    props.until ?? '',
    props.confidence,
    props.evidence,
  ])
  expect(found).toEqual(wanted)
})

test('topics keep their order, their upper topic and their words for searching', () => {
  const topics = readTopics()
  expect(topics.map((row) => row.props.position)).toEqual(topics.map((_, index) => index))
  expect(topics.filter((row) => row.parentId === null && row.props.fieldOfAction).map((row) => row.id)).toEqual([
    'wohnen',
    'sprache',
    'bildung',
    'arbeit',
    'engagement',
  ])
  expect(topics.find((row) => row.id === 'sprache.beruf')).toMatchObject({
    parentId: 'sprache',
    props: { label: 'Berufssprachkurse', synonyms: expect.arrayContaining(['BSK', 'B2']) },
  })
})

test('an empty network has the areas and topics, and nothing else', () => {
  const empty = readEmptyDithmarschen()
  expect(empty.areas).toEqual(graph.areas)
  expect(empty.topics).toEqual(graph.topics)
  expect(
    Object.entries(empty)
      .filter(([, rows]) => rows.length > 0)
      .map(([part]) => part),
  ).toEqual(['areas', 'topics'])
})

test('every outline on the map belongs to an area, and every area of the Kreis has one', () => {
  const ids = ['municipalities', 'aemter', 'kreis'].flatMap((file) => {
    const map = JSON.parse(readFileSync(`public/maps/${file}.geojson`, 'utf8')) as {
      attribution: string
      features: { id: string; properties: { id: string; name: string } }[]
    }
    expect(map.attribution).toContain('© GeoBasis-DE / BKG 2016')
    for (const { id, properties } of map.features)
      expect({ id, name: graph.areas.find((row) => row.id === id)?.props.name }).toEqual({
        id: properties.id,
        name: properties.name,
      })
    return map.features.map((feature) => feature.id)
  })
  expect([...new Set(ids)].sort()).toEqual(
    graph.areas
      .map((row) => row.id)
      .filter((id) => id.startsWith('01051'))
      .sort(),
  )
})

describe('a file that is not as it is today', () => {
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-data-'))
  beforeEach(() => cpSync('data/dithmarschen', folder, { recursive: true }))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))
  }

  test('a protected organisation gets no place even when somebody writes one into the file', () => {
    change(
      'actors.csv',
      'frauenhaus,Frauenhaus Dithmarschen,,Beratungsstelle,welfare,,,,',
      'frauenhaus,Frauenhaus Dithmarschen,,Beratungsstelle,welfare,,Heide,01051044,',
    )
    const row = readDithmarschen(now, folder).organisations.find((candidate) => candidate.props.key === 'frauenhaus')!
    expect(row).toMatchObject({ areaId: null, props: { protected: true } })
    expect(row.props).not.toHaveProperty('place')
  })

  test.each([
    ['an unknown kind of organisation', 'actors.csv', 'Jobcenter,authority', 'Jobcenter,behoerde'],
    ['an unknown level', 'actors.csv', ',Bund,', ',Welt,'],
    ['an unknown kind of relation', 'relations.csv', ',foerdert,', ',kennt,'],
    ['a key with too few digits', 'municipalities.csv', '010515175001', '10515175001'],
  ])('%s is refused', (_, file, from, to) => {
    change(file, from, to)
    expect(() => readDithmarschen(now, folder)).toThrow()
  })
})
