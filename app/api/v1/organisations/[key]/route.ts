import { operations } from '@/lib/api/schema'
import { apiOrganisation } from '@/lib/api/service'
import { respondApi } from '@/lib/run-api'

/** One organisation. */
export function GET(request: Request, { params }: { params: Promise<{ key: string }> }) {
  return respondApi(request, operations.getOrganisation, async (ctx) => apiOrganisation(ctx, (await params).key))
}
