import { lastDayWords } from '@/components/organisations/closed-notice'
import { currentMessages } from '@/lib/i18n/server'
import { organisationSuggestions } from '@/lib/organisations/service'
import { respond } from '@/lib/run-route'

/** Organisations that the search finds for `q`, for pickers; beside the place the last day of one that closes. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const found = await organisationSuggestions(ctx, new URL(request.url).searchParams.get('q') ?? '')
    const { locale, t } = await currentMessages()
    const today = ctx.now.slice(0, 10)
    const organisations = found.map(({ validTo, ...one }) => ({
      ...one,
      place: [one.place, lastDayWords({ validTo }, today, t.closing, locale)].filter(Boolean).join(' · ') || null,
    }))
    return Response.json({ organisations })
  })
}
