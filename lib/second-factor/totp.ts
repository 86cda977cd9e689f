import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'
import type { Enrolment } from './schema'

// Time-based codes after RFC 6238 as every app knows them: SHA-1, six digits, thirty seconds.
const period = 30
const totpOf = (secret: string, label = '', issuer = '') =>
  new TOTP({ secret: Secret.fromBase32(secret), label, issuer, algorithm: 'SHA1', digits: 6, period })

/** A fresh secret (160 bits, RFC 4226 section 4) with the QR code for the app. */
export function newEnrolment(label: string, issuer: string): Enrolment {
  const { base32: secret } = new Secret({ size: 20 })
  const { size, data } = encode(totpOf(secret, label, issuer).toString(), { border: 2 })
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { secret, picture: { size, path: dots.join('') } }
}

/**
 * The time step a code belongs to, or null when it fits none: the present one, or one before or after it for clocks
 * that are not quite right.
 */
export function stepOfCode(secret: string, code: string, now: string): number | null {
  const timestamp = Date.parse(now)
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** Ten recovery codes of ten characters (50 bits each), to be written down. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => Array.from(randomBytes(10), (byte) => alphabet[byte % 32]!).join(''))
}

/** What is stored of a recovery code. It is random and long enough that a fast hash does. */
export function recoveryDigest(code: string): string {
  return createHash('sha256').update(`knotenpunkt recovery ${code}`).digest('hex')
}
