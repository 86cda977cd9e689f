import { operations } from '@/lib/api/schema'
import { apiTopics } from '@/lib/api/service'
import { respondApi } from '@/lib/run-api'

/** All topics, page by page. */
export function GET(request: Request) {
  return respondApi(request, operations.listTopics, apiTopics)
}
