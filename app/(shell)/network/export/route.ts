import { exportNetwork } from '@/lib/exports/service'
import { currentMessages } from '@/lib/i18n/server'
import { networkStateFrom } from '@/lib/network/schema'
import { respond } from '@/lib/run-route'

/** The filtered network table as CSV. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const state = networkStateFrom(new URL(request.url).searchParams)
    const { t } = await currentMessages()
    return new Response(await exportNetwork(ctx, state, t), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="knotenpunkt-netzwerk.csv"',
      },
    })
  })
}
