import { storeAnswers } from '@/lib/start-up'

/** The process and its store answer; 503 with the cause otherwise. */
export async function GET() {
  const cause = await storeAnswers()
  return cause
    ? Response.json({ status: 'unavailable', cause }, { status: 503, headers: { 'Retry-After': '5' } })
    : Response.json({ status: 'ok' })
}
