'use server'
import { z } from 'zod'
import { closingFields, organisationFields, renameFields } from '@/lib/organisations/fields'
import { closingFormSchema, organisationFormSchema, renameFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, deleteOrganisation, editOrganisation, verifyOrganisation } from '@/lib/organisations/service'
import { closeOrganisation, closingPreview, renameOrganisation } from '@/lib/organisations/succession'
import { confirmValues, takeOverValues } from '@/lib/sources/service'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'

const form = { schema: organisationFormSchema, fields: organisationFields }
const rename = { schema: renameFormSchema, fields: renameFields }
const closing = { schema: closingFormSchema, fields: closingFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })
const valuesAt = readAt.extend({
  field: z.preprocess((value) => [value].flat(), z.array(z.string().max(40)).min(1).max(10)),
})

/** Creates an organisation and opens its record. */
export async function createOrganisationAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values) => `/organisations/${await addOrganisation(ctx, values)}`)
}

/** Saves a record; after a conflict the form shows both versions. */
export async function editOrganisationAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editOrganisation(ctx, key, version, values)
    return `/organisations/${key}`
  })
}

/** Gives an organisation a new name; the one before stays with its last day. */
export async function renameOrganisationAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(rename, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await renameOrganisation(ctx, key, version, values)
    return `/organisations/${key}`
  })
}

/** Shows what closing an organisation would do; writes nothing. */
export async function previewClosingAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(closing, data, async (ctx, values, texts) => {
    const { key } = readAt.parse(texts)
    const { lastDay, successors } = await closingPreview(ctx, key, values)
    const query = new URLSearchParams([['last', lastDay], ...successors.map(({ id }) => ['to', id])])
    return `/organisations/${key}/close?${query}`
  })
}

/** Closes an organisation as it was decided in the preview. */
export async function closeOrganisationAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(closing, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await closeOrganisation(ctx, key, version, values, texts)
    return `/organisations/${key}`
  })
}

/** Confirms a record as of today. */
export async function verifyOrganisationAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => verifyOrganisation(ctx, key, version))
}

/** Confirms single values of a record as of today. */
export async function confirmValuesAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(valuesAt, data, (ctx, { key, version, field }) => confirmValues(ctx, key, version, field))
}

/** Puts what public pages say into a record. */
export async function takeOverValuesAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(valuesAt, data, (ctx, { key, version, field }) => takeOverValues(ctx, key, version, field))
}

/** Moves a record to the trash and goes back to the list. */
export async function deleteOrganisationAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => deleteOrganisation(ctx, key, version), '/organisations')
}
