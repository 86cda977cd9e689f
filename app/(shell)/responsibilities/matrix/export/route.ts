import { matrixStateSchema } from '@/lib/gaps/schema'
import { exportSchema } from '@/lib/exports/schema'
import { exportGaps } from '@/lib/exports/service'
import { currentMessages } from '@/lib/i18n/server'
import { respond } from '@/lib/run-route'

/** The gaps of the matrix as a file. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const query = new URL(request.url).searchParams
    const values = { ...Object.fromEntries(query), field: query.getAll('field') }
    const { format } = exportSchema.parse(values)
    const { body, headers } = await exportGaps(ctx, matrixStateSchema.parse(values), {
      ...(await currentMessages()),
      format,
    })
    return new Response(body, { headers })
  })
}
