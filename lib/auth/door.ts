import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { log } from '../log'
import { isOutage } from '../store/port'
import { deviceOf } from '../sessions/device'
import { callerAddressOf, shortened } from './caller-address'
import { providerId } from './oidc'
import { authOptions } from './options'
import { answerProvider } from './provider-door'

/**
 * next-auth's own door. What goes wrong in the store becomes an answer that says so and changes no cookie: next-auth
 * would answer as if nobody were signed in, and delete the cookie.
 */
export async function answerAuth(request: NextRequest, context: { params: Promise<unknown> }): Promise<Response> {
  const address = callerAddressOf(request.headers.get('x-forwarded-for'))
  if (request.nextUrl.pathname === `/api/auth/callback/${providerId}`)
    return answerProvider(request, context, { address, device: deviceOf(request.headers.get('user-agent')) })
  const failures: unknown[] = []
  const origin = shortened(address)
  const options = authOptions(origin, (error) => failures.push(error))
  const response = (await NextAuth(request as never, context as never, options)) as Response
  if (!failures.length) return response
  if (isOutage(failures[0]))
    return Response.json({ error: 'store-unavailable' }, { status: 503, headers: { 'Retry-After': '5' } })
  log().error({ err: failures[0] }, 'unexpected error in a sign-in or sign-out')
  return Response.json({ error: 'unexpected' }, { status: 500 })
}
