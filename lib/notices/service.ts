import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import { mayReadNotices } from './policy'
import { noticeSchema, type Notice } from './schema'

const fileOf = (name: string) => join(process.cwd(), '.next', `knotenpunkt-${name}.json`)

/**
 * The packages the program is shipped with, by name; written by the build (scripts/notices.mjs), none without one.
 * @throws AppError `forbidden`
 */
export async function notices(ctx: Pick<Ctx, 'actor'>): Promise<Notice[]> {
  if (!mayReadNotices(ctx.actor)) throw new AppError('forbidden')
  const text = await readFile(fileOf('notices'), 'utf8').catch(() => '[]')
  return z.array(noticeSchema).parse(JSON.parse(text))
}

/** The texts of all licences, one after the other. @throws AppError `forbidden` */
export async function licenceTexts(ctx: Pick<Ctx, 'actor'>): Promise<string> {
  const parts = (await notices(ctx)).map(
    ({ name, version, author, licence, text }) =>
      `${name} ${version}${author ? `, ${author}` : ''}\n${licence}\n\n${text?.trim() ?? ''}\n`,
  )
  return parts.join(`\n${'-'.repeat(80)}\n\n`)
}

/** The bill of materials (CycloneDX, JSON). @throws AppError `forbidden` */
export async function billOfMaterials(ctx: Pick<Ctx, 'actor'>): Promise<string> {
  if (!mayReadNotices(ctx.actor)) throw new AppError('forbidden')
  return readFile(fileOf('sbom'), 'utf8').catch(() => '{}')
}
