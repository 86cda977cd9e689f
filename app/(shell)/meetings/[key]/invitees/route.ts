import { exportSchema } from '@/lib/exports/schema'
import { exportInvitees } from '@/lib/exports/service'
import { currentMessages } from '@/lib/i18n/server'
import { respond } from '@/lib/run-route'

/** Who is invited, as a list. */
export function GET(request: Request, { params }: { params: Promise<{ key: string }> }) {
  return respond(async (ctx) => {
    const { format } = exportSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
    const key = (await params).key
    const { body, headers } = await exportInvitees(ctx, key, { ...(await currentMessages()), format })
    return new Response(body, { headers })
  })
}
