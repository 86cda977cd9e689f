import { exportNetwork } from '@/lib/exports/service'
import { currentMessages } from '@/lib/i18n/server'
import { networkStateSchema } from '@/lib/network/schema'
import { respond } from '@/lib/run-route'

/** The filtered network table as CSV. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const query = new URL(request.url).searchParams
    const state = networkStateSchema.parse(
      Object.fromEntries(
        [...query.keys()].map((name) => [name, query.getAll(name).length > 1 ? query.getAll(name) : query.get(name)]),
      ),
    )
    const { t } = await currentMessages()
    return new Response(await exportNetwork(ctx, state, t), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="knotenpunkt-netzwerk.csv"',
      },
    })
  })
}
