import { operations } from '@/lib/api/schema'
import { apiMeetings } from '@/lib/api/service'
import { respondApi } from '@/lib/run-api'

/** All meetings, page by page. */
export function GET(request: Request) {
  return respondApi(request, operations.listMeetings, apiMeetings)
}
