/**
 * React hides streamed parts of an SVG with exactly `style="display:none"`; this is that text's hash, nothing else
 * passes.
 */
const hiddenSegment = `'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='`

/**
 * Security headers of a page (reliability figure R21). Scripts and styles run only with this response's nonce; nothing
 * comes from another host. `styleAttributes` are not allowed: components use classes and SVG attributes.
 */
export function securityHeaders(options: {
  nonce: string
  https: boolean
  development: boolean
  /** Origin that a form of this page may lead to besides this server: the provider, without JavaScript. */
  formsTo?: string | undefined
}): Record<string, string> {
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${options.nonce}' 'strict-dynamic'${options.development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${options.development ? "'unsafe-inline'" : `'nonce-${options.nonce}' ${hiddenSegment}`}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'${options.formsTo ? ` ${options.formsTo}` : ''}`,
    `frame-ancestors 'none'`,
  ].join('; ')
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    ...(options.https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/**
 * Whether a request may change state: reading methods always; others only when `Origin` is this very host (R11). A
 * missing or `null` origin is refused: every browser sends one with a form.
 */
export function originAllowed(method: string, origin: string | null, host: string | null): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true
  if (!origin || !host || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
