import { hitDetail, hitLabel } from '@/components/search/hit-words'
import { currentMessages } from '@/lib/i18n/server'
import { respond } from '@/lib/run-route'
import { searchSchema } from '@/lib/search/schema'
import { search } from '@/lib/search/service'

/** Hits for the command palette, in the words of this request's language. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const { locale, t } = await currentMessages()
    const { q } = searchSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { hits } = await search(ctx, q, { limit: 5 })
    return Response.json({
      hits: hits.map((hit) => ({
        group: hit.group,
        href: hit.href,
        label: hitLabel(hit, locale),
        detail: hitDetail(hit, t, locale),
      })),
    })
  })
}
