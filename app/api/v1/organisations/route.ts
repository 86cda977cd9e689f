import { operations } from '@/lib/api/schema'
import { apiOrganisations } from '@/lib/api/service'
import { respondApi } from '@/lib/run-api'

/** All organisations, page by page. */
export function GET(request: Request) {
  return respondApi(request, operations.listOrganisations, apiOrganisations)
}
