import { z } from 'zod'
import { plainText } from '../text'

/** A code from the app (six digits) or a recovery code, as people type them: blanks and hyphens do not matter. */
export const codeSchema = plainText(40)
  .transform((text) => text.replace(/[\s-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^(\d{6}|[a-z2-7]{10})$/, 'code-wrong'))

/** Turning it on: the secret the page showed, a code the app makes of it, and the password. */
export const turnOnSchema = z.object({
  secret: z.string().regex(/^[A-Z2-7]{32}$/, 'invalid'),
  code: codeSchema,
  password: z.string().min(1, 'required').max(200, 'too-long'),
})
export type TurnOn = z.output<typeof turnOnSchema>

export const turnOffSchema = turnOnSchema.omit({ secret: true })
export type TurnOff = z.output<typeof turnOffSchema>

/** One's own second factor. */
export interface OwnSecondFactor {
  /** Since when it is on, an instant; null: it is off. */
  readonly since: string | null
  readonly codesLeft: number
}

/** What the page shows to set an app up. */
export interface Enrolment {
  readonly secret: string
  /** The QR code for the app: a path of dark squares in a square of `size`. */
  readonly picture: { readonly size: number; readonly path: string }
}
