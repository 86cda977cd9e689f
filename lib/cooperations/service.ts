import { areaChain } from '../areas/schema'
import { areasById } from '../areas/service'
import type { Ctx } from '../context'
import { derived, keptById, madeOnce } from '../copies/service'
import { AppError } from '../errors'
import { changedValues, propsOf } from '../records/fields'
import { pageOf, ranksOf, rowsPerPage, type Page } from '../records/list'
import {
  recordToEdit,
  type RecordType,
  saveRecord,
  sealedFields,
  type Stored,
  verifyRecord,
} from '../records/record-type'
import { trashMark, trashRecord } from '../records/trash'
import { relationSteps, writeRecord, type Planned, type Step } from '../records/write'
import type { ChangedMark } from '../records/list'
import { idsFound } from '../search/service'
import { readRow, readRows, statement } from '../store/query'
import { topicsWithRetired } from '../topics/service'
import { cooperationFields, type CooperationForm, type CooperationValues } from './fields'
import { mayEditCooperation, mayEditCooperations, mayReadCooperations } from './policy'
import {
  createCooperation,
  findCooperation,
  joinPartners,
  listCooperations,
  listCooperationsAfter,
  listCooperationsOf,
  nameOrganisations,
  readCooperation,
  setAreas,
  setTopics,
  trashCooperation,
  updateCooperation,
} from './queries'
import {
  type Cooperation,
  type CooperationFilter,
  type CooperationItem,
  type CooperationRecord,
  type DatedCooperation,
} from './schema'

function authoriseRead(ctx: Ctx): void {
  if (!mayReadCooperations(ctx.actor)) throw new AppError('forbidden')
}

/** The cooperations of an organisation, the newest first. */
export async function cooperationsOf(ctx: Ctx, organisationId: string): Promise<Cooperation[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listCooperationsOf, { organisationId, limit: 500 })).map((row) => row.cooperation)
}

/** Cooperations in the order of their ids, `after` the last id of the page before, `since` an instant; for programs. */
export async function cooperationsAfter(
  ctx: Ctx,
  { after, since, ids, limit }: ChangedMark,
): Promise<DatedCooperation[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listCooperationsAfter, { after, since, ids: [...ids], limit })).map(
    (row) => row.cooperation,
  )
}

/** What a cooperation is called: by its title, or by its partners. */
export function nameOfCooperation(title: string | null, partners: readonly string[]): string {
  return title ?? partners.join(' – ')
}

/** Most cooperations there are. */
const most = 100_000

/** Every cooperation of two or more as a row of the list; kept in memory. */
export async function allCooperations(ctx: Ctx): Promise<ReadonlyMap<string, CooperationItem>> {
  authoriseRead(ctx)
  return derived(
    ctx.store,
    'cooperations',
    keptById(
      ['cooperation', 'organisation', 'topic'],
      async (ids) =>
        (await readRows(ctx.store, listCooperations, { ids, limit: most })).map(({ cooperation }) => cooperation),
      ({ partners, topicIds }, changed) =>
        partners.some(({ id }) => changed.has(id)) || topicIds.some((id) => changed.has(id)),
    ),
  )
}

type Order = (a: CooperationItem, b: CooperationItem) => number
const { compare } = new Intl.Collator('de')

/** The cooperations in the orders that were asked for, upwards. */
const inOrders = madeOnce<ReadonlyMap<string, CooperationItem>, readonly CooperationItem[]>()

function sorted(all: ReadonlyMap<string, CooperationItem>, sort: CooperationFilter['sort'], kinds: readonly string[]) {
  const names = new Map(
    [...all.values()].map(({ id, title, partners }) => [
      id,
      nameOfCooperation(
        title,
        partners.map(({ name }) => name),
      ),
    ]),
  )
  const ranks = ranksOf(kinds)
  const orders: Record<CooperationFilter['sort'], Order> = {
    name: (a, b) => compare(names.get(a.id)!, names.get(b.id)!),
    kind: (a, b) => (ranks[a.kind] ?? 0) - (ranks[b.kind] ?? 0),
    since: (a, b) => compare(a.since ?? '', b.since ?? ''),
    strength: (a, b) => (a.strength ?? 0) - (b.strength ?? 0),
  }
  return [...all.values()].sort((a, b) => orders[sort](a, b) || orders.name(a, b) || (a.id < b.id ? -1 : 1))
}

/** One page of the list of cooperations. `kindOrder`: the kinds in the order of the reader's words for them. */
export async function cooperationPage(
  ctx: Ctx,
  filter: CooperationFilter,
  { rows = rowsPerPage, kindOrder = [] }: { rows?: number; kindOrder?: readonly string[] } = {},
): Promise<Page<CooperationItem>> {
  const [all, matching, areas, topics] = await Promise.all([
    allCooperations(ctx),
    idsFound(ctx, 'cooperations', filter.q),
    areasById(ctx),
    filter.topic ? topicsWithRetired(ctx) : [],
  ])
  const hits = matching && new Set(matching)
  const about = new Set([
    filter.topic,
    ...topics.filter(({ parentId }) => parentId === filter.topic).map(({ id }) => id),
  ])
  const inside = (id: string) => areaChain(areas, id).some((area) => area.id === filter.area)
  const rowsInOrder = inOrders(
    all,
    () => sorted(all, filter.sort, kindOrder),
    [filter.sort, ...(filter.sort === 'kind' ? kindOrder : [])].join(),
  )
  const found = rowsInOrder.filter(
    (item) =>
      (!filter.kind || item.kind === filter.kind) &&
      (!filter.state || item.state === filter.state) &&
      (!filter.topic || item.topicIds.some((id) => about.has(id))) &&
      (!filter.area || item.areaIds.some(inside)) &&
      (!hits || hits.has(item.id)),
  )
  return pageOf(filter.order === 'down' ? found.reverse() : found, filter.page, rows)
}

/** The record of a cooperation. @throws AppError `not-found` */
export async function cooperationRecord(ctx: Ctx, id: string): Promise<CooperationRecord> {
  authoriseRead(ctx)
  const row = await readRow(ctx.store, findCooperation, { id })
  if (!row) throw new AppError('not-found')
  return row.cooperation
}

/** A record with the values of its form. @throws AppError `not-found`, `forbidden` */
export async function cooperationToEdit(ctx: Ctx, id: string): Promise<Stored<CooperationValues>> {
  return recordToEdit(ctx, cooperationType, id)
}

/**
 * Records a cooperation and returns its id.
 * @throws AppError `invalid` with a field error for an unknown partner, topic or area
 */
export async function addCooperation(ctx: Ctx, form: CooperationForm): Promise<string> {
  if (!mayEditCooperations(ctx.actor)) throw new AppError('forbidden')
  const id = ctx.newId()
  const values = { ...form, voices: [], verifiedAt: null, verifiedBy: null }
  const { steps, change } = await planCooperation(ctx, id, values)
  await writeRecord(ctx, steps, change)
  return id
}

/** How a new cooperation is written (the node comes first), and its entry. */
export async function planCooperation(ctx: Ctx, id: string, values: CooperationValues): Promise<Planned> {
  const create = statement(createCooperation, { id, props: propsOf(cooperationFields, values), now: ctx.now })
  return {
    steps: [{ statement: create }, ...relations(id, null, values)],
    change: {
      action: 'create',
      subject: { kind: 'cooperation', id, name: await nameOf(ctx, values) },
      touches: values.partners.map((partner) => ({ kind: 'organisation', id: partner.id })),
      values: changedValues(cooperationFields, {}, values),
      sealed: sealedFields(cooperationType, null, values),
    },
  }
}

/** Saves a cooperation that was read at `version`. @throws AppError `conflict`, `not-found`, `invalid` */
export async function editCooperation(
  ctx: Ctx,
  id: string,
  version: number,
  form: CooperationForm,
): Promise<string | null> {
  const before = await cooperationToEdit(ctx, id)
  return saveRecord(ctx, cooperationType, before, version, { ...before.values, ...form })
}

/** Confirms that a cooperation is as recorded, as of today. @throws AppError `conflict`, `not-found` */
export async function verifyCooperation(ctx: Ctx, id: string, version: number): Promise<string | null> {
  return verifyRecord(ctx, cooperationType, await cooperationToEdit(ctx, id), version)
}

/** Moves a cooperation to the trash. @throws AppError `conflict`, `not-found` */
export async function deleteCooperation(ctx: Ctx, id: string, version: number): Promise<string> {
  return trashRecord(ctx, cooperationType, await cooperationToEdit(ctx, id), version)
}

/** How cooperations are read and written, for the history, undo and the trash. */
export const cooperationType: RecordType<CooperationValues> = {
  kind: 'cooperation',
  fields: cooperationFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readCooperation, { id })
    if (!row) return null
    const { version, names, values } = row
    return { id, key: id, name: nameOfCooperation(values.title, names), version, values }
  },
  save: (ctx, before, version, values) => {
    const props = propsOf(cooperationFields, values)
    const update = statement(updateCooperation, { id: before.id, version, props, now: ctx.now })
    return [{ statement: update, refuse: 'conflict' }, ...relations(before.id, before.values, values)]
  },
  trash: (ctx, record, version) => ({
    steps: [
      {
        statement: statement(trashCooperation, { id: record.id, version, ...trashMark(ctx, record) }),
        refuse: 'conflict',
      },
    ],
  }),
  mayRead: (actor) => mayReadCooperations(actor),
  mayEdit: mayEditCooperation,
  touches: ({ values }) => values.partners.map(({ id }) => ({ kind: 'organisation', id })),
}

async function nameOf(ctx: Ctx, values: CooperationValues): Promise<string> {
  if (values.title) return values.title
  const rows = await readRows(ctx.store, nameOrganisations, { ids: values.partners.map(({ id }) => id) })
  return nameOfCooperation(
    null,
    rows.map(({ name }) => name),
  )
}

type Relations = Pick<CooperationValues, 'partners' | 'topicIds' | 'areaIds'>

/** The steps that change who takes part, what it is about and where. */
function relations(id: string, before: Relations | null, { partners, topicIds, areaIds }: Relations): Step[] {
  return relationSteps<Relations>(
    before,
    { partners, topicIds, areaIds },
    {
      partners: statement(joinPartners, { id, partners, count: partners.length }),
      topicIds: statement(setTopics, { id, topicIds, count: topicIds.length }),
      areaIds: statement(setAreas, { id, areaIds, count: areaIds.length }),
    },
  )
}
