import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env'
import { checkArchive } from '../store/archive'
import { ArchiveError } from '../store/archive-file'
import { openEmbedded } from '../store/embedded'
import { openStore } from '../store/open'
import { StoreError } from '../store/port'
import { replaceDamaged, salvageStore } from '../store/salvage'
import { archiveMessages, runAdminCommand, type AdminAnswer } from './commands'

/**
 * Answers the commands that look at the files of the embedded store while no server holds it: checking, salvaging, and
 * restoring over a damaged store. Undefined for every other command: that one opens the store as usual.
 * @throws StoreError `damaged`, `locked`, `unavailable`
 */
export async function answerClosed(folder: string, input: Record<string, unknown>): Promise<AdminAnswer | undefined> {
  const { command } = input
  const file = String(input.file)
  if (command === 'store:check' || command === 'store:salvage') {
    if (!existsSync(join(folder, 'graph.grafeo')) && !existsSync(join(folder, 'graph.grafeo.stopped')))
      return { ok: false, message: `In ${folder} liegt keine Datenbank. · There is no database in ${folder}.` }
  }
  if (command === 'store:check') {
    const store = await openEmbedded({ folder, readOnly: true })
    const answer = await runAdminCommand(store, input)
    await store.close()
    return answer
  }
  try {
    if (command === 'store:salvage') return { ok: true, data: { file, ...(await salvageStore(folder, file)) } }
    if (command === 'restore' && (await isDamaged(folder))) return await restoreOverDamaged(folder, file, input)
  } catch (error) {
    if (error instanceof ArchiveError) return { ok: false, message: archiveMessages[error.code] }
    throw error
  }
  return undefined
}

/** Looks at the files without opening them for writing; a folder without a store is not damaged. */
async function isDamaged(folder: string): Promise<boolean> {
  if (!existsSync(join(folder, 'graph.grafeo.stopped')) && !existsSync(join(folder, 'graph.grafeo'))) return false
  try {
    await (await openEmbedded({ folder, readOnly: true })).close()
    return false
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return true
    throw error
  }
}

/** Makes the restored store beside the damaged one and changes them over when it is whole and closed. */
async function restoreOverDamaged(folder: string, file: string, input: Record<string, unknown>): Promise<AdminAnswer> {
  await checkArchive(file, env().BACKUP_PASSPHRASE)
  const fresh = mkdtempSync(join(folder, 'graph.grafeo.restore-'))
  try {
    const store = await openStore({ engine: 'embedded', folder: fresh })
    const answer = await runAdminCommand(store, input)
    await store.close()
    if (!answer.ok || input.dryRun) return answer
    const damaged = replaceDamaged(folder, fresh, new Date())
    const data = answer.data as { result: string }
    return {
      ok: true,
      data: { ...data, damaged, result: `${data.result}\nDie beschädigten Dateien liegen in: ${damaged}` },
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
