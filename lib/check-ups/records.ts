import { cooperationType } from '../cooperations/service'
import { voiced } from '../cooperations/voices'
import type { Ctx } from '../context'
import { localParts } from '../dates'
import { AppError } from '../errors'
import type { Job } from '../jobs'
import { offerType } from '../offers/records'
import { organisationType } from '../organisations/service'
import { postType } from '../posts/records'
import { entryId } from '../records/log'
import { changedValues, propsOf, sameValue, type Values } from '../records/fields'
import { pageOf, rowsPerPage, type Page } from '../records/list'
import { recordToEdit, saveRecord, type RecordType, type Stored } from '../records/record-type'
import { readRow, readRows, statement } from '../store/query'
import type { GraphStore } from '../store/port'
import { valueOf } from './asked'
import { fieldsAsked, proposalFields, type AskedKind, type ProposalValues, type SaidOf } from './fields'
import { mayJudgeProposals } from './policy'
import { countOpenProposals, forgetDecided, listProposals, readProposal, updateProposal } from './queries'
import type { Proposal, ShownProposal } from './schema'

const types = {
  organisation: organisationType,
  post: postType,
  offer: offerType,
  cooperation: cooperationType,
} as unknown as Record<SaidOf, RecordType>

/** Most proposals a list looks at. */
const mostProposals = 10_000

async function list(
  store: GraphStore,
  { organisationId = null, linkId = null }: { organisationId?: string | null; linkId?: string | null },
  states: ProposalValues['state'][],
  limit = mostProposals,
): Promise<Proposal[]> {
  const rows = await readRows(store, listProposals, {
    organisationId,
    linkId,
    states: states as ('open' | 'taken' | 'declined')[],
    limit,
  })
  return rows.map(({ head, organisation, values }) => ({ ...values, ...head, organisation }))
}

/** What was said and not decided yet, for the page of the partner who said it. Authorises nothing. */
export function openProposals(store: GraphStore, of: { linkId: string }): Promise<Proposal[]> {
  return list(store, of, ['open'])
}

/** How many proposals wait for a decision. @throws AppError `forbidden` */
export async function numberOfProposals(ctx: Ctx): Promise<number> {
  if (!mayJudgeProposals(ctx.actor)) throw new AppError('forbidden')
  return (await readRow(ctx.store, countOpenProposals, {}))!.open
}

/** One page of what partners said and nobody decided on, beside what is recorded. @throws AppError `forbidden` */
export async function proposalPage(
  ctx: Ctx,
  of: { organisationId?: string; page: number; rows?: number },
): Promise<Page<ShownProposal>> {
  if (!mayJudgeProposals(ctx.actor)) throw new AppError('forbidden')
  const all = await list(ctx.store, { organisationId: of.organisationId ?? null }, ['open'])
  const page = pageOf(all, of.page, of.rows ?? rowsPerPage)
  return { ...page, items: await Promise.all(page.items.map((one) => besideRecord(ctx, one))) }
}

/** What was decided on lately of what an organisation said, the newest first. @throws AppError `forbidden` */
export async function decidedProposals(ctx: Ctx, organisationId: string, limit = 20): Promise<ShownProposal[]> {
  if (!mayJudgeProposals(ctx.actor)) throw new AppError('forbidden')
  const decided = (await list(ctx.store, { organisationId }, ['taken', 'declined'])).sort((a, b) =>
    (b.updatedAt ?? '').localeCompare(a.updatedAt ?? ''),
  )
  return Promise.all(decided.slice(0, limit).map((one) => besideRecord(ctx, one)))
}

async function besideRecord(ctx: Ctx, proposal: Proposal): Promise<ShownProposal> {
  const record = await types[proposal.about!].read(ctx, proposal.aboutId)
  const current = proposal.field === null ? null : (record?.values[proposal.field] ?? null)
  return {
    ...proposal,
    recordName: record?.name ?? null,
    recordKey: record?.key ?? null,
    recordVersion: record?.version ?? 0,
    current,
    proposed: valueOf(proposal.value),
    changedSince: record !== null && changedSince(proposal, record.values),
  }
}

/** Whether what a partner saw is not recorded any more. */
function changedSince({ answer, field, seen }: ProposalValues, values: Values): boolean {
  const before = valueOf(seen)
  if (answer === 'other') return !sameValue(before, values[field!])
  if (answer !== 'right') return false
  return Object.entries(before as Values).some(([name, value]) => !sameValue(value, values[name]))
}

async function openProposal(ctx: Ctx, id: string): Promise<Stored<ProposalValues>> {
  const proposal = await recordToEdit(ctx, proposalType, id)
  if (proposal.values.state !== 'open') throw new AppError('conflict')
  return proposal
}

/**
 * Takes over what a partner said, by the own save of the record it is about: rights, checks, log, undo and conflict are
 * those of any change. Whose words it rests on, and of which day, is said where the record keeps it.
 * @param version of the record, as it was shown
 * @returns the entry of the log
 * @throws AppError `conflict` when the record, or the proposal, changed meanwhile, `not-found`, `forbidden`, `invalid`
 */
export async function takeOver(ctx: Ctx, id: string, version: number): Promise<string | null> {
  const proposal = await openProposal(ctx, id)
  const { answer, about, aboutId } = proposal.values
  const entry = entryId(ctx)
  const taken: ProposalValues = { ...proposal.values, state: 'taken', entry }
  if (answer === 'missing' || answer === 'remark') return decide(ctx, proposal, { ...taken, entry: null })
  const type = types[about!]
  const record = await recordToEdit(ctx, type, aboutId)
  const values = takenOver(record, proposal.values, proposal.name, await organisationIdOf(ctx, id))
  if (!Object.keys(changedValues(type.fields, record.values, values)).length) {
    if (version !== record.version) throw new AppError('conflict')
    return decide(ctx, proposal, { ...taken, entry: null })
  }
  return saveRecord({ ...ctx, request: entry }, type, record, version, values, {
    action: answer === 'other' ? 'update' : 'verify',
    more: await proposalType.save(ctx, proposal, proposal.version, taken),
    also: [
      {
        action: 'update',
        subject: { kind: 'proposal', id, name: proposal.name },
        values: changedValues(proposalFields, proposal.values, taken),
      },
    ],
    together: true,
  })
}

/** The values of a record with what a partner said of them. */
function takenOver(record: Stored, said: ProposalValues, from: string, organisationId: string): Values {
  const day = localParts(said.saidAt!).date
  const { values } = record
  if (said.answer === 'yes' || said.answer === 'no')
    return { ...values, voices: voiced(values.voices as string[], organisationId, said.answer, day) }
  const kind = said.about as AskedKind
  // What was changed since the partner saw it was not confirmed by it.
  const seen = valueOf(said.seen) as Values
  const fields =
    said.answer === 'other' ? [said.field!] : said.fields.filter((name) => sameValue(seen[name], values[name]))
  const next = said.answer === 'other' ? { ...values, [said.field!]: valueOf(said.value) } : { ...values }
  const confirmed = kind === 'organisation' ? { confirmed: confirmedOn(values.confirmed as string[], fields, day) } : {}
  const later = (values.verifiedAt as string | null) === null || (values.verifiedAt as string) < day
  // The record as a whole is confirmed only by who found everything right that it holds.
  const whole =
    said.answer === 'right' &&
    fieldsAsked(kind, Boolean(values.protected)).every((name) => sameValue(values[name], null) || fields.includes(name))
  return { ...next, ...confirmed, ...(whole && later ? { verifiedAt: day, verifiedBy: from } : {}) }
}

/** The days on which single values were confirmed, with further ones; a later day stays. */
function confirmedOn(confirmed: readonly string[], fields: readonly string[], day: string): string[] {
  const days = new Map(confirmed.map((entry) => entry.split(' ') as [string, string]))
  for (const field of fields) if ((days.get(field) ?? '') < day) days.set(field, day)
  return [...days].map(([field, on]) => `${field} ${on}`).sort()
}

/** Declines a proposal with a reason. @throws AppError `conflict` when it was decided meanwhile, `forbidden` */
export async function decline(ctx: Ctx, id: string, reason: string): Promise<string | null> {
  const proposal = await openProposal(ctx, id)
  return decide(ctx, proposal, { ...proposal.values, state: 'declined', reason })
}

function decide(ctx: Ctx, proposal: Stored<ProposalValues>, values: ProposalValues): Promise<string | null> {
  return saveRecord(ctx, proposalType, proposal, proposal.version, values)
}

/** For so many days what was decided on can be looked up, and taken back. */
const decidedDays = 180

/** Forgets what partners said once it was decided on long ago: their words are needed no longer. */
export const forgetProposalsJob: Job = {
  name: 'forget proposals',
  every: 6 * 60 * 60_000,
  who: 'one',
  run: async (store, now) => {
    const before = new Date(Date.parse(now) - decidedDays * 86_400_000).toISOString()
    await store.write([statement(forgetDecided, { before, limit: 5000 })])
  },
}

async function organisationIdOf(ctx: Ctx, id: string): Promise<string> {
  return (await readRow(ctx.store, readProposal, { id }))!.organisation.id
}

/** How proposals are read and decided on, for the history and undo. What was said is never changed. */
export const proposalType: RecordType<ProposalValues> = {
  kind: 'proposal',
  fields: proposalFields,
  forgotten: true,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readProposal, { id })
    if (!row) return null
    const { version, values, organisation } = row
    return { id, key: null, name: organisation.name, version, values }
  },
  save: (ctx, before, version, { state, reason, entry }) => {
    const props = propsOf(proposalFields, { state, reason, entry })
    return [
      { statement: statement(updateProposal, { id: before.id, version, props, now: ctx.now }), refuse: 'conflict' },
    ]
  },
  mayRead: mayJudgeProposals,
  mayEdit: mayJudgeProposals,
}
