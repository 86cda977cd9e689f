import { postSuggestions } from '@/lib/posts/service'
import { respond } from '@/lib/run-route'

/** Posts that the search finds for `q`, for pickers. */
export function GET(request: Request) {
  return respond(async (ctx) =>
    Response.json({ posts: await postSuggestions(ctx, new URL(request.url).searchParams.get('q') ?? '') }),
  )
}
