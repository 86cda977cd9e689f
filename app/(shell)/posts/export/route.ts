import { exportSchema } from '@/lib/exports/schema'
import { exportPosts } from '@/lib/exports/service'
import { currentMessages } from '@/lib/i18n/server'
import { postFilterSchema } from '@/lib/posts/schema'
import { respond } from '@/lib/run-route'

/** The filtered list as a file. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const query = Object.fromEntries(new URL(request.url).searchParams)
    const { format } = exportSchema.parse(query)
    const options = { ...(await currentMessages()), format }
    const { body, headers } = await exportPosts(ctx, postFilterSchema.parse(query), options)
    return new Response(body, { headers })
  })
}
