import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { parse as parseYaml } from 'yaml'
import type { z } from 'zod'
import { directedKinds, type CooperationKind } from '../cooperations/fields'
import { foldName } from '../sort-name'
import { publishedContacts, type PublishedContacts } from './contacts'
import {
  actorRowSchema,
  aemterRowSchema,
  contactRowSchema,
  everydayFileSchema,
  furtherRelationRowSchema,
  localityRowSchema,
  municipalityRowSchema,
  relationRowSchema,
  scopeRowSchema,
  topicsFileSchema,
  type ActorRow,
  type ContactRow,
  type ScopeRow,
} from './schema'
import { stableId } from './stable-id'
import { emptyGraph, known, type StarterGraph } from './starter-graph'

const county = '01051'
const state = '01'
const country = '00'

/**
 * The open network of Kreis Dithmarschen from `data/dithmarschen` (sources and licences: data/SOURCES.md). Nothing is
 * added to what the files say; what they do not say stays empty.
 * @param now instant written as creation time
 * @throws ZodError when a file does not have the expected shape
 */
export function readDithmarschen(now: string, folder = join(process.cwd(), 'data/dithmarschen')): StarterGraph {
  const graph: StarterGraph = { ...emptyGraph(), ...readAreas(folder), topics: readTopics(folder) }
  const actors = readCsv(folder, 'actors.csv').map((row) => actorRowSchema.parse(row))
  const places = placesOf(graph)
  const contacts = readContacts(folder)
  const scopes = scopesOf(folder, actors)
  for (const actor of actors) {
    const published = publishedBy(actor, contacts)
    graph.organisations.push(organisationOf(actor, published, places, now))
    graph.sources.push(...sourcesOf(actor, published))
    for (const topicId of actor.topics) {
      const scope = scopes.get(`${actor.id}:${topicId}`)
      graph.responsibilities.push(responsibilityOf(actor, topicId, places, now, scope))
    }
  }
  addRelations(graph, folder, new Map(actors.map((actor) => [actor.id, actor])), places, now)
  return graph
}

/** The part of a topic that an organisation answers. @throws Error for a row that fits no organisation and topic */
function scopesOf(folder: string, actors: readonly ActorRow[]): Map<string, ScopeRow> {
  const rows = readCsv(folder, 'scopes.csv').map((row) => scopeRowSchema.parse(row))
  const unknown = rows.find((row) => !actors.some((actor) => actor.id === row.id && actor.topics.includes(row.topic)))
  if (unknown) throw new Error(`scopes.csv: ${unknown.id} ist für ${unknown.topic} nicht eingetragen.`)
  return new Map(rows.map((row) => [`${row.id}:${row.topic}`, row]))
}

/** Where the values of the organisations come from, without reading anything else: every start asks for it. */
export function readSources(folder = join(process.cwd(), 'data/dithmarschen')): StarterGraph['sources'] {
  const contacts = readContacts(folder)
  return readCsv(folder, 'actors.csv').flatMap((row) => {
    const actor = actorRowSchema.parse(row)
    return sourcesOf(actor, publishedBy(actor, contacts))
  })
}

const readContacts = (folder: string) =>
  groupBy(
    readCsv(folder, 'contacts.csv').map((row) => contactRowSchema.parse(row)),
    (row) => row.id,
  )

const publishedBy = (actor: ActorRow, contacts: ReadonlyMap<string, ContactRow[]>) =>
  publishedContacts(actor.id, rowsOf(actor, contacts.get(actor.id) ?? []), isProtected(actor))

const sourcesOf = (actor: ActorRow, { sources }: PublishedContacts): StarterGraph['sources'] =>
  sources.map((source) => ({ ...source, organisationId: organisationId(actor.id) }))

/** Areas and topics only: what an empty network begins with. */
export function readEmptyDithmarschen(folder = join(process.cwd(), 'data/dithmarschen')): StarterGraph {
  return { ...emptyGraph(), ...readAreas(folder), topics: readTopics(folder) }
}

function readCsv(folder: string, file: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(join(folder, file), 'utf8').trim(), {
    header: true,
    skipEmptyLines: true,
  })
  if (errors.length) throw new Error(`${file}, Zeile ${errors[0]!.row}: ${errors[0]!.message}`)
  return data
}

/**
 * Topics of the taxonomy, upper level and their subtopics, in file order, with what callers say for them
 * (everyday.yaml) among the synonyms.
 */
export function readTopics(folder = join(process.cwd(), 'data/dithmarschen')): StarterGraph['topics'] {
  const file = topicsFileSchema.parse(parseYaml(readFileSync(join(folder, 'topics.yaml'), 'utf8')))
  const everyday = everydayFileSchema.parse(parseYaml(readFileSync(join(folder, 'everyday.yaml'), 'utf8')))
  const unknown = Object.keys(everyday).find(
    (id) => !file.topics.some((topic) => topic.id === id || topic.topics.some((sub) => sub.id === id)),
  )
  if (unknown) throw new Error(`everyday.yaml: ${unknown} ist kein Thema.`)
  let position = 0
  const together = (words: readonly string[], more: readonly string[] = []) => [...new Set([...words, ...more])]
  const row = (
    topic: { id: string; label: string; en?: string | undefined; synonyms: string[]; synonyms_en: string[] },
    parentId: string | null,
    fieldOfAction: boolean,
  ) => ({
    id: topic.id,
    parentId,
    props: known({
      label: topic.label,
      en: topic.en,
      synonyms: together(topic.synonyms, everyday[topic.id]?.de),
      synonymsEn: together(topic.synonyms_en, everyday[topic.id]?.en),
      fieldOfAction,
      position: position++,
    }),
  })
  return file.topics.flatMap((topic) => [
    row(topic, null, topic.handlungsfeld),
    ...topic.topics.map((sub) => row(sub, topic.id, topic.handlungsfeld)),
  ])
}

/**
 * Bund, Land, Kreis, six Ämter and 116 Gemeinden; Heide and Brunsbüttel are amtsfrei and belong to the Kreis directly.
 */
function readAreas(folder: string): Pick<StarterGraph, 'areas'> {
  const area = (
    id: string,
    parentId: string | null,
    kind: string,
    name: string,
    more: Parameters<typeof known>[0] = {},
  ) => ({ id, parentId, props: known({ name, kind, sortName: foldName(name), ...more }) })
  const aemter = readCsv(folder, 'aemter.csv')
    .map((row) => aemterRowSchema.parse(row))
    .filter((amt) => amt.kind === 'Amt')
  const isAmt = new Set(aemter.map((amt) => amt.code))
  const localities = readCsv(folder, 'localities.csv').map((row) => localityRowSchema.parse(row))
  return {
    areas: [
      area(country, null, 'country', 'Deutschland'),
      area(state, country, 'state', 'Schleswig-Holstein'),
      area(county, state, 'county', 'Kreis Dithmarschen', { ags: county }),
      ...aemter.map((amt) =>
        area(amt.code, county, 'amt', amt.name, {
          officialName: amt.official_name,
          website: amt.website,
          areaKm2: amt.area_km2,
        }),
      ),
      ...readCsv(folder, 'municipalities.csv')
        .map((row) => municipalityRowSchema.parse(row))
        .map((row) =>
          area(row.ars, isAmt.has(row.amt_code) ? row.amt_code : county, 'municipality', row.name, {
            ags: row.ags,
            officialName: row.official_name,
            postalCode: row.postal_code,
            population: row.population_2024 ?? row.population_2022,
            populationYear: row.population_2024 === null ? 2022 : 2024,
            areaKm2: row.area_km2,
            lat: row.lat,
            lon: row.lon,
            localities: listOrNothing(
              localities.filter((locality) => locality.municipality === row.name).map((locality) => locality.name),
            ),
          }),
        ),
    ],
  }
}

const listOrNothing = (texts: string[]) => (texts.length ? texts : undefined)

interface Places {
  byAgs: Map<string, string>
  amtByName: Map<string, string>
}

function placesOf(graph: StarterGraph): Places {
  return {
    byAgs: new Map(
      graph.areas.filter((area) => area.props.kind === 'municipality').map((area) => [String(area.props.ags), area.id]),
    ),
    amtByName: new Map(
      graph.areas.filter((area) => area.props.kind === 'amt').map((area) => [String(area.props.name), area.id]),
    ),
  }
}

const levels: Record<ActorRow['level'], string> = {
  Kommune: 'municipality',
  Kreis: 'county',
  Region: 'region',
  Land: 'state',
  Bund: 'country',
}
const organisationId = (key: string) => stableId('organisation', key)

/** An organisation whose place must never be known. */
const isProtected = (actor: ActorRow) => /ADRESSE NIE/.test(actor.note)

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

/** The published rows of an organisation, with the place and the website of the register where no page tells them. */
function rowsOf(actor: ActorRow, rows: readonly ContactRow[]): ContactRow[] {
  const { id, source, confidence } = actor
  const registered = { place: actor.place, website: actor.website }
  return [
    ...rows,
    ...Object.entries(registered)
      .filter(([field, value]) => value && !rows.some((row) => row.field === field))
      .map(([field, value]) => ({ id, field, value, source, confidence, page_date: '', note: '' })),
  ]
}

function organisationOf(
  actor: ActorRow,
  published: PublishedContacts,
  places: Places,
  now: string,
): StarterGraph['organisations'][number] {
  const hidden = isProtected(actor)
  const name = String(published.props.name ?? actor.name)
  return {
    id: organisationId(actor.id),
    parentId: actor.parent ? organisationId(actor.parent) : null,
    areaId: hidden ? null : (places.byAgs.get(actor.ags) ?? null),
    props: known({
      ...published.props,
      key: actor.id,
      name,
      shortName: actor.short_name,
      type: actor.type,
      kind: actor.kind,
      level: actor.type === 'Amt' ? 'amt' : levels[actor.level],
      note: hidden ? actor.note.split('ADRESSE NIE')[0]!.trim().replace(/;$/, '') : actor.note,
      protected: hidden,
      visibility: 'internal',
      confidence: actor.confidence,
      evidence: actor.source,
      sortName: foldName(name),
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  }
}

/**
 * The area that level and place imply: an Amt answers for its Gemeinden, a Land authority for the Land; a region
 * reaches beyond the Kreis.
 */
function areaOf(actor: ActorRow, places: Places): string {
  if (actor.type === 'Amt') return places.amtByName.get(actor.name) ?? county
  if (actor.level === 'Kommune') return places.byAgs.get(actor.ags) ?? county
  return actor.level === 'Land' ? state : actor.level === 'Bund' ? country : county
}

/** Topics a public body has by law, with the law. Only what is certain; everything else stays a contact point. */
const statutory: Record<string, Record<string, string>> = {
  auslaenderbehoerde: {
    'recht.titel': '§ 71 AufenthG',
    'recht.duldung': '§ 71 AufenthG',
    'recht.familiennachzug': '§ 71 AufenthG',
    'recht.einbuergerung': 'StAG',
    recht: '§ 71 AufenthG',
  },
  jugendamt: {
    'familie.uma': '§ 42a SGB VIII',
    'bildung.kita': '§ 24 SGB VIII',
    'familie.beratung': '§ 28 SGB VIII',
    familie: 'SGB VIII',
    'familie.leistungen': '§ 9 UVG',
  },
  schulamt: { 'bildung.schule': 'SchulG SH' },
  jobcenter: { 'soziales.sgb2': '§ 44b SGB II', 'arbeit.suche': '§ 16 SGB II', 'wohnen.kosten': '§ 22 SGB II' },
  arbeitsagentur: { 'arbeit.suche': '§ 35 SGB III', 'arbeit.ausbildung': '§ 29 SGB III' },
  bamf: { 'recht.asyl': '§ 5 AsylG', 'sprache.integrationskurs': '§ 43 AufenthG' },
}
const statutoryForAemter: Record<string, string> = {
  'soziales.asylblg': '§ 10 AsylbLG',
  'wohnen.unterbringung': 'LAufnG SH',
  'gesundheit.versicherung': '§ 4 AsylbLG',
}
const voluntaryTypes = new Set(['Verein', 'Stiftung', 'Netzwerk'])

function responsibilityOf(
  actor: ActorRow,
  topicId: string,
  places: Places,
  now: string,
  scope?: ScopeRow,
): StarterGraph['responsibilities'][number] {
  const legalBasis =
    statutory[actor.id]?.[topicId] ??
    (actor.type === 'Amt' || actor.type === 'Stadt' ? statutoryForAemter[topicId] : undefined)
  return {
    id: stableId('responsibility', `${actor.id}:${topicId}`),
    organisationId: organisationId(actor.id),
    topicId,
    areaId: areaOf(actor, places),
    postId: null,
    delegatedById: null,
    props: known({
      // The sources name an organisation for a topic; they seldom say in which role. Then it is a contact point.
      kind: legalBasis ? 'statutory' : voluntaryTypes.has(actor.type) ? 'voluntary' : 'contact',
      reach: actor.level === 'Region' ? 'region' : null,
      legalBasis,
      scope: scope?.scope,
      scopeText: scope?.text,
      confidence: actor.confidence,
      evidence: scope ? `${actor.source}; ${scope.source}` : actor.source,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  }
}

const cooperationKindOf = {
  kooperation: 'cooperation',
  leistungsvertrag: 'service-contract',
  foerdert: 'funding',
  mitglied: 'membership',
  gruendung: 'foundation',
  zustaendig_fuer: 'acting-for',
  traegt: 'operation',
  koordiniert: 'coordination',
} as const satisfies Record<string, CooperationKind>
/** Relations that hand a task to the source organisation, and which task (from the relation's description). */
const delegatedTopic: Partial<Record<keyof typeof cooperationKindOf, string>> = {
  leistungsvertrag: 'ankommen.betreuung',
  zustaendig_fuer: 'soziales.asylblg',
}

/** A row of relations-more.csv in the columns of relations.csv, with the date of its page in the evidence. */
function further(row: z.output<typeof furtherRelationRowSchema>) {
  const { from: source, to: target, kind, since: valid_from, until: valid_to, description, confidence } = row
  const evidence = [row.source, row.page_date].filter(Boolean).join(', ')
  return { source, target, kind, valid_from, valid_to, description, confidence, evidence }
}

function addRelations(
  graph: StarterGraph,
  folder: string,
  actors: Map<string, ActorRow>,
  places: Places,
  now: string,
): void {
  const rows = [
    ...readCsv(folder, 'relations.csv').map((row) => relationRowSchema.parse(row)),
    ...readCsv(folder, 'relations-more.csv').map((row) => further(furtherRelationRowSchema.parse(row))),
  ]
  // A later row says what became of a relation that an earlier one names.
  const relations = new Map(
    rows.map((row) => [`${row.source}:${row.target}:${row.kind}:${row.valid_from}`, row] as const),
  )
  for (const [key, relation] of relations) {
    const kind = cooperationKindOf[relation.kind]
    const directed = directedKinds.has(kind)
    const topicId = delegatedTopic[relation.kind] ?? null
    const evidence = {
      confidence: relation.confidence,
      evidence: relation.evidence,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }
    graph.cooperations.push({
      id: stableId('cooperation', key),
      partners: [
        { organisationId: organisationId(relation.source), role: directed ? 'from' : 'partner' },
        { organisationId: organisationId(relation.target), role: directed ? 'to' : 'partner' },
      ],
      topicId,
      areaId: null,
      props: known({
        kind,
        description: relation.description,
        since: relation.valid_from,
        until: relation.valid_to,
        ...evidence,
      }),
    })
    if (topicId) {
      graph.responsibilities.push({
        id: stableId('responsibility', `delegated:${key}`),
        organisationId: organisationId(relation.source),
        topicId,
        areaId: areaOf(actors.get(relation.target)!, places),
        postId: null,
        delegatedById: organisationId(relation.target),
        props: known({ kind: 'delegated', validFrom: relation.valid_from, ...evidence }),
      })
    }
  }
}
