import { areasById } from '../areas/service'
import { areaChain, type Area } from '../areas/schema'
import { changesOf, changeStatement } from '../changes/service'
import type { Change } from '../changes/schema'
import type { Ctx } from '../context'
import { addDays } from '../dates'
import { AppError } from '../errors'
import { idsFound } from '../search/service'
import { foldName } from '../sort-name'
import { StoreError } from '../store/port'
import { readRow, readRows, statement } from '../store/query'
import { mayEditOrganisations, mayReadOrganisations, maySeeRestrictedContacts } from './policy'
import {
  createOrganisation,
  findOrganisation,
  findOrganisationsByName,
  findProtection,
  isUnitOf,
  listAddresses,
  listKeysLike,
  listOrganisationNames,
  listOrganisations,
  listOrganisationsAfter,
  listToVerify,
  placeOrganisation,
  suggestOrganisations,
  updateOrganisation,
} from './queries'
import {
  pageSize,
  verifyAfterDays,
  type Organisation,
  type OrganisationFilter,
  type OrganisationForm,
  type OrganisationItem,
  type OrganisationRef,
} from './schema'
import { freeKey, slugOf } from './slug'

function authoriseRead(ctx: Ctx): void {
  if (!mayReadOrganisations(ctx.actor)) throw new AppError('forbidden')
}

function authoriseEdit(ctx: Ctx): void {
  if (!mayEditOrganisations(ctx.actor)) throw new AppError('forbidden')
}

/** One page of the list; `limit` up to 50 rows unless `all` asks for every row (export, at most 50,000). */
export async function organisationPage(
  ctx: Ctx,
  filter: OrganisationFilter,
  all = false,
): Promise<{ total: number; items: (OrganisationItem & { areaName: string | null })[] }> {
  authoriseRead(ctx)
  const ids = await idsFound(ctx, 'organisations', filter.q)
  const [row, areas] = await Promise.all([
    readRow(ctx.store, listOrganisations, {
      ids,
      kinds: filter.kind.length ? filter.kind : null,
      areaId: filter.area || null,
      topicId: filter.topic || null,
      sort: filter.sort,
      skip: all ? 0 : (filter.page - 1) * pageSize,
      limit: all ? 50_000 : pageSize,
    }),
    areasById(ctx),
  ])
  return {
    total: row!.total,
    items: row!.items.map((item) => ({ ...item, areaName: administrationOf(areas, item.areaId)?.name ?? null })),
  }
}

/** The Amt of an area, or the amtsfreie Stadt itself; undefined outside the county. */
export function administrationOf(areas: ReadonlyMap<string, Area>, areaId: string | null): Area | undefined {
  if (!areaId) return undefined
  const chain = areaChain(areas, areaId)
  return chain.find((area) => area.kind === 'amt') ?? chain.find((area) => area.kind === 'municipality')
}

/** A record with what it belongs to, its units and its place in the chain of areas (smallest first). */
export interface OrganisationRecord {
  organisation: Organisation
  parent: OrganisationRef | null
  units: OrganisationRef[]
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
  const areas = row.organisation.areaId ? await areasById(ctx) : new Map<string, Area>()
  return {
    ...row,
    organisation: allowedTo(ctx, row.organisation),
    areaChain: row.organisation.areaId ? areaChain(areas, row.organisation.areaId) : [],
  }
}

/**
 * Whole records in the order of their ids, for programs that read all of them page by page; `restrictedContact` as in
 * a record.
 * @param after the last id of the page before, empty for the first
 * @param since only those changed at or after this instant
 */
export async function organisationsAfter(
  ctx: Ctx,
  { after, since, limit }: { after: string; since: string | null; limit: number },
): Promise<Pick<OrganisationRecord, 'organisation' | 'parent'>[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listOrganisationsAfter, { after, since, limit })).map((row) => ({
    ...row,
    organisation: allowedTo(ctx, row.organisation),
  }))
}

/** A record as `ctx.actor` may see it. */
function allowedTo(ctx: Ctx, organisation: Organisation): Organisation {
  return maySeeRestrictedContacts(ctx.actor) ? organisation : { ...organisation, restrictedContact: null }
}

/**
 * The change log of a record, newest first; of a protected one without the address it had before, and without
 * restricted contacts for whoever may not see them.
 */
export async function organisationChanges(ctx: Ctx, id: string): Promise<Change[]> {
  authoriseRead(ctx)
  const [changes, row] = await Promise.all([changesOf(ctx, id), readRow(ctx.store, findProtection, { id })])
  const hidden = [
    ...(row?.protected ? Object.keys(noAddress) : []),
    ...(maySeeRestrictedContacts(ctx.actor) ? [] : ['restrictedContact']),
  ]
  return changes.map((change) => ({
    ...change,
    before: without(hidden, change.before),
    after: without(hidden, change.after),
  }))
}

/** One side of a change (JSON text) without some fields. */
function without(fields: readonly string[], side: string | null): string | null {
  if (side === null || fields.length === 0) return side
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(JSON.parse(side) as Record<string, unknown>).filter(([field]) => !fields.includes(field)),
    ),
  )
}

/** Organisations that the search finds for `q`, the best first, for pickers. */
export async function organisationSuggestions(
  ctx: Ctx,
  q: string,
  limit = 8,
): Promise<(OrganisationRef & { place: string | null })[]> {
  authoriseRead(ctx)
  const ids = (await idsFound(ctx, 'organisations', q))?.slice(0, limit) ?? []
  const found = new Map(
    (await readRows(ctx.store, suggestOrganisations, { ids })).map(({ organisation }) => [
      organisation.id,
      organisation,
    ]),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
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

/** Every organisation by its names, for whoever recognises them in texts. */
export async function organisationNames(ctx: Ctx): Promise<(OrganisationRef & { shortName: string | null })[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listOrganisationNames, { limit: 100_000 })).map((row) => row.organisation)
}

/** Records nobody confirmed for a year, the least evidenced first, with their number. */
export async function organisationsToVerify(ctx: Ctx, limit: number) {
  authoriseRead(ctx)
  return (await readRow(ctx.store, listToVerify, { before: addDays(ctx.now, -verifyAfterDays), limit }))!
}

/**
 * Creates an organisation and returns its key.
 * @throws AppError `invalid` with field errors for an unknown parent or area
 */
export async function addOrganisation(ctx: Ctx, typed: OrganisationForm): Promise<string> {
  authoriseEdit(ctx)
  const form = keptOf(typed)
  const id = ctx.newId()
  const parentId = await resolveParent(ctx, form.parentName, id)
  const props = propsOf(form)
  for (let attempt = 0; ; attempt++) {
    const slug = slugOf(form.name)
    const taken = new Set((await readRows(ctx.store, listKeysLike, { key: slug })).map((row) => row.key))
    const key = freeKey(slug, taken)
    try {
      await ctx.store.write([
        statement(createOrganisation, { id, key, props, now: ctx.now }),
        statement(placeOrganisation, { id, areaId: form.areaId, parentId }, { mustReturn: true }),
        changeStatement(ctx, {
          action: 'create',
          subjectKind: 'organisation',
          subjectId: id,
          subjectName: form.name,
          after: { ...form },
        }),
      ])
      return key
    } catch (error) {
      // someone took the key meanwhile
      if (error instanceof StoreError && error.code === 'unique' && attempt < 3) continue
      if (error instanceof StoreError && error.code === 'no-row')
        throw new AppError('invalid', { fieldErrors: { areaId: 'not-in-list' } })
      throw error
    }
  }
}

/**
 * Saves a record that was read at `version`.
 * @throws AppError `conflict` with `{ current, version, changedBy, changedAt }` (current as form values) when someone
 *   was faster
 */
export async function editOrganisation(ctx: Ctx, key: string, version: number, typed: OrganisationForm): Promise<void> {
  authoriseEdit(ctx)
  const form = keptOf(typed)
  const before = await organisationRecord(ctx, key)
  const parentId = await resolveParent(ctx, form.parentName, before.organisation.id)
  try {
    await ctx.store.write([
      statement(
        updateOrganisation,
        { id: before.organisation.id, version, props: propsOf(form), now: ctx.now },
        { mustReturn: true },
      ),
      statement(placeOrganisation, { id: before.organisation.id, areaId: form.areaId, parentId }, { mustReturn: true }),
      changeStatement(ctx, {
        action: 'update',
        subjectKind: 'organisation',
        subjectId: before.organisation.id,
        subjectName: form.name,
        before: { ...formOf(before), ...(form.protected ? noAddress : {}) },
        after: { ...form },
      }),
    ])
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'no-row') throw error
    if (error.options.statement === 1) {
      // somebody else may have made it a unit meanwhile
      await resolveParent(ctx, form.parentName, before.organisation.id)
      throw new AppError('invalid', { fieldErrors: { areaId: 'not-in-list' } })
    }
    const current = await organisationRecord(ctx, key)
    const [last] = await changesOf(ctx, current.organisation.id, 1)
    throw new AppError('conflict', {
      current: formOf(current),
      version: current.organisation.version,
      changedBy: last?.actorLabel ?? '',
      changedAt: last?.at ?? '',
    })
  }
}

/** Confirms that a record is right as of today. @throws AppError `conflict`, `not-found` */
export async function verifyOrganisation(ctx: Ctx, key: string, version: number): Promise<void> {
  authoriseEdit(ctx)
  const { organisation } = await organisationRecord(ctx, key)
  const props = { verifiedAt: ctx.now.slice(0, 10), verifiedBy: ctx.actor.label }
  try {
    await ctx.store.write([
      statement(updateOrganisation, { id: organisation.id, version, props, now: ctx.now }, { mustReturn: true }),
      changeStatement(ctx, {
        action: 'verify',
        subjectKind: 'organisation',
        subjectId: organisation.id,
        subjectName: organisation.name,
        before: { verifiedAt: organisation.verifiedAt, verifiedBy: organisation.verifiedBy },
        after: props,
      }),
    ])
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-row') throw new AppError('conflict')
    throw error
  }
}

/** The form values of a record as it is. */
export function formOf({
  organisation: o,
  parent,
}: Pick<OrganisationRecord, 'organisation' | 'parent'>): OrganisationForm {
  return {
    name: o.name,
    shortName: o.shortName,
    kind: o.kind,
    type: o.type,
    parentName: parent?.name ?? null,
    areaId: o.areaId,
    street: o.street,
    postalCode: o.postalCode,
    place: o.place,
    phone: o.phone,
    email: o.email,
    website: o.website,
    openingHours: o.openingHours,
    languages: o.languages.join(', ') || null,
    advice: o.advice,
    restrictedContact: o.restrictedContact,
    note: o.note,
    evidence: o.evidence,
    confidence: o.confidence,
    visibility: o.visibility,
    protected: o.protected,
  }
}

/** What would tell where a protected organisation is. */
const noAddress = { street: null, postalCode: null, place: null, areaId: null }

/**
 * What is kept of a form. A protected organisation (e.g. a women's shelter) never keeps an address, nor does its change
 * log.
 */
function keptOf(form: OrganisationForm): OrganisationForm {
  return form.protected ? { ...form, ...noAddress } : form
}

/** Stored properties of a form. */
function propsOf({ parentName: _parent, areaId: _area, languages, ...form }: OrganisationForm) {
  return {
    ...form,
    sortName: foldName(form.name),
    languages: languages
      ? languages
          .split(/[,;]/)
          .map((language) => language.trim())
          .filter(Boolean)
      : [],
  }
}

async function resolveParent(ctx: Ctx, name: string | null, ownId: string): Promise<string | null> {
  if (!name) return null
  const [found] = await readRows(ctx.store, findOrganisationsByName, { name })
  if (!found) throw new AppError('invalid', { fieldErrors: { parentName: 'not-in-list' } })
  if (found.organisation.id === ownId) throw new AppError('invalid', { fieldErrors: { parentName: 'own-parent' } })
  if ((await readRow(ctx.store, isUnitOf, { id: found.organisation.id, aboveId: ownId }))!.unit)
    throw new AppError('invalid', { fieldErrors: { parentName: 'own-unit' } })
  return found.organisation.id
}

/** The organisation with exactly this name, for forms that take a name. */
export async function organisationNamed(ctx: Ctx, name: string): Promise<OrganisationRef | undefined> {
  authoriseRead(ctx)
  return (await readRow(ctx.store, findOrganisationsByName, { name: name.trim() }))?.organisation
}
