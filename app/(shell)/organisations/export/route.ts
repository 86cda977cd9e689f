import { exportOrganisations } from '@/lib/exports/service'
import { respond } from '@/lib/run-route'
import { currentMessages } from '@/lib/i18n/server'
import { organisationFilterSchema } from '@/lib/organisations/schema'

/** The filtered list as CSV. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const query = new URL(request.url).searchParams
    const filter = organisationFilterSchema.parse({ ...Object.fromEntries(query), kind: query.getAll('kind') })
    const { t } = await currentMessages()
    return new Response(await exportOrganisations(ctx, filter, t), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="knotenpunkt-akteure.csv"',
      },
    })
  })
}
