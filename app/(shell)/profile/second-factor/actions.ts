'use server'
import { refresh } from 'next/cache'
import { caller } from '@/lib/auth/actor'
import { tryPassword } from '@/lib/auth/throttle'
import { formValues, runAction } from '@/lib/run-action'
import { turnOffSchema, turnOnSchema } from '@/lib/second-factor/schema'
import { turnOff, turnOn } from '@/lib/second-factor/service'

/** What the forms show; `codes` only in the answer that made them. */
export interface SecondFactorState {
  code: string | null
  fieldErrors: Record<string, string>
  codes: string[] | null
}

const refused = ({ code, fieldErrors }: { code: string; fieldErrors: Record<string, string> }): SecondFactorState => ({
  code,
  fieldErrors,
  codes: null,
})

/** Turns one's own second factor on and shows the recovery codes. */
export async function turnOnAction(_previous: SecondFactorState, form: FormData): Promise<SecondFactorState> {
  const { address } = await caller()
  const result = await runAction(
    turnOnSchema,
    formValues(form),
    (ctx, data) => turnOn(ctx, data, (email, check) => tryPassword(ctx.store, { email, address }, check)),
    { incomplete: true },
  )
  return result.ok ? { code: null, fieldErrors: {}, codes: result.value } : refused(result)
}

/** Turns one's own second factor off. */
export async function turnOffAction(_previous: SecondFactorState, form: FormData): Promise<SecondFactorState> {
  const { address } = await caller()
  const result = await runAction(turnOffSchema, formValues(form), (ctx, data) =>
    turnOff(ctx, data, (email, check) => tryPassword(ctx.store, { email, address }, check)),
  )
  if (!result.ok) return refused(result)
  refresh()
  return { code: null, fieldErrors: {}, codes: null }
}
