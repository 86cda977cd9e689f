'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formValues, runAction } from '@/lib/run-action'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, editOrganisation, verifyOrganisation } from '@/lib/organisations/service'

/** What the form shows again after a refusal: codes, what was typed, and the other version after a conflict. */
export interface OrganisationFormState {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string>
  conflict: { current: Record<string, unknown>; version: number; changedBy: string; changedAt: string } | null
}

/** Creates an organisation and opens its record. */
export async function createOrganisationAction(
  _previous: OrganisationFormState,
  form: FormData,
): Promise<OrganisationFormState> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(organisationFormSchema, values, addOrganisation)
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values, conflict: null }
  redirect(`/organisations/${result.value}`)
}

const editSchema = z.object({ key: z.string().min(1), version: z.coerce.number().int() })

/** Saves a record; after a conflict the form shows both versions. */
export async function editOrganisationAction(
  _previous: OrganisationFormState,
  form: FormData,
): Promise<OrganisationFormState> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(
    organisationFormSchema.and(editSchema),
    values,
    async (ctx, { key, version, ...data }) => {
      await editOrganisation(ctx, key, version, data)
      return key
    },
  )
  if (!result.ok)
    return {
      code: result.code,
      fieldErrors: result.fieldErrors,
      values,
      conflict: result.code === 'conflict' ? (result.details as unknown as OrganisationFormState['conflict']) : null,
    }
  redirect(`/organisations/${result.value}`)
}

/** Confirms a record as of today. */
export async function verifyOrganisationAction(form: FormData): Promise<void> {
  const result = await runAction(editSchema, formValues(form), (ctx, { key, version }) =>
    verifyOrganisation(ctx, key, version),
  )
  if (!result.ok && result.code === 'not-signed-in') redirect('/sign-in')
  refresh()
}
