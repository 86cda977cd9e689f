import { personSuggestions } from '@/lib/persons/service'
import { respond } from '@/lib/run-route'

/** Persons whose names begin like the words of `q`, for pickers. */
export function GET(request: Request) {
  return respond(async (ctx) =>
    Response.json({ persons: await personSuggestions(ctx, new URL(request.url).searchParams.get('q') ?? '') }),
  )
}
