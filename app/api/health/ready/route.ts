import { hindrance } from '@/lib/start-up'

/** The process and its store answer, and nothing is in the way of the next start; 503 with the cause otherwise. */
export async function GET() {
  const cause = await hindrance()
  return cause
    ? Response.json({ status: 'unavailable', cause }, { status: 503, headers: { 'Retry-After': '5' } })
    : Response.json({ status: 'ok' })
}
