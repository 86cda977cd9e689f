import { operations } from '@/lib/api/schema'
import { apiCooperations } from '@/lib/api/service'
import { respondApi } from '@/lib/run-api'

/** All cooperations, page by page. */
export function GET(request: Request) {
  return respondApi(request, operations.listCooperations, apiCooperations)
}
