'use server'
import { redirect } from 'next/navigation'
import { logSchema, reportSchema } from '@/lib/questions/schema'
import { logCall, report } from '@/lib/questions/service'
import { formValues, runAction } from '@/lib/run-action'
import { responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { addResponsibility } from '@/lib/responsibilities/service'

/** Back to the page of the question, with what happened. */
function backToQuestion(values: Record<string, string>, result: { ok: boolean; code?: string }, done: string): never {
  if (!result.ok && result.code === 'not-signed-in') redirect('/sign-in')
  const query = new URLSearchParams({
    q: values.q ?? '',
    ...(values.topic ? { topic: values.topic } : {}),
    ...(values.area ? { area: values.area } : {}),
    ...(result.ok ? { done } : { failed: result.code ?? 'unexpected' }),
  })
  redirect(`/responsibilities?${query}`)
}

/** Stores that nobody is recorded or that an answer is wrong, and says so on the page of the question. */
export async function reportGapAction(form: FormData): Promise<void> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(reportSchema, values, report)
  backToQuestion(values, result, values.kind === 'wrong' ? 'mistake' : 'gap')
}

/** Logs a call at the telephone desk. */
export async function logCallAction(form: FormData): Promise<void> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(logSchema, values, logCall)
  backToQuestion(values, result, 'log')
}

/** What the form shows again after a refusal. */
export interface ResponsibilityFormState {
  code: string | null
  fieldErrors: Record<string, string>
  values: Record<string, string>
}

/** Records a responsibility and opens the record of its holder. */
export async function addResponsibilityAction(
  _previous: ResponsibilityFormState,
  form: FormData,
): Promise<ResponsibilityFormState> {
  const values = formValues(form) as Record<string, string>
  const result = await runAction(responsibilityFormSchema, values, addResponsibility)
  if (!result.ok) return { code: result.code, fieldErrors: result.fieldErrors, values }
  redirect(`/organisations/${result.value}?tab=responsibilities`)
}
