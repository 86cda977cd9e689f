import { authLogger, reasonOf, refusalOf, wayCookiesIn, withErrors } from '@/lib/auth/oidc'

const error = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {})

test.each([
  ['access_denied', [], 'provider-denied'],
  ['temporarily_unavailable', [], 'provider-away'],
  ['invalid_scope', [], 'provider-failed'],
  [null, [error('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED')], 'provider-away'],
  [null, [error('getaddrinfo ENOTFOUND', 'ENOTFOUND')], 'provider-away'],
  [null, [error('outgoing request timed out after 5000ms')], 'provider-away'],
  [null, [error('expected 200 OK, got: 502 Bad Gateway')], 'provider-away'],
  [null, [error('state mismatch, expected a, got: b')], 'sign-in-expired'],
  [null, [error('State value could not be parsed.')], 'sign-in-expired'],
  [null, [error('invalid_grant (grant request is invalid)')], 'sign-in-expired'],
  [null, [error('invalid_client (client authentication failed)')], 'provider-failed'],
  [null, [error('unexpected iss value, expected https://a, got: https://b')], 'provider-failed'],
  [null, [], 'provider-failed'],
])('answer %j with %j is %s', (answer, errors, code) => expect(refusalOf(answer, errors)).toBe(code))

test('the log names the reason, not the values that were compared', () => {
  expect(reasonOf(error('state mismatch, expected geheim, got: anders'))).toBe('state mismatch')
  expect(reasonOf(error('invalid_client (client authentication failed)'))).toContain('invalid_client')
  expect(reasonOf(error('x'.repeat(1000)))).toHaveLength(200)
})

test('what goes wrong belongs to the request that runs, also with others at the same time', async () => {
  const one = (name: string, wait: number) =>
    withErrors(async () => {
      await new Promise((resolve) => setTimeout(resolve, wait))
      authLogger.error!('OAUTH_CALLBACK_ERROR', { error: new Error(name), providerId: 'oidc' } as never)
      return name
    })
  const [first, second] = await Promise.all([one('a', 20), one('b', 5)])
  expect(first.errors.map(({ message }) => message)).toEqual(['a'])
  expect(second.errors.map(({ message }) => message)).toEqual(['b'])
})

test('knows its cookies, with and without the prefix of https', () => {
  const names = ['next-auth.state', '__Secure-next-auth.nonce', 'next-auth.session-token', 'x-next-auth.state']
  expect(wayCookiesIn(names)).toEqual(['next-auth.state', '__Secure-next-auth.nonce'])
})
