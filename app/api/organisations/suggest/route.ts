import { organisationSuggestions } from '@/lib/organisations/service'
import { respond } from '@/lib/run-route'

/** Organisations whose name contains `q`, for pickers. */
export function GET(request: Request) {
  return respond(async (ctx) =>
    Response.json({
      organisations: await organisationSuggestions(ctx, new URL(request.url).searchParams.get('q') ?? ''),
    }),
  )
}
