import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/** A wrong setting. `message` is one plain sentence that names it; the start prints it and stops. */
export class SettingError extends Error {
  override name = 'SettingError'
}

const blankIsMissing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const optionalText = z.preprocess(blankIsMissing, z.string().trim().optional())

const settingsSchema = z.object({
  PORT: z.preprocess(
    blankIsMissing,
    z.coerce
      .number({ error: 'eine Zahl zwischen 1 und 65535' })
      .int()
      .min(1, 'eine Zahl zwischen 1 und 65535')
      .max(65535, 'eine Zahl zwischen 1 und 65535')
      .default(3000),
  ),
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
      .refine(
        (s) => !/change|geheim|secret|example|beispiel/i.test(s) && new Set(s).size >= 12,
        'ein zufälliger Wert, kein Beispiel',
      )
      .optional(),
  ),
  TRASH_DAYS: z.preprocess(
    blankIsMissing,
    z.coerce
      .number({ error: 'eine Zahl zwischen 1 und 3650' })
      .int()
      .min(1, 'eine Zahl zwischen 1 und 3650')
      .max(3650, 'eine Zahl zwischen 1 und 3650')
      .default(30),
  ),
  AUDIT_DAYS: z.preprocess(
    blankIsMissing,
    z.coerce
      .number({ error: 'eine Zahl zwischen 1 und 3650' })
      .int()
      .min(1, 'eine Zahl zwischen 1 und 3650')
      .max(3650, 'eine Zahl zwischen 1 und 3650')
      .default(180),
  ),
  OFFICE_NAME: optionalText,
  OFFICE_MAIL: z.preprocess(
    blankIsMissing,
    z.email({ error: 'eine E-Mail-Adresse wie koordination@kreis.example' }).optional(),
  ),
  LOG_LEVEL: z.preprocess(
    blankIsMissing,
    z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'debug, info, warn, error oder silent' })
      .default('info'),
  ),
})

/** All settings, checked. `NEO4J_URI` absent means: the embedded store in `KNOTENPUNKT_DATA`. */
export type Settings = z.output<typeof settingsSchema>

/**
 * Reads the settings from environment variables; `NAME_FILE` names a file that holds the value (for secrets).
 * @throws SettingError with one sentence that names the wrong setting
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const values = { ...environment }
  for (const name of ['AUTH_SECRET', 'NEO4J_PASSWORD'] as const) {
    const file = environment[`${name}_FILE`]
    if (!file) continue
    if (environment[name])
      throw new SettingError(`${name} und ${name}_FILE sind beide gesetzt. Bitte nur eines davon angeben.`)
    try {
      values[name] = readFileSync(file, 'utf8').trim()
    } catch {
      throw new SettingError(`Die Einstellung ${name}_FILE nennt eine Datei, die nicht gelesen werden kann: ${file}`)
    }
    if (!values[name]) throw new SettingError(`Die Einstellung ${name}_FILE nennt eine leere Datei: ${file}`)
  }
  const result = settingsSchema.safeParse(values)
  if (!result.success) {
    const issue = result.error.issues[0]!
    throw new SettingError(`Die Einstellung ${String(issue.path[0])} ist ungültig. Erwartet wird ${issue.message}.`)
  }
  return { ...result.data, KNOTENPUNKT_DATA: resolve(result.data.KNOTENPUNKT_DATA) }
}

let settings: Settings | undefined

/** The settings of this process, read once from `process.env` (the start scripts have loaded `.env` before). */
export function env(): Settings {
  settings ??= readSettings(process.env)
  return settings
}
