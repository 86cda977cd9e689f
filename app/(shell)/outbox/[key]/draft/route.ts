import { draftOf } from '@/lib/mail/service'
import { respond } from '@/lib/run-route'

/** The message as a draft for a mail program. */
export function GET(_request: Request, { params }: { params: Promise<{ key: string }> }) {
  return respond(async (ctx) => {
    const { name, content } = await draftOf(ctx, (await params).key)
    return new Response(new Uint8Array(content), {
      headers: { 'Content-Type': 'message/rfc822', 'Content-Disposition': `attachment; filename="${name}"` },
    })
  })
}
