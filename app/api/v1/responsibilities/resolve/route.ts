import { reasonsFor } from '@/components/responsibilities/answer-words'
import { operations } from '@/lib/api/schema'
import { apiResolution } from '@/lib/api/service'
import { messagesFor } from '@/lib/i18n/server'
import { respondApi } from '@/lib/run-api'

/** Who is responsible? */
export function GET(request: Request) {
  return respondApi(request, operations.resolveResponsibilities, (ctx, query) =>
    apiResolution(ctx, query, (answer, context) =>
      reasonsFor(answer, { ...context, words: messagesFor(context.locale).responsibilities }),
    ),
  )
}
