import { networkStateFrom } from '@/lib/network/schema'
import { networkMeetings } from '@/lib/network/service'
import { respond } from '@/lib/run-route'

/** The meetings of two years, and who of the network was there, for the map that shows them. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const { day } = networkStateFrom(new URL(request.url).searchParams)
    return Response.json(await networkMeetings(ctx, day))
  })
}
