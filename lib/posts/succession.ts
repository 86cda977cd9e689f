import type { Ctx } from '../context'
import { addDays, lastDay } from '../dates'
import { AppError } from '../errors'
import { privateFields } from '../persons/fields'
import { mayEditPersons } from '../persons/policy'
import { personCreation, personType } from '../persons/service'
import { changedValues, sortedHolders, type Holder } from '../records/fields'
import type { Change } from '../records/log'
import { recordToEdit, saveRecord, sealedFields } from '../records/record-type'
import type { Step } from '../records/write'
import { postType } from './records'
import { personOf, type SuccessionForm } from './succession-form'
import { covers } from './state'

/**
 * Hands a post over in one write: the term of who leaves ends, the successor's begins, or the post is vacant from the
 * day after. What hangs on the post (responsibilities, deputies, lists) stays with it. What was private of who leaves
 * is deleted where that was chosen; a new person is recorded along the way.
 * @returns the entry of the post in the change log; taking it back gives the earlier holders back
 * @throws AppError `conflict`, `not-found`, `forbidden`, `invalid` with field errors
 */
export async function handOver(ctx: Ctx, id: string, version: number, form: SuccessionForm): Promise<string | null> {
  const post = await recordToEdit(ctx, postType, id)
  const steps: Step[] = []
  const also: Change[] = []
  let personId = form.personId
  const fresh = form.next === 'new' ? personOf(form) : null
  if (fresh) {
    const { id: newId, steps: create, change } = personCreation(ctx, fresh)
    steps.push(...create)
    also.push(change)
    personId = newId
  }
  const holders = withoutLeaver(post.values.holders, form)
  if (form.next !== 'nobody') holders.push({ id: personId!, since: form.firstDay, until: null })
  if (new Set(holders.map((holder) => `${holder.id} ${holder.since}`)).size < holders.length)
    throw new AppError('invalid', { fieldErrors: { personId: 'twice' } })
  if (form.leaverId && form.deletePrivate) {
    const cleared = await withoutPrivate(ctx, form.leaverId)
    if (cleared) {
      steps.push(...cleared.steps)
      also.push(cleared.change)
    }
  }
  const { absentUntil } = post.values
  const away = form.leaverId && (absentUntil === null || absentUntil > form.lastDay!)
  const vacantSince = form.next === 'nobody' && form.leaverId ? addDays(form.lastDay!, 1) : null
  const values = {
    ...post.values,
    ...(away ? { absentFrom: null, absentUntil: null } : {}),
    holders: sortedHolders(holders),
    vacantSince,
  }
  if (vacantSince && holders.some((term) => covers(term, vacantSince))) values.vacantSince = null
  // Who follows must be there before the post leads to them.
  return saveRecord(ctx, { ...postType, save: inTurn(steps) }, post, version, values, { action: 'succeed', also })
}

/** The steps of a post's change with others between its version check and its relations. */
const inTurn =
  (between: readonly Step[]): typeof postType.save =>
  async (...args) => {
    const [first, ...rest] = await postType.save(...args)
    return [first!, ...between, ...rest]
  }

/** The terms with an end for who leaves. @throws AppError `invalid` when that is nobody who holds the post */
function withoutLeaver(holders: readonly Holder[], { leaverId, lastDay: last }: SuccessionForm): Holder[] {
  if (!leaverId) return [...holders]
  const leaving = holders.filter(({ id, until }) => id === leaverId && (!until || lastDay(until) >= last!))
  if (!leaving.length) throw new AppError('invalid', { fieldErrors: { leaverId: 'not-in-list' } })
  const ended = holders.map((term) => (leaving.includes(term) ? { ...term, until: last } : term))
  if (leaving.some(({ since }) => since && since > last!))
    throw new AppError('invalid', { fieldErrors: { lastDay: 'end-before-start' } })
  return ended
}

/** What deletes the private values of a person, if there are any. @throws AppError `forbidden` */
async function withoutPrivate(ctx: Ctx, id: string): Promise<{ steps: readonly Step[]; change: Change } | null> {
  if (!mayEditPersons(ctx.actor)) throw new AppError('forbidden')
  const person = await recordToEdit(ctx, personType, id)
  const values = { ...person.values, ...Object.fromEntries(privateFields.map((field) => [field, null])) }
  const changed = changedValues(personType.fields, person.values, values)
  if (!Object.keys(changed).length) return null
  return {
    steps: await personType.save(ctx, person, person.version, values),
    change: {
      action: 'update',
      subject: { kind: 'person', id, name: '' },
      values: changed,
      sealed: sealedFields(personType, person.values, values),
    },
  }
}
