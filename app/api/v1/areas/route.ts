import { operations } from '@/lib/api/schema'
import { apiAreas } from '@/lib/api/service'
import { respondApi } from '@/lib/run-api'

/** All areas, page by page. */
export function GET(request: Request) {
  return respondApi(request, operations.listAreas, apiAreas)
}
