import { networkExportSchema } from '@/lib/exports/schema'
import { exportNetwork } from '@/lib/exports/service'
import { currentMessages } from '@/lib/i18n/server'
import { networkStateFrom } from '@/lib/network/schema'
import { respond } from '@/lib/run-route'

/** The filtered network as a file: its table, or a graph for other programs. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const query = new URL(request.url).searchParams
    const { format } = networkExportSchema.parse(Object.fromEntries(query))
    const { body, headers } = await exportNetwork(ctx, networkStateFrom(query), {
      ...(await currentMessages()),
      format,
    })
    return new Response(body, { headers })
  })
}
