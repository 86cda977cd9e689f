import { currentMessages } from '@/lib/i18n/server'
import { respond } from '@/lib/run-route'
import { search } from '@/lib/search/service'

/** Hits for the command palette. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const { locale, t } = await currentMessages()
    return Response.json({ hits: await search(ctx, new URL(request.url).searchParams.get('q') ?? '', t, locale) })
  })
}
