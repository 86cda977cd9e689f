import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { roles } from './context'
import { isWeakSecret } from './weak-secret'

/** A wrong setting. `message` is a plain sentence that names it, German and English; the start prints it and stops. */
export class SettingError extends Error {
  override name = 'SettingError'
}

const blankIsMissing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const optionalText = z.preprocess(blankIsMissing, z.string().trim().optional())

/** A whole number; `meaning`: what the least one means, behind it in the sentence. */
function wholeNumber(least: number, most: number, fallback: number, meaning = '') {
  const error = `eine Zahl zwischen ${least}${meaning} und ${most}`
  return z.preprocess(
    blankIsMissing,
    z.coerce.number({ error }).int(error).min(least, error).max(most, error).default(fallback),
  )
}

const mapping = `Gruppen und Rechte wie koordination=coordinator, durch Komma getrennt (Rechte: ${roles.join(', ')})`
/** `GROUP=ROLE,…`: a group may hold an equals sign, a role does not. */
const groupRoles = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').flatMap((pair) => pair.trim() || []) : value),
  z
    .array(
      z
        .string()
        .transform((pair) => ({
          group: pair.slice(0, Math.max(0, pair.lastIndexOf('='))).trim(),
          role: pair.slice(pair.lastIndexOf('=') + 1).trim(),
        }))
        .pipe(z.object({ group: z.string().min(1, mapping), role: z.enum(roles, { error: mapping }) })),
    )
    .transform((pairs) => (pairs.length ? pairs : undefined))
    .optional(),
)

const mailServer = 'eine Adresse wie smtp://name:kennwort@mail.kreis.example:587 oder smtps://…'
const mailFrom = 'ein Absender wie koordination@kreis.example oder Koordination <koordination@kreis.example>'

/** Addresses that never leave this machine: there, and only there, http is enough. */
export const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]'])

const settingsSchema = z.object({
  PORT: wholeNumber(1, 65535, 3000),
  HOST: z.preprocess(blankIsMissing, z.string().default('127.0.0.1')),
  KNOTENPUNKT_URL: z.preprocess(
    blankIsMissing,
    z.url({ protocol: /^https?$/, error: 'eine Adresse wie https://netzwerk.kreis.example' }).optional(),
  ),
  KNOTENPUNKT_DATA: z.preprocess(blankIsMissing, z.string().default('.knotenpunkt')),
  KNOTENPUNKT_START: z.preprocess(
    blankIsMissing,
    z.enum(['dithmarschen', 'example', 'empty'], { error: 'dithmarschen, example oder empty' }).optional(),
  ),
  KNOTENPUNKT_TRUST_PROXY: z.preprocess(blankIsMissing, z.enum(['yes', 'no'], { error: 'yes oder no' }).default('no')),
  NEO4J_URI: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/.+/, 'eine Adresse, die mit neo4j:// oder bolt:// beginnt')
      .optional(),
  ),
  NEO4J_USER: z.preprocess(blankIsMissing, z.string().default('neo4j')),
  NEO4J_PASSWORD: optionalText,
  NEO4J_DATABASE: z.preprocess(blankIsMissing, z.string().default('neo4j')),
  AUTH_SECRET: z.preprocess(
    blankIsMissing,
    z
      .string()
      .min(32, 'mindestens 32 zufällige Zeichen (zum Beispiel aus: openssl rand -base64 48)')
      .refine((secret) => !isWeakSecret(secret), 'ein zufälliger Wert, kein Beispiel und kein Muster')
      .optional(),
  ),
  TRASH_DAYS: wholeNumber(1, 3650, 30),
  AUDIT_DAYS: wholeNumber(1, 3650, 180),
  BACKUP_FOLDER: z.preprocess(
    blankIsMissing,
    z
      .string()
      .transform((folder) => resolve(folder))
      .optional(),
  ),
  BACKUP_EVERY_HOURS: wholeNumber(0, 168, 24, ' (nie)'),
  BACKUP_KEEP: wholeNumber(1, 3650, 30),
  BACKUP_PASSPHRASE: z.preprocess(blankIsMissing, z.string().min(12, 'mindestens 12 Zeichen').optional()),
  SECOND_FACTOR_ROLES: z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').flatMap((role) => role.trim() || []) : value),
    z.array(z.enum(roles, { error: `Rechte aus ${roles.join(', ')}, durch Komma getrennt` })).default([]),
  ),
  OIDC_ISSUER: z.preprocess(
    blankIsMissing,
    z
      .string()
      .trim()
      .refine((text) => {
        if (!URL.canParse(text)) return false
        const { protocol, hostname, search, hash } = new URL(text)
        return !search && !hash && (protocol === 'https:' || (protocol === 'http:' && thisMachine.has(hostname)))
      }, 'eine Adresse mit https:// wie https://anmeldung.kreis.example')
      .optional(),
  ),
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_NAME: z.preprocess(blankIsMissing, z.string().trim().max(40, 'höchstens 40 Zeichen').optional()),
  OIDC_SCOPE: z.preprocess(
    blankIsMissing,
    z
      .string()
      .trim()
      .refine((text) => text.split(' ').includes('openid'), 'Wörter mit Leerzeichen dazwischen, darunter openid')
      .default('openid profile email'),
  ),
  OIDC_GROUPS_CLAIM: z.preprocess(blankIsMissing, z.string().trim().default('groups')),
  OIDC_ROLES: groupRoles,
  SECURITY_CONTACT: z.preprocess(
    blankIsMissing,
    z
      .union([z.email(), z.url({ protocol: /^(https|mailto|tel)$/ })], {
        error: 'eine E-Mail-Adresse oder eine Adresse mit https://',
      })
      .optional(),
  ),
  OFFICE_NAME: optionalText,
  OFFICE_MAIL: z.preprocess(
    blankIsMissing,
    z.email({ error: 'eine E-Mail-Adresse wie koordination@kreis.example' }).optional(),
  ),
  SMTP_URL: z.preprocess(
    blankIsMissing,
    z
      .string()
      .trim()
      .refine((text) => {
        if (!URL.canParse(text)) return false
        const { protocol, hostname, pathname, search } = new URL(text)
        return ['smtp:', 'smtps:'].includes(protocol) && hostname !== '' && pathname.length < 2 && !search
      }, mailServer)
      .optional(),
  ),
  MAIL_FROM: z.preprocess(
    blankIsMissing,
    z
      .string()
      .trim()
      .regex(/^([^<>@\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, mailFrom)
      .optional(),
  ),
  MAIL_DAYS: wholeNumber(1, 3650, 90),
  LOG_LEVEL: z.preprocess(
    blankIsMissing,
    z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'debug, info, warn, error oder silent' })
      .default('info'),
  ),
})

/** What a setting expects, as its refusal says it. */
const english: Record<string, string> = {
  'eine Zahl zwischen 1 und 65535': 'a number between 1 and 65535',
  'eine Zahl zwischen 1 und 3650': 'a number between 1 and 3650',
  'eine Adresse wie https://netzwerk.kreis.example': 'an address such as https://network.county.example',
  'dithmarschen, example oder empty': 'dithmarschen, example or empty',
  'yes oder no': 'yes or no',
  'eine Adresse, die mit neo4j:// oder bolt:// beginnt': 'an address that begins with neo4j:// or bolt://',
  'mindestens 32 zufällige Zeichen (zum Beispiel aus: openssl rand -base64 48)':
    'at least 32 random characters (for example from: openssl rand -base64 48)',
  'ein zufälliger Wert, kein Beispiel und kein Muster': 'a random value, neither a sample nor a pattern',
  'eine E-Mail-Adresse wie koordination@kreis.example': 'an e-mail address such as coordination@county.example',
  [mapping]: `groups and roles such as coordination=coordinator, separated by commas (roles: ${roles.join(', ')})`,
  'eine Adresse mit https:// wie https://anmeldung.kreis.example':
    'an address with https:// such as https://login.county.example',
  'höchstens 40 Zeichen': 'at most 40 characters',
  'Wörter mit Leerzeichen dazwischen, darunter openid': 'words with blanks between them, openid among them',
  [mailServer]: 'an address such as smtp://name:password@mail.county.example:587 or smtps://…',
  [mailFrom]: 'a sender such as coordination@county.example or Coordination <coordination@county.example>',
  'debug, info, warn, error oder silent': 'debug, info, warn, error or silent',
}

/** All settings, checked. `NEO4J_URI` absent means: the embedded store in `KNOTENPUNKT_DATA`. */
export type Settings = z.output<typeof settingsSchema>

/**
 * Reads the settings from environment variables; `NAME_FILE` names a file that holds the value (for secrets).
 * @throws SettingError with one sentence that names the wrong setting
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const values = { ...environment }
  for (const name of [
    'AUTH_SECRET',
    'NEO4J_PASSWORD',
    'BACKUP_PASSPHRASE',
    'OIDC_CLIENT_SECRET',
    'SMTP_URL',
  ] as const) {
    const file = environment[`${name}_FILE`]
    if (!file) continue
    if (environment[name])
      throw new SettingError(
        `${name} und ${name}_FILE sind beide gesetzt. Bitte nur eines davon angeben.` +
          ` · ${name} and ${name}_FILE are both set. Please give only one of them.`,
      )
    try {
      values[name] = readFileSync(file, 'utf8').trim()
    } catch {
      throw new SettingError(
        `Die Einstellung ${name}_FILE nennt eine Datei, die nicht gelesen werden kann: ${file}` +
          ` · The setting ${name}_FILE names a file that cannot be read: ${file}`,
      )
    }
    if (!values[name])
      throw new SettingError(
        `Die Einstellung ${name}_FILE nennt eine leere Datei: ${file}` +
          ` · The setting ${name}_FILE names an empty file: ${file}`,
      )
  }
  const result = settingsSchema.safeParse(values)
  if (!result.success) {
    const issue = result.error.issues[0]!
    const name = String(issue.path[0])
    throw new SettingError(
      `Die Einstellung ${name} ist ungültig. Erwartet wird ${issue.message}.` +
        ` · The setting ${name} is not valid. Expected is ${english[issue.message] ?? issue.message}.`,
    )
  }
  refuseHalf(result.data)
  return { ...result.data, KNOTENPUNKT_DATA: resolve(result.data.KNOTENPUNKT_DATA) }
}

/** What single sign-on needs: all of it, or nothing. */
const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'] as const

function refuseHalf(given: z.output<typeof settingsSchema>): void {
  if (given.SMTP_URL && !given.MAIL_FROM && !given.OFFICE_MAIL)
    throw new SettingError(
      'Zu SMTP_URL fehlt noch MAIL_FROM: von welcher Adresse Post kommt.' +
        ' · With SMTP_URL, MAIL_FROM is missing: the address that mail comes from.',
    )
  const missing = needed.filter((name) => given[name] === undefined)
  if (missing.length === 0 || (missing.length === needed.length && !given.OIDC_NAME)) return
  throw new SettingError(
    `Für die Anmeldung über einen Anbieter fehlt noch: ${missing.join(', ')}. Bitte alles angeben oder nichts.` +
      ` · For single sign-on this is missing: ${missing.join(', ')}. Please give all of it or nothing.`,
  )
}

/** Where people reach the program: the public address, or this machine. */
export function publicAddress({ KNOTENPUNKT_URL, HOST, PORT }: Settings): string {
  const host = HOST === '0.0.0.0' || HOST === '127.0.0.1' ? 'localhost' : HOST
  return KNOTENPUNKT_URL?.replace(/\/$/, '') ?? `http://${host}:${PORT}`
}

let settings: Settings | undefined

/** The settings of this process, read once from `process.env` (the start scripts have loaded `.env` before). */
export function env(): Settings {
  settings ??= readSettings(process.env)
  return settings
}
