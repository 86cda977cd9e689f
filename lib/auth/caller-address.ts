import { isIP } from 'node:net'

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

/**
 * The network that an address belongs to, as far as one caller owns it: an IPv4 address stands for itself, of an IPv6
 * address the first 64 bits count, because who has one has them all.
 * @example networkOf('2001:db8:0:7:1:2:3:4') // '2001:db8:0:7::/64'
 */
export function networkOf(address: string): string {
  const plain = address.split('%', 1)[0]!
  if (isIP(plain) !== 6) return address
  return `${groupsOf(plain).slice(0, 4).join(':')}::/64`
}

/**
 * What is written down of an address: the first three numbers of an IPv4 address, the first 64 bits of an IPv6 address;
 * empty when it is unknown.
 * @example shortened('203.0.113.7') // '203.0.113.0/24'
 */
export function shortened(address: string): string {
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  return isIP(address.split('%', 1)[0]!) === 6 ? networkOf(address) : ''
}

/** The eight groups of an IPv6 address without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':').flatMap(hexOf))
  const [first, last] = [groups(head), groups(tail ?? '')]
  const gap = tail === undefined ? [] : Array<string>(8 - first.length - last.length).fill('0')
  return [...first, ...gap, ...last].map((group) => parseInt(group, 16).toString(16))
}

/** The last two groups may be written as an IPv4 address. */
function hexOf(part: string): string[] {
  if (!part.includes('.')) return [part]
  const [a, b, c, d] = part.split('.').map(Number) as [number, number, number, number]
  return [(a * 256 + b).toString(16), (c * 256 + d).toString(16)]
}
