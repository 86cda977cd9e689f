import type { Ctx } from '../context'
import { AppError } from '../errors'
import { saveRecord } from '../records/record-type'
import { readRows } from '../store/query'
import { addressFields, organisationFields, type OrganisationValues } from '../organisations/fields'
import { mayReadOrganisations } from '../organisations/policy'
import type { Organisation } from '../organisations/schema'
import { organisationToEdit, organisationType } from '../organisations/service'
import { listSources } from './queries'
import { sourceValue, type ValueSource } from './schema'

/** A value of a record with what is known of where it comes from. */
export interface SourcedValue {
  readonly source: ValueSource
  /** The day somebody in the office confirmed it, this value or the whole record; null: nobody did. */
  readonly confirmedAt: string | null
}

/** What public pages say of a record: of the values it holds, and others that nobody decided on yet. */
export interface SourcesOfRecord {
  readonly values: Readonly<Partial<Record<SourcedField, SourcedValue>>>
  /** What a page says where the record says something else, or nothing. Gone once the office's own was confirmed. */
  readonly proposals: readonly ValueSource[]
}

type SourcedField = keyof OrganisationValues & keyof Organisation

/**
 * The sources of the values of some organisations, by id; of a protected one none that tells where it is.
 */
export async function sourcesOf(
  ctx: Ctx,
  organisations: readonly (Pick<Organisation, 'id' | 'verifiedAt'> & Partial<Organisation>)[],
): Promise<Map<string, SourcesOfRecord>> {
  if (!mayReadOrganisations(ctx.actor)) throw new AppError('forbidden')
  const ids = organisations.map(({ id }) => id)
  const rows = ids.length ? await readRows(ctx.store, listSources, { ids, addressFields: [...addressFields] }) : []
  return new Map(
    organisations.map((organisation) => [
      organisation.id,
      decided(
        organisation,
        rows.filter((row) => row.organisationId === organisation.id).map((row) => row.source),
      ),
    ]),
  )
}

function decided(
  organisation: Pick<Organisation, 'verifiedAt'> & Partial<Organisation>,
  sources: readonly ValueSource[],
): SourcesOfRecord {
  const values: Partial<Record<SourcedField, SourcedValue>> = {}
  const proposals: ValueSource[] = []
  for (const source of sources) {
    const field = source.field as SourcedField
    if (!(field in organisation)) continue
    const confirmedAt = latest(confirmedOn(organisation.confirmed ?? [], field), organisation.verifiedAt)
    if (source.value === sourceValue(organisation[field])) values[field] = { source, confirmedAt }
    else if (confirmedAt === null) proposals.push(source)
  }
  return { values, proposals }
}

const latest = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)

function confirmedOn(confirmed: readonly string[], field: string): string | null {
  return confirmed.find((entry) => entry.startsWith(`${field} `))?.slice(field.length + 1) ?? null
}

/**
 * Confirms values of a record as of today, also that it holds none where a page names one.
 * @returns its entry in the change log
 * @throws AppError `conflict`, `not-found`, `invalid` for a field that is none
 */
export async function confirmValues(
  ctx: Ctx,
  key: string,
  version: number,
  fields: readonly string[],
): Promise<string | null> {
  const before = await organisationToEdit(ctx, key)
  const values = { ...before.values, confirmed: confirmedToday(ctx, before.values, fields) }
  return saveRecord(ctx, organisationType, before, version, values, { action: 'verify' })
}

/**
 * Puts what pages say of some fields into the record, and confirms it.
 * @returns its entry in the change log
 * @throws AppError `conflict`, `not-found` where there is no such page
 */
export async function takeOverValues(
  ctx: Ctx,
  key: string,
  version: number,
  fields: readonly string[],
): Promise<string | null> {
  const before = await organisationToEdit(ctx, key)
  const rows = await readRows(ctx.store, listSources, { ids: [before.id], addressFields: [...addressFields] })
  const sources = rows.map((row) => row.source).filter((source) => fields.includes(source.field))
  if (sources.length < fields.length) throw new AppError('not-found')
  const values = {
    ...before.values,
    ...Object.fromEntries(sources.map(({ field, value }) => [field, isList(field) ? value.split('\n') : value])),
    confirmed: confirmedToday(ctx, before.values, fields),
  }
  return saveRecord(ctx, organisationType, before, version, values)
}

const isList = (field: string) => organisationFields[field as keyof typeof organisationFields]?.type === 'list'

function confirmedToday(ctx: Ctx, { confirmed }: OrganisationValues, fields: readonly string[]): string[] {
  if (fields.some((field) => !(field in organisationFields))) throw new AppError('invalid')
  const others = confirmed.filter((entry) => !fields.some((field) => entry.startsWith(`${field} `)))
  return [...others, ...fields.map((field) => `${field} ${ctx.now.slice(0, 10)}`)].sort()
}
