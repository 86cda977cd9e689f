'use client'
import { useCallback, useState, type ReactNode } from 'react'

/** A random UUID (RFC 9562, version 4), also where the page came over plain HTTP and the browser gives none. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * What a form calls the request it sends: sent again because no answer came, it is written once.
 * @returns the key to send; a hidden input for where no script sends it; what to call when an answer came and the next
 *   request is another one
 */
export function useRequestKey(): { key: string; input: ReactNode; answered: () => void } {
  const [key, setKey] = useState(newKey)
  const answered = useCallback(() => setKey(newKey()), [])
  // The page and the script draw different ones; the script's counts.
  const input = <input type="hidden" name="request" value={key} suppressHydrationWarning />
  return { key, input, answered }
}
