import type { Ctx } from '../context'
import { localParts } from '../dates'
import { AppError } from '../errors'
import { propsOf } from '../records/fields'
import type { Touched } from '../records/kinds'
import { recordToEdit, saveRecord, sealedFields, type RecordType, type Stored } from '../records/record-type'
import { trashMark, trashRecord } from '../records/trash'
import { relationSteps, valuesChanged, writeRecord, type Step } from '../records/write'
import { readRow, statement } from '../store/query'
import { contactFields, type ContactForm, type ContactValues } from './fields'
import { mayEditContact, mayNoteContacts, mayReadContacts } from './policy'
import {
  createContact,
  readContact,
  setContactCooperation,
  setContactOrganisation,
  setContactPost,
  trashContact,
  updateContact,
} from './queries'

/** A contact with the values of its form. @throws AppError `not-found`, `forbidden` */
export async function contactToEdit(ctx: Ctx, id: string): Promise<Stored<ContactValues>> {
  return recordToEdit(ctx, contactType, id)
}

/** What is noted has happened: a contact of tomorrow is an appointment. @throws AppError `invalid` */
function refuseFuture(ctx: Ctx, { day }: Pick<ContactForm, 'day'>): void {
  if (day > localParts(ctx.now).date) throw new AppError('invalid', { fieldErrors: { day: 'in-future' } })
}

/**
 * Notes a contact and returns its id.
 * @throws AppError `invalid` with a field error for a day to come, an unknown organisation, or a post or cooperation
 *   that is not one of it
 */
export async function noteContact(ctx: Ctx, form: ContactForm): Promise<string> {
  if (!mayNoteContacts(ctx.actor)) throw new AppError('forbidden')
  refuseFuture(ctx, form)
  const id = ctx.newId()
  const values = { ...form, notedBy: ctx.actor.label }
  const create = statement(createContact, { id, props: propsOf(contactFields, values), now: ctx.now })
  await writeRecord(ctx, [{ statement: create }, ...relations(id, null, values)], {
    action: 'create',
    subject: { kind: 'contact', id, name: '' },
    touches: touchedBy(values),
    values: valuesChanged(contactFields, null, values),
    sealed: sealedFields(contactType, null, values),
  })
  return id
}

/** Saves a contact that was read at `version`. @throws AppError `conflict`, `not-found`, `invalid` */
export async function editContact(ctx: Ctx, id: string, version: number, form: ContactForm): Promise<string | null> {
  const before = await contactToEdit(ctx, id)
  refuseFuture(ctx, form)
  return saveRecord(ctx, contactType, before, version, { ...before.values, ...form })
}

/** Moves a contact to the trash. @throws AppError `conflict`, `not-found` */
export async function deleteContact(ctx: Ctx, id: string, version: number): Promise<string> {
  return trashRecord(ctx, contactType, await contactToEdit(ctx, id), version)
}

/** How contacts are read and written, for the history, undo and the trash. The log names them by their ids alone. */
export const contactType: RecordType<ContactValues> = {
  kind: 'contact',
  fields: contactFields,
  nameless: true,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readContact, { id })
    return row ? { id, key: id, name: row.values.text.slice(0, 60), version: row.version, values: row.values } : null
  },
  save: (ctx, before, version, values) => {
    const props = propsOf(contactFields, values)
    const update = statement(updateContact, { id: before.id, version, props, now: ctx.now })
    return [{ statement: update, refuse: 'conflict' }, ...relations(before.id, before.values, values)]
  },
  trash: (ctx, record, version) => {
    const mark = { id: record.id, version, ...trashMark(ctx, record) }
    return { steps: [{ statement: statement(trashContact, mark), refuse: 'conflict' }] }
  },
  mayRead: mayReadContacts,
  mayEdit: mayEditContact,
  touches: ({ values }) => touchedBy(values),
}

type Leads = Pick<ContactValues, 'organisationId' | 'postId' | 'cooperationId'>

const touchedBy = ({ organisationId, postId, cooperationId }: Leads): Touched[] => [
  { kind: 'organisation', id: organisationId },
  ...(postId ? [{ kind: 'post' as const, id: postId }] : []),
  ...(cooperationId ? [{ kind: 'cooperation' as const, id: cooperationId }] : []),
]

/** The steps that change what a contact leads to. */
function relations(id: string, before: Leads | null, { organisationId, postId, cooperationId }: Leads): Step[] {
  return relationSteps<Leads>(
    before,
    { organisationId, postId, cooperationId },
    {
      organisationId: statement(setContactOrganisation, { id, organisationId }),
      postId: statement(setContactPost, { id, organisationId, postId }),
      cooperationId: statement(setContactCooperation, { id, organisationId, cooperationId }),
    },
  )
}
