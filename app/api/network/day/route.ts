import { daySchema } from '@/lib/network/schema'
import { networkOn } from '@/lib/network/service'
import { respond } from '@/lib/run-route'

/** The network as of a day, for the time bar and the comparison. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const { day } = daySchema.parse(Object.fromEntries(new URL(request.url).searchParams))
    return Response.json(await networkOn(ctx, day))
  })
}
