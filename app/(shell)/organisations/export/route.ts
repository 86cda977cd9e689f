import { exportSchema } from '@/lib/exports/schema'
import { exportOrganisations } from '@/lib/exports/service'
import { currentMessages } from '@/lib/i18n/server'
import { organisationFilterSchema } from '@/lib/organisations/schema'
import { respond } from '@/lib/run-route'

/** The filtered list as a file. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const query = new URL(request.url).searchParams
    const filter = organisationFilterSchema.parse({ ...Object.fromEntries(query), kind: query.getAll('kind') })
    const { format } = exportSchema.parse(Object.fromEntries(query))
    const { body, headers } = await exportOrganisations(ctx, filter, { ...(await currentMessages()), format })
    return new Response(body, { headers })
  })
}
