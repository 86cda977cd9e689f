'use server'
import { redirect } from 'next/navigation'
import type { CheckUpState } from '@/components/check-ups/check-up-form'
import { caller, callerOrigin, guestContext } from '@/lib/auth/actor'
import { networkOf } from '@/lib/auth/caller-address'
import { sendSchema } from '@/lib/check-ups/schema'
import { takeAnswers } from '@/lib/check-ups/service'
import { attempt, formValues } from '@/lib/run-action'

/** Takes what a partner sends by its link. Open to everybody: the link is the right. */
export async function sendCheckUpAction(_previous: CheckUpState, form: FormData): Promise<CheckUpState> {
  const texts = formValues(form)
  const sent = sendSchema.safeParse(texts)
  const refused = { fieldErrors: {}, values: texts }
  if (!sent.success) return { code: 'link-expired', ...refused }
  const { token, lang, finish, request } = sent.data
  const result = await attempt(async () => {
    const guest = { ...(await guestContext()), origin: await callerOrigin(), ...(request ? { request } : {}) }
    return takeAnswers(guest, { token, finish: finish !== undefined, texts }, networkOf((await caller()).address))
  })
  if (!result.ok && result.code !== 'already-done')
    return { code: result.code, fieldErrors: result.fieldErrors, values: texts }
  const language = lang ? `lang=${lang}` : ''
  if (finish !== undefined) redirect(`/check-ups/thanks?${language}`)
  redirect(
    `/check-ups/${encodeURIComponent(token)}?${[language, `sent=${result.ok ? result.value : 0}`].join('&')}#sent`,
  )
}
