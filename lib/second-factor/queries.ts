import { z } from 'zod'
import { query } from '../store/query'

const text = z.string()
const integer = z.number().int()

export const readSecondFactor = query(
  'second-factor/read-second-factor',
  { id: text },
  {
    account: z.object({
      email: text,
      name: text,
      passwordHash: text.nullable(),
      version: integer,
      secret: text.nullable(),
      since: text.nullable(),
      codes: z.array(text),
    }),
  },
)
export const setSecondFactor = query(
  'second-factor/set-second-factor',
  { id: text, version: integer, secret: text.nullable(), codes: z.array(text), step: integer, since: text.nullable() },
  { version: integer },
)
export const useCode = query('second-factor/use-code', { id: text, step: integer }, { id: text })
export const useRecoveryCode = query('second-factor/use-recovery-code', { id: text, code: text }, { id: text })
