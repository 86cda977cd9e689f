import { respond } from '@/lib/run-route'
import { searchSchema } from '@/lib/search/schema'
import { idsFound } from '@/lib/search/service'

/** Ids of the organisations that a text of the map's filter shows. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const { q } = searchSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
    return Response.json({ ids: (await idsFound(ctx, 'organisations', q)) ?? [] })
  })
}
