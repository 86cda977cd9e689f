import { createHash } from 'node:crypto'

/**
 * A UUID (version 5 form, RFC 9562) that is always the same for the same kind and key: loading twice changes nothing.
 */
export function stableId(kind: string, key: string): string {
  const hash = createHash('sha1').update(`knotenpunkt:${kind}:${key}`).digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(18, 20)}-${hash.slice(20, 32)}`
}
