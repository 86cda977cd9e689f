import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

// An encrypted archive: this line, 16 bytes of salt, 12 of nonce, the archive in AES-256-GCM, 16 bytes of tag. The key
// is scrypt of the passphrase (RFC 7914; N = 2^17, r = 8, p = 1, as the OWASP cheat sheet on storing passwords says).

const magic = Buffer.from('knotenpunkt-archive-encrypted-1\n')
const [saltSize, nonceSize, tagSize, keySize] = [16, 12, 16, 32]
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

const keyOf = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

/** Whether these bytes are an encrypted archive. */
export function isSealed(bytes: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic)
}

/** Encrypts an archive: without the passphrase it is nothing, and a changed bit shows. */
export async function seal(bytes: Buffer, passphrase: string): Promise<Buffer> {
  const salt = randomBytes(saltSize)
  const nonce = randomBytes(nonceSize)
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase.normalize(), salt, keySize, cost), nonce)
  cipher.setAAD(magic)
  return Buffer.concat([magic, salt, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** What `seal` encrypted. @throws Error for another passphrase, and when a bit is not as it was */
export async function openSealed(sealed: Buffer, passphrase: string): Promise<Buffer> {
  const at = [magic.length, magic.length + saltSize, magic.length + saltSize + nonceSize] as const
  if (sealed.length < at[2] + tagSize) throw new Error('The file is cut off.')
  const key = await keyOf(passphrase.normalize(), sealed.subarray(at[0], at[1]), keySize, cost)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(at[1], at[2]))
  decipher.setAAD(magic)
  decipher.setAuthTag(sealed.subarray(-tagSize))
  return Buffer.concat([decipher.update(sealed.subarray(at[2], -tagSize)), decipher.final()])
}
