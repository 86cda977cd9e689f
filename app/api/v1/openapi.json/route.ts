import { operations } from '@/lib/api/schema'
import { apiDocument } from '@/lib/api/service'
import { messagesFor } from '@/lib/i18n/server'
import { respondOpenApi } from '@/lib/run-api'

/** The description of the interface for machines. */
export function GET(request: Request) {
  return respondOpenApi(request, operations.describeApi, ({ lang }) => ({ ...apiDocument(messagesFor(lang).api) }))
}
