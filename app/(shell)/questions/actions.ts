'use server'
import { redirect } from 'next/navigation'
import { claimSchema, settleSchema, synonymSchema } from '@/lib/questions/schema'
import { claim, settle, settleBySynonym } from '@/lib/questions/service'
import { formValues, runAction, type ActionResult } from '@/lib/run-action'

/** Back to the list, which is then up to date; with the code of a refusal. */
function backToList(result: ActionResult<void>): never {
  if (!result.ok && result.code === 'not-signed-in') redirect('/sign-in')
  redirect(result.ok ? '/questions' : `/questions?failed=${result.code}`)
}

/** „Ich kläre das“, or gives it back. */
export async function claimAction(form: FormData): Promise<void> {
  backToList(
    await runAction(claimSchema, formValues(form), (ctx, { id, version, claim: wish }) =>
      claim(ctx, id, version, wish === 'yes'),
    ),
  )
}

/** Closes a report that needs nothing. */
export async function settleAction(form: FormData): Promise<void> {
  backToList(await runAction(settleSchema, formValues(form), (ctx, { id, version }) => settle(ctx, id, version)))
}

/** Adds a word to a topic and closes the report. */
export async function addSynonymAction(form: FormData): Promise<void> {
  backToList(await runAction(synonymSchema, formValues(form), settleBySynonym))
}
