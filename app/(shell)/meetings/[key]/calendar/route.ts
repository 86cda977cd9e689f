import { meetingCalendarFile } from '@/lib/meetings/service'
import { respond } from '@/lib/run-route'

/** The meeting as calendar file. */
export function GET(_request: Request, { params }: { params: Promise<{ key: string }> }) {
  return respond(async (ctx) => {
    const { name, content } = await meetingCalendarFile(ctx, (await params).key)
    return new Response(content, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    })
  })
}
