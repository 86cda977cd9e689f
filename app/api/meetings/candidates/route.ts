import { candidateFilterSchema } from '@/lib/meetings/schema'
import { invitationCandidates } from '@/lib/meetings/service'
import { respond } from '@/lib/run-route'

/** Organisations that fit a filter, for the invitations. */
export function GET(request: Request) {
  return respond(async (ctx) =>
    Response.json({
      organisations: await invitationCandidates(
        ctx,
        candidateFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams)),
      ),
    }),
  )
}
