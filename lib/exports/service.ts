import { recordAccess } from '../audit/service'
import { countBulk } from '../limits/service'
import type { Ctx } from '../context'
import { gapRows } from '../gaps/gap-rows'
import type { MatrixState } from '../gaps/schema'
import { coverage } from '../gaps/service'
import { formatDate } from '../dates'
import type { Locale, Messages } from '../i18n/messages'
import { meetingRecord } from '../meetings/service'
import { visibleNetwork } from '../network/filter'
import type { NetworkState } from '../network/schema'
import { networkMeetings, networkOn, positions } from '../network/service'
import { thingsIn, visibleThings, withThings } from '../network/things'
import type { OrganisationFilter } from '../organisations/schema'
import { inOrderOfWords } from '../records/list'
import { addressesOf, organisationPage } from '../organisations/service'
import type { PostFilter } from '../posts/schema'
import { mostPosts, postPage } from '../posts/service'
import { postStateOn } from '../posts/state'
import { idsFound } from '../search/service'
import { csvFile } from './csv'
import { graphFile, graphOf } from './network-graph'
import { answerTable, changesTable, organisationsTable, thingsTable } from './network-table'
import type { GraphFormat, NetworkFormat } from './schema'
import { phoneCell, type Table } from './table'
import { xlsxFile } from './xlsx'
import { frozenView } from '../views/service'

/** In which language and format a list is written. */
export interface ExportOptions {
  t: Messages
  locale: Locale
  format: 'csv' | 'xlsx'
}

/** A file to hand out. */
export interface ExportFile {
  body: string | Buffer<ArrayBuffer>
  headers: Record<string, string>
}

/** All organisations that fit a filter, with their address; a protected one has none. */
export async function exportOrganisations(
  ctx: Ctx,
  filter: OrganisationFilter,
  options: ExportOptions,
): Promise<ExportFile> {
  await countBulk(ctx, 'export')
  const { t, locale } = options
  const { items } = await organisationPage(ctx, filter, {
    all: true,
    kindOrder: inOrderOfWords(t.organisations.kinds, locale),
  })
  const addresses = await addressesOf(
    ctx,
    items.map((item) => item.id),
  )
  const { fields, kinds } = t.organisations
  const head = ['name', 'shortName', 'kind', 'type', 'area', 'street', 'postalCode', 'place']
  return fileOf(
    ctx,
    {
      name: t.organisations.title,
      head: [...head, 'phone', 'email', 'website', 'verifiedAt', 'validTo'].map((field) => fields[field] ?? field),
      rows: items.map((item) => {
        const address = addresses.get(item.id)
        return [
          ...[item.name, item.shortName, kinds[item.kind], item.type, item.protected ? null : item.areaName],
          ...[address?.street ?? null, address?.postalCode ?? null, address?.place ?? null],
          ...[phoneCell(item.phone), item.email, item.website],
          item.verifiedAt && formatDate(item.verifiedAt, locale),
          item.validTo && formatDate(item.validTo, locale),
        ]
      }),
    },
    options,
  )
}

/**
 * The network under a state of its page. As a table: the answer to its question, what changed between its two days, or
 * the organisations. As a graph for other programs: what is shown.
 */
export async function exportNetwork(
  ctx: Ctx,
  state: NetworkState,
  { format, ...words }: Omit<ExportOptions, 'format'> & { format: NetworkFormat },
): Promise<ExportFile> {
  await countBulk(ctx, 'export')
  const kept = state.snapshot ? await frozenView(ctx, state.snapshot) : null
  const [data, found] = await Promise.all([
    kept?.data ?? networkOn(ctx, state.day),
    idsFound(ctx, 'organisations', state.q),
  ])
  const day = kept?.day ?? (state.day || ctx.now.slice(0, 10))
  const organisations = visibleNetwork(data, state, found && new Set(found))
  const things = thingsIn(state.arrange)
  const meetings = things === 'meeting' && !kept ? await networkMeetings(ctx, state.day) : data.meetings
  const shown = things ? withThings({ ...data, meetings: meetings ?? [] }, things, words.locale === 'en') : data
  const visible = things ? visibleThings(shown, organisations) : organisations
  if (format !== 'csv' && format !== 'xlsx') {
    const graph = graphOf({ data: shown, visible, stored: await positions(ctx, state.arrange), day }, words)
    const number = format === 'edges' ? graph.edges.length : graph.nodes.length
    const name =
      format in words.t.network.out.files
        ? `${graph.title}-${words.t.network.out.files[format as 'nodes']}`
        : graph.title
    return handOut(ctx, { body: graphFile(graph, format), name, number, ...graphTypes[format] }, graph.title)
  }
  const options = { ...words, format }
  const table = state.ask
    ? answerTable(state.ask, data, organisations, state, day, options)
    : state.compare && !kept
      ? changesTable(await networkOn(ctx, state.compare), data, state.compare, options)
      : things
        ? thingsTable(visible, things, options)
        : organisationsTable(data, visible, options)
  return fileOf(ctx, table, options)
}

const csvType = 'text/csv; charset=utf-8'
const graphTypes: Record<GraphFormat, { type: string; extension: string }> = {
  gexf: { type: 'application/gexf+xml; charset=utf-8', extension: 'gexf' },
  graphml: { type: 'application/graphml+xml; charset=utf-8', extension: 'graphml' },
  json: { type: 'application/json; charset=utf-8', extension: 'json' },
  nodes: { type: csvType, extension: 'csv' },
  edges: { type: csvType, extension: 'csv' },
}
/** The gaps of the matrix of topics and offices, under a state of its page. */
export async function exportGaps(ctx: Ctx, state: MatrixState, options: ExportOptions): Promise<ExportFile> {
  await countBulk(ctx, 'export')
  const words = options.t.gaps
  const { matrix } = await coverage(ctx, state)
  const rows = gapRows(matrix, options.locale)
  return fileOf(
    ctx,
    {
      name: words.fileName,
      head: [words.topic, words.office, words.what, words.who],
      rows: rows.map(({ topic, office, kind, holder }) => [topic, office, words.kinds[kind], holder?.name ?? null]),
    },
    options,
    words.title,
  )
}

/**
 * Who is invited to a meeting, how to reach them, what they answered, and whether they came. @throws AppError
 * `not-found`
 */
export async function exportInvitees(ctx: Ctx, key: string, options: ExportOptions): Promise<ExportFile> {
  await countBulk(ctx, 'export')
  const { t } = options
  const { meeting, participations } = await meetingRecord(ctx, key)
  const addresses = await addressesOf(
    ctx,
    participations.map((entry) => entry.organisation.id),
  )
  const { fields, kinds } = t.organisations
  return fileOf(
    ctx,
    {
      name: meeting.key,
      head: [
        ...['name', 'kind', 'street', 'postalCode', 'place', 'phone', 'email'].map((field) => fields[field] ?? field),
        t.meetings.recordFields.reply!,
        t.meetings.recordFields.attendance!,
      ],
      rows: participations.map(({ organisation, reply, attendance }) => {
        const address = addresses.get(organisation.id)
        return [
          ...[organisation.name, kinds[organisation.kind]],
          ...[address?.street ?? null, address?.postalCode ?? null, address?.place ?? null],
          ...[phoneCell(address?.phone ?? null), address?.email ?? null],
          ...[t.meetings.replies[reply], t.meetings.attendances[attendance]],
        ]
      }),
    },
    options,
    meeting.title,
  )
}

/** The posts that fit a filter, with who holds them and how they are reached; nothing of what is private. */
export async function exportPosts(ctx: Ctx, filter: PostFilter, options: ExportOptions): Promise<ExportFile> {
  await countBulk(ctx, 'export')
  const { t, locale } = options
  const today = ctx.now.slice(0, 10)
  const { items } = await postPage(ctx, filter, mostPosts)
  const { fields, columns, states } = t.posts
  const addresses = await addressesOf(ctx, [...new Set(items.map(({ organisation }) => organisation.id))])
  const addressed = ['street', 'postalCode', 'place'] as const
  const head = ['function', 'organisationId', 'unit', 'phone', 'email', 'room', 'officeHours', 'languages', 'holders']
  return fileOf(
    ctx,
    {
      name: t.posts.title,
      head: [
        ...head.map((field) => fields[field]!),
        ...[columns.state, fields.absentUntil!, fields.deputyIds!],
        ...addressed.map((field) => t.organisations.fields[field]!),
      ],
      rows: items.map((post) => {
        const { kind, holders, absentUntil } = postStateOn(post, today)
        const address = addresses.get(post.organisation.id)
        return [
          ...[post.function, post.organisation.name, post.unit, phoneCell(post.phone), post.email, post.room],
          ...[post.officeHours, post.languages.join(', '), holders.map(({ name }) => name).join(', ')],
          ...[states[kind], absentUntil && formatDate(absentUntil, locale)],
          post.deputies.map((deputy) => [deputy.function, deputy.phone].filter(Boolean).join(' ')).join(', '),
          ...addressed.map((field) => address?.[field] ?? null),
        ]
      }),
    },
    options,
  )
}

/** A table as a file. */
async function fileOf(ctx: Ctx, table: Table, { format }: ExportOptions, title = table.name): Promise<ExportFile> {
  const { name, head, rows } = table
  return format === 'xlsx'
    ? handOut(ctx, { body: await xlsxFile(table), name, number: rows.length, type: xlsxType, extension: 'xlsx' }, title)
    : handOut(ctx, { body: csvFile(head, rows), name, number: rows.length, type: csvType, extension: 'csv' }, title)
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Content {
  body: ExportFile['body']
  /** What the file is called. */
  name: string
  /** How many records are in it. */
  number: number
  type: string
  extension: string
}

/** The file, once the log of accesses says who took it. */
async function handOut(ctx: Ctx, content: Content, title: string): Promise<ExportFile> {
  const { body, name, number, type, extension } = content
  const subject = { kind: 'file', id: '', name: title } as const
  await recordAccess(ctx.store, ctx, { action: 'export', subject, details: { number } })
  return {
    body,
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="knotenpunkt-${name.toLowerCase()}.${extension}"`,
    },
  }
}
