import { timingSafeEqual } from 'node:crypto'
import { currentStore } from '../store/current'
import { runAdminCommand, type AdminAnswer } from './commands'

/** Whether an Authorization header carries the token this server wrote into its data folder (mode 600) at its start. */
export function adminToken(header: string | null): boolean {
  const expected = Buffer.from(`Bearer ${process.env.KNOTENPUNKT_ADMIN_TOKEN ?? ''}`)
  const given = Buffer.from(header ?? '')
  return expected.length > 20 && given.length === expected.length && timingSafeEqual(given, expected)
}

/** Runs an operator's command on the store of this server. */
export async function runAdminRequest(input: unknown): Promise<AdminAnswer> {
  return runAdminCommand(await currentStore(), input)
}
