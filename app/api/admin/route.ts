import { adminToken, runAdminRequest } from '@/lib/admin/service'

/**
 * The door of the operator's command line while this server holds the embedded store; opened by the token in the data
 * folder.
 */
export async function POST(request: Request) {
  if (!adminToken(request.headers.get('authorization')))
    return Response.json({ ok: false, message: 'not allowed' }, { status: 401 })
  return Response.json(await runAdminRequest(await request.json().catch(() => null)))
}
