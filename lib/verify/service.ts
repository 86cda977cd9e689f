import { areaChain } from '../areas/schema'
import { areasById } from '../areas/service'
import { verifyCooperation } from '../cooperations/service'
import { derived, type Touched } from '../copies/service'
import type { Ctx } from '../context'
import { addDays, localParts } from '../dates'
import { AppError } from '../errors'
import { verifyOffer } from '../offers/records'
import { organisationsById, verifyOrganisation } from '../organisations/service'
import { verifyPost } from '../posts/records'
import { pageOf, rowsPerPage, type Page } from '../records/list'
import { verifyResponsibility } from '../responsibilities/records'
import { rhythms } from '../rhythms/records'
import { verifiedKinds, verifyRhythms, type VerifiedKind } from '../rhythms/schema'
import { readRows, statement } from '../store/query'
import { mayVerify } from './policy'
import {
  listSnoozes,
  listVerifiableCooperations,
  listVerifiableOffers,
  listVerifiableOrganisations,
  listVerifiablePosts,
  listVerifiableResponsibilities,
  snoozeRecord,
  wakeRecord,
} from './queries'
import { endedTerm, inTurn, isDue, type Verifiable, type VerifyFilter, type VerifyRow } from './schema'

const most = 100_000
/** Days for which „Später“ puts a record off. */
const snoozeDays = 7

const lists = {
  organisation: listVerifiableOrganisations,
  post: listVerifiablePosts,
  responsibility: listVerifiableResponsibilities,
  cooperation: listVerifiableCooperations,
  offer: listVerifiableOffers,
} as const satisfies Record<VerifiedKind, unknown>

async function read(ctx: Ctx, kind: VerifiedKind, ids: string[] | null): Promise<Verifiable[]> {
  return (await readRows(ctx.store, lists[kind], { ids, limit: most })).map(({ record }) => ({ ...record, kind }))
}

/** Every record that is confirmed from time to time, by id; kept in memory, and followed record by record. */
async function verifiable(ctx: Ctx): Promise<ReadonlyMap<string, Verifiable>> {
  return derived(ctx.store, 'verify', {
    build: async () => {
      const all = await Promise.all(verifiedKinds.map((kind) => read(ctx, kind, null)))
      return new Map(all.flat().map((record) => [record.id, record]))
    },
    follow: async (known, changes) => {
      if (changes.some(({ subjectKind }) => subjectKind === 'topic')) return null
      const touched = changes.filter(isVerified)
      if (!touched.length) return known
      // What an organisation takes along when it is deleted or comes back is not named one by one.
      if (touched.some(({ action }) => rebuilding.has(action))) return null
      const next = new Map(known)
      for (const kind of verifiedKinds) {
        const ids = [...new Set(touched.filter((one) => one.subjectKind === kind).map((one) => one.subjectId))]
        if (!ids.length) continue
        for (const id of ids) next.delete(id)
        for (const record of await read(ctx, kind, ids)) next.set(record.id, record)
      }
      return next
    },
  })
}

const rebuilding: ReadonlySet<string> = new Set(['delete', 'restore', 'purge', 'merge', 'undo'])
const isVerified = ({ subjectKind }: Touched) => (verifiedKinds as readonly string[]).includes(subjectKind)

/** One page of what is to be confirmed, and how many there are and were put off. @throws AppError `forbidden` */
export async function verifyPage(
  ctx: Ctx,
  filter: VerifyFilter,
  rows = rowsPerPage,
): Promise<Page<VerifyRow> & { readonly snoozed: number; readonly kinds: Readonly<Record<VerifiedKind, number>> }> {
  if (!mayVerify(ctx.actor)) throw new AppError('forbidden')
  const today = localParts(ctx.now).date
  const [records, values, areas, snoozes] = await Promise.all([
    verifiable(ctx),
    rhythms(ctx),
    areasById(ctx),
    readRows(ctx.store, listSnoozes, { userId: ctx.actor.id, today, limit: most }),
  ])
  const off = new Map(snoozes.map(({ recordId, until }) => [recordId, until]))
  const placesOf = (record: Verifiable) =>
    record.areaIds.length ? record.areaIds : record.organisationIds.flatMap((id) => records.get(id)?.areaIds ?? [])
  const inside = (record: Verifiable) =>
    placesOf(record).some((id) => areaChain(areas, id).some((area) => area.id === filter.area))
  const there = [...records.values()].filter(
    (record) => isDue(record, values[verifyRhythms[record.kind]], today) && (!filter.area || inside(record)),
  )
  const kinds = Object.fromEntries(
    verifiedKinds.map((kind) => [kind, there.filter((record) => record.kind === kind).length]),
  ) as Record<VerifiedKind, number>
  const found = there
    .filter((record) => !filter.kind || record.kind === filter.kind)
    .map((record): VerifyRow => ({
      ...record,
      organisations: [],
      ended: endedTerm(record, today),
      snoozed: off.get(record.id) ?? null,
    }))
    .sort(inTurn)
  const page = pageOf(found, filter.page, rows)
  const ids = [...new Set(page.items.flatMap((row) => row.organisationIds))]
  const called = new Map((await organisationsById(ctx, ids)).map((one) => [one.id, { name: one.name, kind: one.kind }]))
  const items = page.items.map((row) => ({
    ...row,
    organisations: row.organisationIds.flatMap((id) => called.get(id) ?? []),
  }))
  return { ...page, items, kinds, snoozed: found.filter(({ snoozed }) => snoozed !== null).length }
}

/**
 * What is to be confirmed of an organisation and of what it takes part in, in the order of the list. @throws AppError
 */
export async function verifiableOf(ctx: Ctx, organisationId: string): Promise<Verifiable[]> {
  if (!mayVerify(ctx.actor)) throw new AppError('forbidden')
  const today = localParts(ctx.now).date
  const [records, values] = await Promise.all([verifiable(ctx), rhythms(ctx)])
  return [...records.values()]
    .filter((one) => one.organisationIds.includes(organisationId))
    .filter((one) => isDue(one, values[verifyRhythms[one.kind]], today))
    .map((one): VerifyRow => ({ ...one, organisations: [], ended: endedTerm(one, today), snoozed: null }))
    .sort(inTurn)
}

/** Confirms a record as of today, as its own kind does. @throws AppError `conflict`, `not-found`, `forbidden` */
export function confirmRecord(ctx: Ctx, kind: VerifiedKind, key: string, version: number): Promise<string | null> {
  const confirm = {
    organisation: verifyOrganisation,
    post: verifyPost,
    responsibility: verifyResponsibility,
    cooperation: verifyCooperation,
    offer: verifyOffer,
  }[kind]
  return confirm(ctx, key, version)
}

/** Puts a record off for oneself for a week: it stands last until then. Nobody else notices. @throws AppError */
export async function putOff(ctx: Ctx, recordId: string): Promise<void> {
  if (!mayVerify(ctx.actor)) throw new AppError('forbidden')
  if (!(await verifiable(ctx)).has(recordId)) throw new AppError('not-found')
  const userId = ctx.actor.id
  const until = addDays(localParts(ctx.now).date, snoozeDays)
  await ctx.store.write([statement(snoozeRecord, { id: `${userId}:${recordId}`, userId, recordId, until })])
}

/** Takes that back. @throws AppError `forbidden` */
export async function takeUp(ctx: Ctx, recordId: string): Promise<void> {
  if (!mayVerify(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.write([statement(wakeRecord, { id: `${ctx.actor.id}:${recordId}` })])
}
