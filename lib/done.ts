import { cookies } from 'next/headers'
import type { ErrorCode } from './errors'

// What was just written, or refused, is told by the next page: a cookie that lives as long as the message.

const cookieName = 'knotenpunkt-done'
/** Seconds for which it can be taken back by one press, and a little for the way. */
const seconds = 15

/** What the next page tells: the entry of the change log that was written, or why nothing was. */
export type DoneNote = { readonly entry: string } | { readonly refused: ErrorCode; readonly id: string }

/** Lets the next page say what was written, and offer to take it back. Only from an action. */
export async function rememberDone(entry: string): Promise<void> {
  await remember(entry)
}

/** Lets the next page say why nothing was written. Only from an action. */
export async function rememberRefusal(code: ErrorCode): Promise<void> {
  await remember(`!${code}!${Date.now()}`)
}

async function remember(value: string): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName, value, { path: '/', maxAge: seconds, sameSite: 'lax', httpOnly: true })
}

/** What is to be told on this page, if anything. */
export async function doneNote(): Promise<DoneNote | null> {
  const value = (await cookies()).get(cookieName)?.value
  if (!value) return null
  const [, code, at] = value.split('!')
  return code ? { refused: code as ErrorCode, id: `${code} ${at}` } : { entry: value }
}
