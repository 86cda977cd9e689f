'use server'
import { redirect } from 'next/navigation'
import { formValues, runAction } from '@/lib/run-action'
import { reportGapSchema, responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { addResponsibility, reportMissing } from '@/lib/responsibilities/service'

/** Stores that nobody is recorded, and says so on the page of the question. */
export async function reportGapAction(form: FormData): Promise<void> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(reportGapSchema, values, (ctx, report) => reportMissing(ctx, report))
  const query = new URLSearchParams({ q: values.q ?? '', ...(values.topic ? { topic: values.topic } : {}), ...(values.area ? { area: values.area } : {}), ...(result.ok ? { reported: '1' } : {}) })
  if (!result.ok && result.code === 'not-signed-in') redirect('/sign-in')
  redirect(`/responsibilities?${query}`)
}

/** What the form shows again after a refusal. */
export interface ResponsibilityFormState {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string>
}

/** Records a responsibility and opens the record of its holder. */
export async function addResponsibilityAction(_previous: ResponsibilityFormState, form: FormData): Promise<ResponsibilityFormState> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(responsibilityFormSchema, values, addResponsibility)
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values }
  redirect(`/organisations/${result.value}?tab=responsibilities`)
}
