import type { Ctx } from '../context'
import { addDays, firstDay } from '../dates'
import { AppError } from '../errors'
import { closingStatement } from '../questions/service'
import { changedValues, propsOf } from '../records/fields'
import {
  recordToEdit,
  type RecordType,
  saveRecord,
  sealedFields,
  type Stored,
  verifiedNow,
  verifyRecord,
} from '../records/record-type'
import { trashMark, trashRecord } from '../records/trash'
import { relationSteps, writeRecord, type Planned, type Step } from '../records/write'
import type { Change } from '../records/log'
import { readRow, readRows, statement } from '../store/query'
import { responsibilityFields, type ResponsibilityForm, type ResponsibilityValues } from './fields'
import { mayAskResponsibilities, mayEditResponsibilities, mayEditResponsibility } from './policy'
import {
  createResponsibility,
  findResponsibility,
  listResponsibilitiesOf,
  nameResponsibility,
  readResponsibility,
  setAreas,
  setDelegator,
  setHolder,
  setPost,
  setTopic,
  trashResponsibility,
  updateResponsibility,
} from './queries'
import type { HeldResponsibility, ResponsibilityRecord } from './schema'

function authoriseAsk(ctx: Ctx): void {
  if (!mayAskResponsibilities(ctx.actor)) throw new AppError('forbidden')
}

/** The responsibilities an organisation holds, by topic. */
export async function responsibilitiesOf(ctx: Ctx, organisationId: string): Promise<HeldResponsibility[]> {
  authoriseAsk(ctx)
  return (await readRows(ctx.store, listResponsibilitiesOf, { organisationId, limit: 1000 })).map(
    (row) => row.responsibility,
  )
}

/** The record of a responsibility. @throws AppError `not-found` */
export async function responsibilityRecord(ctx: Ctx, id: string): Promise<ResponsibilityRecord> {
  authoriseAsk(ctx)
  const row = await readRow(ctx.store, findResponsibility, { id })
  if (!row) throw new AppError('not-found')
  return row.responsibility
}

/** A record with the values of its form. @throws AppError `not-found`, `forbidden` */
export async function responsibilityToEdit(ctx: Ctx, id: string): Promise<Stored<ResponsibilityValues>> {
  return recordToEdit(ctx, responsibilityType, id)
}

/**
 * Records a responsibility, confirmed as of today, closes the gaps that were reported for its topic and areas, and
 * returns its id.
 * @throws AppError `invalid` with a field error for an unknown organisation, topic, area or post
 */
export async function addResponsibility(ctx: Ctx, form: ResponsibilityForm): Promise<string> {
  if (!mayEditResponsibilities(ctx.actor)) throw new AppError('forbidden')
  const id = ctx.newId()
  const { steps, change } = await planResponsibility(ctx, id, { ...form, ...verifiedNow(ctx) })
  await writeRecord(ctx, [...steps, ...closingGaps(ctx, form)], change)
  return id
}

/** The steps that close the gaps which were reported for a topic in some areas. */
const closingGaps = (ctx: Ctx, { topicId, areaIds }: ResponsibilityForm): Step[] =>
  areaIds.map((areaId) => ({ statement: closingStatement(ctx, topicId, areaId) }))

/** How a new responsibility is written (the node comes first), and its entry. */
export async function planResponsibility(ctx: Ctx, id: string, values: ResponsibilityValues): Promise<Planned> {
  const create = statement(createResponsibility, { id, props: propsOf(responsibilityFields, values), now: ctx.now })
  const steps: Step[] = [{ statement: create }, ...relations(id, null, values)]
  const change: Change = {
    action: 'create',
    subject: { kind: 'responsibility', id, name: await nameFor(ctx, values) },
    touches: touchedBy(values),
    values: changedValues(responsibilityFields, {}, values),
    sealed: sealedFields(responsibilityType, null, values),
  }
  return { steps, change }
}

/** Saves a responsibility that was read at `version`. @throws AppError `conflict`, `not-found`, `invalid` */
export async function editResponsibility(
  ctx: Ctx,
  id: string,
  version: number,
  form: ResponsibilityForm,
): Promise<string | null> {
  const before = await responsibilityToEdit(ctx, id)
  return saveRecord(ctx, responsibilityType, before, version, { ...before.values, ...form })
}

/** Confirms that a responsibility is right as of today. @throws AppError `conflict`, `not-found` */
export async function verifyResponsibility(ctx: Ctx, id: string, version: number): Promise<string | null> {
  return verifyRecord(ctx, responsibilityType, await responsibilityToEdit(ctx, id), version)
}

/** Ends a responsibility with a day (its last); it stays in the past. @throws AppError `conflict`, `invalid` */
export async function endResponsibility(ctx: Ctx, id: string, version: number, last: string): Promise<string | null> {
  const before = await responsibilityToEdit(ctx, id)
  if (before.values.validFrom && last < firstDay(before.values.validFrom))
    throw new AppError('invalid', { fieldErrors: { validTo: 'end-before-start' } })
  return saveRecord(ctx, responsibilityType, before, version, { ...before.values, validTo: last }, { action: 'end' })
}

/**
 * „Ab dem … neu“: ends a responsibility on the day before and records its successor from that day on, in one write.
 * @returns the id of the successor
 * @throws AppError `conflict`, `not-found`, `invalid`
 */
export async function renewResponsibility(
  ctx: Ctx,
  id: string,
  version: number,
  from: string,
  form: ResponsibilityForm,
): Promise<string> {
  const before = await responsibilityToEdit(ctx, id)
  if (before.values.validFrom && from <= firstDay(before.values.validFrom))
    throw new AppError('invalid', { fieldErrors: { from: 'end-before-start' } })
  const nextId = ctx.newId()
  const successor = await planResponsibility(ctx, nextId, { ...form, validFrom: from, ...verifiedNow(ctx) })
  const after = { ...before.values, validTo: addDays(from, -1) }
  const saved = await responsibilityType.save(ctx, before, version, after)
  const steps = [...saved, ...successor.steps, ...closingGaps(ctx, form)]
  const ended: Change = {
    action: 'end',
    subject: { kind: 'responsibility', id, name: before.name },
    touches: [...touchedBy(before.values), { kind: 'responsibility', id: nextId }],
    values: changedValues(responsibilityFields, before.values, after),
  }
  const current = async () => responsibilityType.read(ctx, id)
  await writeRecord(ctx, steps, ended, { current, also: [successor.change] })
  return nextId
}

/** Moves a responsibility to the trash. @throws AppError `conflict`, `not-found` */
export async function deleteResponsibility(ctx: Ctx, id: string, version: number): Promise<string> {
  return trashRecord(ctx, responsibilityType, await responsibilityToEdit(ctx, id), version)
}

/** How responsibilities are read and written, for the history, undo and the trash. */
export const responsibilityType: RecordType<ResponsibilityValues> = {
  kind: 'responsibility',
  fields: responsibilityFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readResponsibility, { id })
    if (!row) return null
    const { version, values } = row
    return { id, key: id, name: `${row.topic}: ${row.holder}`, version, values }
  },
  save: (ctx, before, version, values) => {
    const props = propsOf(responsibilityFields, values)
    const update = statement(updateResponsibility, { id: before.id, version, props, now: ctx.now })
    return [{ statement: update, refuse: 'conflict' }, ...relations(before.id, before.values, values)]
  },
  trash: (ctx, record, version) => {
    const mark = { id: record.id, version, ...trashMark(ctx, record) }
    return { steps: [{ statement: statement(trashResponsibility, mark), refuse: 'conflict' }] }
  },
  mayRead: mayAskResponsibilities,
  mayEdit: mayEditResponsibility,
  touches: ({ values }) => touchedBy(values),
}

type Leads = Pick<ResponsibilityValues, 'organisationId' | 'topicId' | 'areaIds' | 'postId' | 'delegatedById'>

const touchedBy = ({ organisationId, topicId, postId, delegatedById }: Omit<Leads, 'areaIds'>) => [
  { kind: 'organisation' as const, id: organisationId },
  ...(delegatedById ? [{ kind: 'organisation' as const, id: delegatedById }] : []),
  ...(postId ? [{ kind: 'post' as const, id: postId }] : []),
  { kind: 'topic' as const, id: topicId },
]

/** A short name for the log before the record is there. */
async function nameFor(ctx: Ctx, values: Leads): Promise<string> {
  const row = await readRow(ctx.store, nameResponsibility, {
    organisationId: values.organisationId,
    topicId: values.topicId,
  })
  return row ? `${row.topic}: ${row.holder}` : ''
}

/** The steps that change what a responsibility leads to. */
function relations(id: string, before: Leads | null, after: Leads): Step[] {
  const { organisationId, topicId, areaIds, postId, delegatedById } = after
  return relationSteps<Leads>(before, after, {
    organisationId: statement(setHolder, { id, organisationId }),
    topicId: statement(setTopic, { id, topicId }),
    areaIds: statement(setAreas, { id, areaIds, count: areaIds.length }),
    postId: statement(setPost, { id, postId }),
    delegatedById: statement(setDelegator, { id, delegatedById }),
  })
}
