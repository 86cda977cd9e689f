import { originAllowed, securityHeaders } from '@/lib/auth/security-headers'

const production = { nonce: 'bm9uY2U=', https: true, development: false }

/** The directives of a policy by name. */
function directives(headers: Record<string, string>): Map<string, string[]> {
  return new Map(
    headers['Content-Security-Policy']!.split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name, ...values]) => [name!, values]),
  )
}

describe('the headers of a page', () => {
  const headers = securityHeaders(production)
  const policy = directives(headers)

  test('let scripts and styles run with this nonce only', () => {
    for (const name of ['script-src', 'style-src']) {
      expect(policy.get(name)).toContain("'nonce-bm9uY2U='")
      expect(policy.get(name)).not.toContain("'unsafe-inline'")
      expect(policy.get(name)).not.toContain("'unsafe-eval'")
    }
  })

  test('let nothing come from another host', () => {
    expect(policy.get('default-src')).toEqual(["'self'"])
    const sources = [...policy.values()].flat().filter((value) => !/^'[\w-]+(=|\b)|^'nonce-|^'sha256-/.test(value))
    expect(sources.filter((value) => !['data:', 'blob:'].includes(value))).toEqual([])
    expect(policy.get('script-src')).not.toContain('data:')
  })

  test('forbid frames, plug-ins, foreign forms and another base address', () => {
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
    expect(policy.get('object-src')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'self'"])
    expect(headers['X-Frame-Options']).toBe('DENY')
  })

  test('keep types and personal data where they belong', () => {
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
    expect(headers['Cache-Control']).toBe('no-store')
    expect(headers['Referrer-Policy']).toBe('same-origin')
    for (const device of ['camera', 'microphone', 'geolocation'])
      expect(headers['Permissions-Policy']).toContain(`${device}=()`)
  })

  test('insist on https for a year, when there is https', () => {
    expect(Number(/max-age=(\d+)/.exec(headers['Strict-Transport-Security']!)?.[1])).toBeGreaterThanOrEqual(31_536_000)
    expect(securityHeaders({ ...production, https: false })).not.toHaveProperty('Strict-Transport-Security')
  })

  test('are looser only in development', () => {
    const development = directives(securityHeaders({ ...production, development: true }))
    expect(development.get('script-src')).toContain("'unsafe-eval'")
    expect(development.get('frame-ancestors')).toEqual(["'none'"])
  })

  test('carry a fresh nonce each', () => {
    expect(securityHeaders({ ...production, nonce: 'b3RoZXI=' })['Content-Security-Policy']).toContain(
      "'nonce-b3RoZXI='",
    )
  })

  test('fit on one line each', () => {
    for (const value of Object.values(headers)) expect(value).not.toMatch(/[\r\n]/)
  })
})

describe('whether a request may change something', () => {
  const host = 'netzwerk.kreis.example'
  const changing = ['POST', 'PUT', 'PATCH', 'DELETE']

  test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and is allowed from anywhere', (method) => {
    for (const origin of [null, 'null', 'https://evil.example', `https://${host}`])
      expect(originAllowed(method, origin, host)).toBe(true)
  })

  test.each(changing)('%s from this very host is allowed', (method) => {
    expect(originAllowed(method, `https://${host}`, host)).toBe(true)
    expect(originAllowed(method, 'http://localhost:3000', 'localhost:3000')).toBe(true)
    expect(originAllowed(method, 'http://[::1]:3000', '[::1]:3000')).toBe(true)
  })

  const foreign = [
    null,
    '',
    'null',
    'https://evil.example',
    `https://${host}.evil.example`,
    `https://evil.example/${host}`,
    `https://evil.example#${host}`,
    `https://evil.example?${host}`,
    `https://evil-${host}`,
    `https://${host}:8443`,
    `https://${host}@evil.example`,
    host,
    `//${host}`,
    'https://',
    'file://',
    'about:blank',
    'data:text/html,x',
  ]
  test.each(changing.flatMap((method) => foreign.map((origin) => [method, origin] as const)))(
    '%s with the origin %j is refused',
    (method, origin) => {
      expect(originAllowed(method, origin, host)).toBe(false)
    },
  )

  test('another port of the same machine is another host', () => {
    expect(originAllowed('POST', 'http://localhost:4000', 'localhost:3000')).toBe(false)
  })

  test('a request without a host is refused', () => {
    expect(originAllowed('POST', `https://${host}`, null)).toBe(false)
    expect(originAllowed('POST', `https://${host}`, '')).toBe(false)
  })
})

test('a form leads to this server, and to the provider only where its button is', () => {
  expect(directives(securityHeaders(production)).get('form-action')).toEqual(["'self'"])
  const page = securityHeaders({ ...production, formsTo: 'https://login.kreis.example' })
  expect(directives(page).get('form-action')).toEqual(["'self'", 'https://login.kreis.example'])
})
