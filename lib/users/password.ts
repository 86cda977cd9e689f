import { hash, verify, type Options } from '@node-rs/argon2'

/** argon2id, 64 MiB, 3 passes (OWASP Password Storage Cheat Sheet; reliability figure R9). */
const parameters: Options = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** The hash to store for a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters)
}

let decoy: Promise<string> | undefined

/**
 * Checks a password. `storedHash` null (unknown account) costs the same time as a wrong password, so that nobody can
 * find out which addresses have an account.
 */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(storedHash ?? (await decoy), password)
  return matches && storedHash !== null
}
