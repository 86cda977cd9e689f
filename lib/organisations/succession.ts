import type { Ctx } from '../context'
import { addDays, firstDay, lastDay } from '../dates'
import { AppError } from '../errors'
import { readDated, sortedDated, type Values } from '../records/fields'
import { planSave, saveRecord } from '../records/record-type'
import { planTrash } from '../records/trash'
import { valuesChanged, type Planned } from '../records/write'
import { successorFields, type ClosingForm, type OrganisationValues, type RenameForm } from './fields'
import { leftBehind, type Left } from './left-behind'
import { isClosedOn } from './names'
import { ends, type Closing, type ClosingPreview, type Decisions, type PassingGroup } from './passing'
import { mayReorganise } from './policy'
import type { OrganisationRef } from './schema'
import { organisationsById, organisationToEdit, organisationType } from './service'

/**
 * Renames an organisation that was read at `version`: from a day on it has the new name, and keeps the one before with
 * its last day.
 * @returns its entry in the change log
 * @throws AppError `conflict`, `not-found`, `forbidden`; `invalid` for the name it has already, for a day to come, and
 *   for a day on which a name before it was still valid
 */
export async function renameOrganisation(
  ctx: Ctx,
  key: string,
  version: number,
  { name, shortName, from }: RenameForm,
): Promise<string | null> {
  const before = await organisationToEdit(ctx, key)
  const { values } = before
  const until = addDays(from!, -1)
  const refuse = (field: keyof RenameForm, code: string) => new AppError('invalid', { fieldErrors: { [field]: code } })
  if (name === values.name) throw refuse('name', 'same-name')
  if (from! > ctx.now.slice(0, 10)) throw refuse('from', 'not-yet')
  if (values.formerNames.some((line) => lastDay(readDated(line).until) >= until)) throw refuse('from', 'earlier-name')
  const formerNames = sortedDated([...values.formerNames, `${until} ${values.name}`])
  const renamed = { ...values, name, shortName, formerNames }
  return saveRecord(ctx, organisationType, before, version, renamed, { action: 'rename' })
}

/**
 * What loses its owner when an organisation closes, before it is done.
 * @throws AppError `not-found`, `forbidden`; `invalid` with field errors for a day or a successor that cannot be
 */
export async function closingPreview(ctx: Ctx, key: string, form: ClosingForm): Promise<ClosingPreview> {
  const { organisation, successors } = await closingOf(ctx, key, form)
  const passing = await leftBehind(ctx, organisation.id, form.lastDay!)
  return {
    ...{ key, name: organisation.name, version: organisation.version, lastDay: form.lastDay!, successors },
    items: passing.map(({ group, record, stays }) => ({
      ...{ group, id: record.id, name: record.name, day: dayOf(record.values), stays: stays ?? false },
    })),
  }
}

const dayOf = ({ startsAt, dueOn, until, validTo, endsOn }: Values) =>
  ([startsAt, dueOn, until, validTo, endsOn].find(Boolean) ?? null) as string | null

/**
 * Closes an organisation that was read at `version` on its last day, in one write: what it did ends with it or goes on
 * with a successor from the day after, as decided; all of it stays in the past. One undo takes all of it back.
 * @returns its entry in the change log
 * @throws AppError `conflict`, `not-found`, `forbidden`; `invalid` with field errors, also for what was not decided
 */
export async function closeOrganisation(
  ctx: Ctx,
  key: string,
  version: number,
  form: ClosingForm,
  decisions: Decisions,
): Promise<string | null> {
  const { organisation, successors } = await closingOf(ctx, key, form)
  const passing = await leftBehind(ctx, organisation.id, form.lastDay!)
  const decided = decide(passing, successors, decisions)
  const nextPosts = new Map<string, { id: string; to: string }>()
  const elsewhere = new Set<string>()
  for (const { group, record } of passing) {
    const to = decided.get(record.id)
    if (group === 'posts' && to) nextPosts.set(record.id, { id: ctx.newId(), to })
    else if (group === 'posts') elsewhere.add(record.id)
  }
  const closing: Closing = {
    id: organisation.id,
    parentId: organisation.values.parentId,
    lastDay: form.lastDay!,
    nextDay: addDays(form.lastDay!, 1),
    today: ctx.now.slice(0, 10),
    postAt: (postId, to) => {
      const next = nextPosts.get(postId ?? '')
      if (next) return next.to === to ? next.id : null
      return postId && elsewhere.has(postId) ? null : postId
    },
  }
  const changes: Planned[] = []
  const fresh: Planned[] = []
  for (const { group, type, record, fate, plan } of passing) {
    if (!type.mayEdit(ctx.actor, record)) throw new AppError('forbidden')
    const to = decided.get(record.id) ?? null
    const { values, next, dropped } = fate(closing, to)
    const action = endingGroups.has(group) && (next || to === null) ? 'end' : 'update'
    if (dropped) changes.push(await planTrash(ctx, type, record, record.version))
    if (values && Object.keys(valuesChanged(type.fields, record.values, values)).length)
      changes.push(await planSave(ctx, type, record, record.version, values, { action }))
    if (next) fresh.push(await plan!(ctx, nextPosts.get(record.id)?.id ?? ctx.newId(), next))
  }
  const values: OrganisationValues = {
    ...organisation.values,
    validTo: form.lastDay,
    successorIds: successors.map(({ id }) => id).sort(),
  }
  return saveRecord(ctx, organisationType, organisation, version, values, {
    action: 'close',
    together: true,
    also: [...fresh, ...changes].map(({ change }) => change),
    more: [
      // What is new may lead to what is new beside it, and what changes hands, too.
      ...fresh.map(({ steps }) => steps[0]!),
      ...fresh.flatMap(({ steps }) => steps.slice(1)),
      ...changes.flatMap(({ steps }) => steps),
    ],
  })
}

/** What has an end of its own; the others only change their owner. */
const endingGroups: ReadonlySet<PassingGroup> = new Set([
  ...(['responsibilities', 'delegated', 'cooperations', 'posts', 'offers'] as const),
])

/** The organisation and who follows, if that can be. @throws AppError `not-found`, `forbidden`, `invalid` */
async function closingOf(ctx: Ctx, key: string, form: ClosingForm) {
  const organisation = await organisationToEdit(ctx, key)
  if (!mayReorganise(ctx.actor, organisation)) throw new AppError('forbidden')
  const { validFrom } = organisation.values
  const last = form.lastDay!
  const errors: Record<string, string> = {}
  if (validFrom && last < firstDay(validFrom)) errors.lastDay = 'end-before-start'
  const successors: OrganisationRef[] = []
  for (const field of successorFields) {
    const id = form[field]
    if (!id || successors.some((one) => one.id === id)) continue
    const [successor] = await organisationsById(ctx, [id])
    if (!successor) errors[field] = 'not-in-list'
    else if (id === organisation.id) errors[field] = 'own-successor'
    else if (isClosedOn(successor, addDays(last, 1))) errors[field] = 'successor-closed'
    else successors.push(successor)
  }
  if (Object.keys(errors).length) throw new AppError('invalid', { fieldErrors: errors })
  return { organisation, successors }
}

/** What becomes of each record. @throws AppError `invalid` for what is not decided */
function decide(
  passing: readonly Left[],
  successors: readonly OrganisationRef[],
  decisions: Decisions,
): Map<string, string | null> {
  const only = successors.length === 1 ? successors[0]!.id : successors.length ? '' : ends
  const errors: Record<string, string> = {}
  const decided = new Map<string, string | null>()
  for (const { group, record } of passing) {
    const said = decisions[`one-${record.id}`] || decisions[`all-${group}`] || only
    if (said === ends) decided.set(record.id, null)
    else if (successors.some(({ id }) => id === said)) decided.set(record.id, String(said))
    else errors[`all-${group}`] = 'required'
  }
  if (Object.keys(errors).length) throw new AppError('invalid', { fieldErrors: errors })
  return decided
}
