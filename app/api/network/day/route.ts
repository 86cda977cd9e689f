import { packNetwork } from '@/lib/network/packed'
import { daySchema } from '@/lib/network/schema'
import { networkOn } from '@/lib/network/service'
import { respond } from '@/lib/run-route'

/** The network as of a day, packed: for the time bar, the comparison, and a large network of today. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const { day } = daySchema.parse(Object.fromEntries(new URL(request.url).searchParams))
    return new Response(packNetwork(await networkOn(ctx, day)), { headers: { 'content-type': 'application/json' } })
  })
}
