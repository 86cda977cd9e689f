import { networkStateFrom } from '@/lib/network/schema'
import { networkPlaces } from '@/lib/network/service'
import { respond } from '@/lib/run-route'

/** Where the organisations of the network are on the ground, for its geographic map. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const { day } = networkStateFrom(new URL(request.url).searchParams)
    return Response.json(await networkPlaces(ctx, day))
  })
}
