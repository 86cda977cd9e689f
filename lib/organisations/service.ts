import { areasById } from '../areas/service'
import { administrationOf, areaChain, type Area } from '../areas/schema'
import type { Ctx } from '../context'
import { derived, keptById, madeOnce } from '../copies/service'
import { AppError } from '../errors'
import { propsOf } from '../records/fields'
import {
  recordToEdit,
  type RecordType,
  saveRecord,
  sealedFields,
  type Stored,
  verifyRecord,
} from '../records/record-type'
import { trashMark, trashRecord } from '../records/trash'
import { slugOf, withFreeKey } from '../records/keys'
import { relationSteps, valuesChanged, writeRecord, type Step } from '../records/write'
import { pageOf, ranksOf, rowsPerPage, type ChangedMark, type Page } from '../records/list'
import { idsFound } from '../search/service'
import { foldName } from '../sort-name'
import { readRow, readRows, statement } from '../store/query'
import { addressFields, organisationFields, type OrganisationForm, type OrganisationValues } from './fields'
import {
  mayEditOrganisation,
  mayEditOrganisations,
  mayReadOrganisation,
  mayReadOrganisations,
  maySeeRestrictedContacts,
} from './policy'
import {
  createOrganisation,
  findOrganisation,
  isUnitOf,
  joinParent,
  listHanging,
  listAddresses,
  listKeysLike,
  listOrganisationNames,
  listOrganisations,
  listOrganisationsAfter,
  listResponsible,
  listStructure,
  placeOrganisation,
  readOrganisation,
  setSeats,
  setSuccessors,
  suggestOrganisations,
  trashOrganisation,
  updateOrganisation,
  type Hanging,
} from './queries'
import {
  withoutHiddenAddress,
  type Organisation,
  type OrganisationFilter,
  type OrganisationItem,
  type OrganisationRef,
  type SeatOf,
} from './schema'
import { structureOf, type Belonging, type Branch, type Structure } from './structure'

function authoriseRead(ctx: Ctx): void {
  if (!mayReadOrganisations(ctx.actor)) throw new AppError('forbidden')
}

function authoriseEdit(ctx: Ctx): void {
  if (!mayEditOrganisations(ctx.actor)) throw new AppError('forbidden')
}

/** A row of the list with the administration it lies in. */
export type OrganisationRow = OrganisationItem & { readonly areaName: string | null }

/** Most organisations there are. */
const most = 50_000

type Kept = OrganisationItem & { readonly sortName: string | null }

/** Every organisation as a row of the list; kept in memory. */
function allOrganisations(ctx: Ctx): Promise<ReadonlyMap<string, Kept>> {
  return derived(
    ctx.store,
    'organisations',
    keptById(
      ['organisation'],
      async (ids) =>
        (await readRows(ctx.store, listOrganisations, { ids, limit: most })).map(({ organisation }) => organisation),
      () => false,
    ),
  )
}

/** The organisations in the orders that were asked for. */
const inOrders = madeOnce<ReadonlyMap<string, Kept>, readonly Kept[]>()

function sorted(all: ReadonlyMap<string, Kept>, sort: OrganisationFilter['sort'], kinds: readonly string[]) {
  const ranks = ranksOf(kinds)
  const keyOf: Record<OrganisationFilter['sort'], (row: Kept) => string | number> = {
    name: ({ sortName }) => sortName ?? '',
    kind: ({ kind }) => ranks[kind] ?? 0,
    place: ({ place }) => place ?? '~',
    verified: ({ verifiedAt }) => verifiedAt ?? '0',
  }
  const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
  const key = keyOf[sort]
  return [...all.values()].sort(
    (a, b) => order(key(a), key(b)) || order(a.sortName ?? '', b.sortName ?? '') || order(a.id, b.id),
  )
}

/**
 * One page of the list; with `all` every row at once (export). `kindOrder`: the kinds in the order of the reader's
 * words for them.
 */
export async function organisationPage(
  ctx: Ctx,
  filter: OrganisationFilter,
  { all = false, kindOrder = [] }: { all?: boolean; kindOrder?: readonly string[] } = {},
): Promise<Page<OrganisationRow>> {
  authoriseRead(ctx)
  const [kept, matching, areas, responsible] = await Promise.all([
    allOrganisations(ctx),
    idsFound(ctx, 'organisations', filter.q),
    areasById(ctx),
    filter.topic ? readRows(ctx.store, listResponsible, { topicId: filter.topic, limit: most }) : null,
  ])
  const hits = matching && new Set(matching)
  const holders = responsible && new Set(responsible.map(({ id }) => id))
  const kinds = new Set<string>(filter.kind)
  // Where a protected organisation is, not even a filter tells.
  const inside = ({ areaId, protected: hidden }: Kept) =>
    !hidden && areaId !== null && areaChain(areas, areaId).some(({ id }) => id === filter.area)
  const rows = inOrders(
    kept,
    () => sorted(kept, filter.sort, kindOrder),
    [filter.sort, ...(filter.sort === 'kind' ? kindOrder : [])].join(),
  )
  const found = rows.filter(
    (row) =>
      (!hits || hits.has(row.id)) &&
      (!kinds.size || kinds.has(row.kind)) &&
      (!filter.area || inside(row)) &&
      (!holders || holders.has(row.id)),
  )
  const page = pageOf(found, all ? 1 : filter.page, all ? most : rowsPerPage)
  const items = page.items.map(({ sortName: _, ...row }) => ({
    ...row,
    areaName: administrationOf(areas, row.areaId)?.name ?? null,
  }))
  return { ...page, items }
}

/** Most organisations above and below one. */
const mostRelated = 2000

/**
 * A record with what it belongs to, its units, what came before and after it, and its place in the chain of areas
 * (smallest first).
 */
export interface OrganisationRecord {
  organisation: Organisation
  parent: OrganisationRef | null
  units: OrganisationRef[]
  /** Everything above it and below it; empty when it stands alone. */
  structure: readonly Branch[]
  /** What came after it, and what it came from, with the last day of each. */
  successors: OrganisationRef[]
  predecessors: (OrganisationRef & { validTo: string | null })[]
  /** Who sits in it, and where it sits. */
  seats: SeatOf[]
  seatsIn: SeatOf[]
  areaChain: Area[]
}

/**
 * The record behind a key; `restrictedContact` is null for whoever may not see it.
 * @throws AppError `not-found`
 */
export async function organisationRecord(ctx: Ctx, key: string): Promise<OrganisationRecord> {
  authoriseRead(ctx)
  const row = await readRow(ctx.store, findOrganisation, { key })
  if (!row) throw new AppError('not-found')
  const [areas, related] = await Promise.all([
    row.organisation.areaId ? areasById(ctx) : new Map<string, Area>(),
    readRows(ctx.store, listStructure, { id: row.organisation.id, limit: mostRelated }),
  ])
  return {
    ...row,
    structure: structureOf(
      related.map(({ organisation }) => organisation),
      null,
    ).branches,
    organisation: allowedTo(ctx, row.organisation),
    areaChain: row.organisation.areaId ? areaChain(areas, row.organisation.areaId) : [],
  }
}

/** The key under which the organisation with this id has its page, if there is one. */
export async function organisationKeyOf(ctx: Ctx, id: string): Promise<string | null> {
  authoriseRead(ctx)
  return (await readRow(ctx.store, readOrganisation, { id }))?.key ?? null
}

/**
 * Whole records in the order of their ids, for programs that read all of them page by page; `restrictedContact` as in
 * a record.
 * @param after the last id of the page before, empty for the first
 * @param since only those changed at or after this instant, and those of `ids`
 */
export async function organisationsAfter(
  ctx: Ctx,
  { after, since, ids, limit }: ChangedMark,
): Promise<Pick<OrganisationRecord, 'organisation' | 'parent'>[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listOrganisationsAfter, { after, since, ids: [...ids], limit })).map((row) => ({
    ...row,
    organisation: allowedTo(ctx, row.organisation),
  }))
}

/** A record as `ctx.actor` may see it. */
function allowedTo(ctx: Ctx, organisation: Organisation): Organisation {
  return maySeeRestrictedContacts(ctx.actor) ? organisation : { ...organisation, restrictedContact: null }
}

/** An organisation to choose: with its place, and its last day where it has one. */
export type Suggested = OrganisationRef & { place: string | null; validTo: string | null }

/** Organisations that the search finds for `q`, the best first, for pickers. */
export async function organisationSuggestions(ctx: Ctx, q: string, limit = 8): Promise<Suggested[]> {
  authoriseRead(ctx)
  return organisationsById(ctx, (await idsFound(ctx, 'organisations', q))?.slice(0, limit) ?? [])
}

/** Organisations with their place, in the order of their ids; unknown ones are left out. */
export async function organisationsById(ctx: Ctx, ids: readonly string[]): Promise<Suggested[]> {
  authoriseRead(ctx)
  if (!ids.length) return []
  const rows = await readRows(ctx.store, suggestOrganisations, { ids: [...ids] })
  const found = new Map(rows.map(({ organisation }) => [organisation.id, organisation]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/**
 * What somebody means who typed the name of an organisation: those that are called exactly so, and those the search
 * finds.
 */
export async function organisationsCalled(ctx: Ctx, text: string) {
  const similar = await organisationSuggestions(ctx, text)
  const wanted = foldName(text)
  return { exact: similar.filter(({ name }) => foldName(name) === wanted), similar }
}

/** How organisations are reached, by id; a protected one has no address. */
export async function addressesOf(
  ctx: Ctx,
  ids: string[],
): Promise<Map<string, Pick<Organisation, 'phone' | 'email' | 'street' | 'postalCode' | 'place'>>> {
  authoriseRead(ctx)
  const rows = await readRows(ctx.store, listAddresses, { ids })
  return new Map(rows.map(({ address }) => [address.id, address]))
}

/** Every organisation by its names and the one it belongs to, for whoever recognises them in texts. */
export async function organisationNames(ctx: Ctx): Promise<(Belonging & { shortName: string | null })[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listOrganisationNames, { limit: 100_000 })).map((row) => row.organisation)
}

/** Who belongs to whom among the organisations that fit a filter, with everybody above them. */
export async function organisationStructure(ctx: Ctx, filter: OrganisationFilter): Promise<Structure> {
  const [all, { items }] = await Promise.all([organisationNames(ctx), organisationPage(ctx, filter, { all: true })])
  return structureOf(all, new Set(items.map(({ id }) => id)))
}

/** The values of a record for its form. @throws AppError `not-found` */
export async function organisationToEdit(ctx: Ctx, key: string): Promise<Stored<OrganisationValues>> {
  const { organisation } = await organisationRecord(ctx, key)
  return recordToEdit(ctx, organisationType, organisation.id)
}

/**
 * Creates an organisation and returns its key.
 * @throws AppError `invalid` with a field error for an unknown parent or area
 */
export async function addOrganisation(ctx: Ctx, typed: OrganisationForm): Promise<string> {
  authoriseEdit(ctx)
  const values = { ...withoutHiddenAddress(typed), verifiedAt: null, verifiedBy: null, confirmed: [], successorIds: [] }
  const id = ctx.newId()
  await refuseCircle(ctx, id, values.parentId)
  const slug = slugOf(values.name)
  const taken = async () => (await readRows(ctx.store, listKeysLike, { key: slug })).map((row) => row.key)
  return withFreeKey(slug, taken, async (key) => {
    const create = statement(createOrganisation, { id, key, props: storedProps(values), now: ctx.now })
    await writeRecord(ctx, [{ statement: create }, ...placing(id, null, values)], {
      action: 'create',
      subject: { kind: 'organisation', id, name: values.name },
      values: valuesChanged(organisationFields, null, values),
      sealed: sealedFields(organisationType, null, values),
    })
    return key
  })
}

/**
 * Saves a record that was read at `version`.
 * @returns its entry in the change log, null when nothing was different
 * @throws AppError `conflict` with the version somebody else saved meanwhile, `invalid` with field errors
 */
export async function editOrganisation(
  ctx: Ctx,
  key: string,
  version: number,
  typed: OrganisationForm,
): Promise<string | null> {
  const before = await organisationToEdit(ctx, key)
  return saveRecord(ctx, organisationType, before, version, { ...before.values, ...withoutHiddenAddress(typed) })
}

/** Confirms that a record is right as of today. @throws AppError `conflict`, `not-found` */
export async function verifyOrganisation(ctx: Ctx, key: string, version: number): Promise<string | null> {
  return verifyRecord(ctx, organisationType, await organisationToEdit(ctx, key), version)
}

/** What hangs on an organisation, to be said before it is deleted. */
export async function hangingOnOrganisation(ctx: Ctx, id: string): Promise<Hanging> {
  authoriseRead(ctx)
  return (await readRow(ctx.store, listHanging, { id }))!.hanging
}

/**
 * Moves a record to the trash; its responsibilities, and cooperations that would be left with one partner, go with it.
 * @returns its entry in the change log
 * @throws AppError `conflict`, `not-found`
 */
export async function deleteOrganisation(ctx: Ctx, key: string, version: number): Promise<string> {
  return trashRecord(ctx, organisationType, await organisationToEdit(ctx, key), version)
}

/** How organisations are read and written, for the history, undo and the trash. */
export const organisationType: RecordType<OrganisationValues> = {
  kind: 'organisation',
  fields: organisationFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readOrganisation, { id })
    return row ? { id, name: row.values.name, ...row } : null
  },
  save: async (ctx, before, version, values) => {
    if (before.values.parentId !== values.parentId) await refuseCircle(ctx, before.id, values.parentId)
    const kept = withoutHiddenAddress(values)
    const update = statement(updateOrganisation, { id: before.id, version, props: storedProps(kept), now: ctx.now })
    return [{ statement: update, refuse: 'conflict' }, ...placing(before.id, before.values, kept)]
  },
  trash: async (ctx, record, version, before = {}) => {
    const { responsibilities, lone, shared, units, delegated, posts, holders, offers } = await hangingOnOrganisation(
      ctx,
      record.id,
    )
    const remembered = (name: string) => (before[name]?.[0] ?? []) as string[]
    const mark = {
      id: record.id,
      version,
      ...trashMark(ctx, record),
      units: remembered('units'),
      delegated: remembered('delegated'),
    }
    return {
      steps: [{ statement: statement(trashOrganisation, mark), refuse: 'conflict' }],
      touches: [
        ...[...responsibilities, ...delegated].map((id) => ({ kind: 'responsibility' as const, id })),
        ...[...lone, ...shared].map((id) => ({ kind: 'cooperation' as const, id })),
        ...units.map((id) => ({ kind: 'organisation' as const, id })),
        ...posts.map((id) => ({ kind: 'post' as const, id })),
        ...holders.map((id) => ({ kind: 'person' as const, id })),
        ...offers.map((id) => ({ kind: 'offer' as const, id })),
      ],
      values: { units: [units, []], delegated: [delegated, []] },
    }
  },
  mayRead: mayReadOrganisation,
  mayEdit: mayEditOrganisation,
  touches: ({ values: { seats, successorIds } }) =>
    [...seats.map(({ id }) => id), ...successorIds].map((id) => ({ kind: 'organisation', id })),
  maySeeSealed: maySeeRestrictedContacts,
  alsoSealed: (before, after) => new Set(before?.protected || after?.protected ? addressFields : []),
  masked: (record) => new Set(record.values.protected ? addressFields : []),
}

const storedProps = (values: OrganisationValues) => ({
  ...propsOf(organisationFields, values),
  sortName: foldName(values.name),
})

type Place = Pick<OrganisationValues, 'areaId' | 'parentId' | 'successorIds' | 'seats'>

/** The steps that change where an organisation lies, what it belongs to and what came after it. */
function placing(id: string, before: Place | null, { areaId, parentId, successorIds, seats }: Place): Step[] {
  return relationSteps<Place>(
    before,
    { areaId, parentId, successorIds, seats },
    {
      areaId: statement(placeOrganisation, { id, areaId }),
      parentId: statement(joinParent, { id, parentId }),
      seats: statement(setSeats, { id, seats, count: seats.length }),
      successorIds: statement(setSuccessors, { id, successorIds, count: successorIds.length }),
    },
  )
}

/** Refuses what would make an organisation a unit of itself, with the reason. */
async function refuseCircle(ctx: Ctx, id: string, parentId: string | null): Promise<void> {
  if (parentId === null) return
  if (parentId === id) throw new AppError('invalid', { fieldErrors: { parentId: 'own-parent' } })
  if ((await readRow(ctx.store, isUnitOf, { id: parentId, aboveId: id }))!.unit)
    throw new AppError('invalid', { fieldErrors: { parentId: 'own-unit' } })
}
