'use server'
import { z } from 'zod'
import type { Done } from '@/components/layout/toast'
import { contactFields, type ContactForm } from '@/lib/contacts/fields'
import { contactToEdit, deleteContact, editContact, noteContact } from '@/lib/contacts/records'
import { contactFormSchema } from '@/lib/contacts/schema'
import type { Ctx } from '@/lib/context'
import { organisationKeyOf } from '@/lib/organisations/service'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'
import { rowDeed } from '../tell-done'

const form = { schema: contactFormSchema, fields: contactFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })
const stands = z.object({ from: z.enum(['organisation', 'post', 'cooperation']).catch('organisation') })

/** Where the contacts are that a form stands beside. */
async function contactsAddress(
  ctx: Ctx,
  values: Pick<ContactForm, 'organisationId' | 'postId' | 'cooperationId'>,
  from: string,
) {
  if (from === 'post' && values.postId) return `/posts/${values.postId}`
  if (from === 'cooperation' && values.cooperationId) return `/cooperations/${values.cooperationId}`
  return `/organisations/${(await organisationKeyOf(ctx, values.organisationId)) ?? values.organisationId}?tab=contacts`
}

/** Notes a contact and shows it among the others. */
export async function noteContactAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    await noteContact(ctx, values)
    return contactsAddress(ctx, values, stands.parse(texts).from)
  })
}

/** Notes a contact in a list, where its row stays. */
export async function noteContactInRowAction(_previous: Done | null, data: FormData): Promise<Done | null> {
  return rowDeed(contactFormSchema, data, (ctx, values) => noteContact(ctx, values))
}

/** Saves a contact; after a conflict the form shows both versions. */
export async function editContactAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editContact(ctx, key, version, values)
    return contactsAddress(ctx, values, 'organisation')
  })
}

/** Moves a contact to the trash and goes back to the others. */
export async function deleteContactAction(data: FormData): Promise<DeedAnswer> {
  let address = '/organisations'
  return runDeed(
    readAt,
    data,
    async (ctx, { key, version }) => {
      const { values } = await contactToEdit(ctx, key)
      await deleteContact(ctx, key, version)
      address = await contactsAddress(ctx, values, 'organisation')
    },
    () => address,
  )
}
