/**
 * Network address of a caller from `X-Forwarded-For`; `unknown` without one. The last entry counts: it is what the
 * proxy in front of this server saw itself, everything before it is the caller's own claim. Without a trusted proxy
 * `scripts/serve.mjs` has replaced the whole header by the address of the connection.
 * @example callerAddressOf('10.9.9.9, 203.0.113.7') // '203.0.113.7'
 */
export function callerAddressOf(forwardedFor: string | null | undefined): string {
  const last = forwardedFor?.split(',').at(-1)?.trim() ?? ''
  // Some proxies add the port: a caller must not get new tries by a new connection.
  const address = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(last)?.[1] ?? /^\[([^\]]+)\](:\d+)?$/.exec(last)?.[1] ?? last
  return address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase() || 'unknown'
}
