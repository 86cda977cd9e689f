import { areaChain } from '../areas/schema'
import { areasById } from '../areas/service'
import { verifyCooperation } from '../cooperations/service'
import { derived, madeOnce, type Touched } from '../copies/service'
import type { Ctx } from '../context'
import { addDays, localParts } from '../dates'
import { AppError } from '../errors'
import { verifyOffer } from '../offers/records'
import { organisationsById, verifyOrganisation } from '../organisations/service'
import { verifyPost } from '../posts/records'
import { pageOf, rowsPerPage, type Page } from '../records/list'
import { verifyResponsibility } from '../responsibilities/records'
import type { RhythmValues } from '../rhythms/fields'
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
  const before = beforeWhich(values, today)
  const due = dueInOrder(
    records,
    () => counted([...records.values()].filter((one) => isDue(one, before[one.kind], today)).sort(inTurn)),
    [today, ...Object.values(before)].join(),
  )
  const { rows: there, kinds } = filter.area ? counted(due.rows.filter(inside)) : due
  const { kind } = filter
  const fitting = kind ? ofOneKind(there, () => there.filter((record) => record.kind === kind), kind) : there
  // What was put off stands last.
  const found = off.size
    ? [...fitting.filter(({ id }) => !off.has(id)), ...fitting.filter(({ id }) => off.has(id))]
    : fitting
  const page = pageOf(found, filter.page, rows)
  const ids = [...new Set(page.items.flatMap((row) => row.organisationIds))]
  const called = new Map((await organisationsById(ctx, ids)).map((one) => [one.id, { name: one.name, kind: one.kind }]))
  const items = page.items.map((record): VerifyRow => ({
    ...record,
    organisations: record.organisationIds.flatMap((id) => called.get(id) ?? []),
    ended: endedTerm(record, today),
    snoozed: off.get(record.id) ?? null,
  }))
  return { ...page, items, kinds, snoozed: off.size ? fitting.filter(({ id }) => off.has(id)).length : 0 }
}

/** Records with how many of each kind they are. */
function counted(rows: readonly Verifiable[]) {
  const kinds = Object.fromEntries(verifiedKinds.map((kind) => [kind, 0])) as Record<VerifiedKind, number>
  for (const { kind } of rows) kinds[kind]++
  return { rows, kinds }
}

/** What is due of a state of the records on a day, in the order of the list. */
const dueInOrder = madeOnce<ReadonlyMap<string, Verifiable>, ReturnType<typeof counted>>()

/** Those of one kind among rows. */
const ofOneKind = madeOnce<readonly Verifiable[], readonly Verifiable[]>()

/** Records by the organisations they belong to. */
const byOrganisation = madeOnce<ReadonlyMap<string, Verifiable>, ReadonlyMap<string, Verifiable[]>>()

function grouped(records: ReadonlyMap<string, Verifiable>): ReadonlyMap<string, Verifiable[]> {
  const groups = new Map<string, Verifiable[]>()
  for (const record of records.values())
    for (const id of new Set(record.organisationIds)) {
      const group = groups.get(id)
      if (group) group.push(record)
      else groups.set(id, [record])
    }
  return groups
}

/** The day before which a confirmation is too old, by kind. */
function beforeWhich(values: RhythmValues, today: string): Record<VerifiedKind, string> {
  const days = verifiedKinds.map((kind) => [kind, addDays(today, -values[verifyRhythms[kind]])])
  return Object.fromEntries(days) as Record<VerifiedKind, string>
}

/**
 * What is to be confirmed of an organisation and of what it takes part in, in the order of the list. @throws AppError
 */
export async function verifiableOf(ctx: Ctx, organisationId: string): Promise<Verifiable[]> {
  if (!mayVerify(ctx.actor)) throw new AppError('forbidden')
  const today = localParts(ctx.now).date
  const [records, values] = await Promise.all([verifiable(ctx), rhythms(ctx)])
  const before = beforeWhich(values, today)
  return (byOrganisation(records, () => grouped(records)).get(organisationId) ?? [])
    .filter((one) => isDue(one, before[one.kind], today))
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
