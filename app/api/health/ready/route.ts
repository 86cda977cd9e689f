import { backupWarning, hindrance } from '@/lib/start-up'

/**
 * The process and its store answer, and nothing is in the way of the next start; 503 with the cause otherwise.
 * `warning`: the backups need somebody to look.
 */
export async function GET() {
  const cause = await hindrance()
  if (cause) return Response.json({ status: 'unavailable', cause }, { status: 503, headers: { 'Retry-After': '5' } })
  const warning = await backupWarning()
  return Response.json({ status: 'ok', ...(warning ? { warning } : {}) })
}
