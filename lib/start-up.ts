import { createContext } from './context'
import { accessesJob } from './audit/service'
import { backupJob, backupState } from './backups/service'
import { env, SettingError } from './env'
import { forgetProposalsJob } from './check-ups/records'
import { startJobs } from './jobs'
import { limitsJob } from './limits/service'
import { linksJob } from './links/service'
import { ensureStarter, starterOf } from './starters/service'
import type { Starter } from './starters/schema'
import { log } from './log'
import { forgetMailJob, mailJob, outboxFilesJob } from './mail/deliver'
import { prepareAnswers } from './responsibilities/service'
import { search } from './search/service'
import { sessionsJob } from './sessions/service'
import { authSecret, authSecretLasts } from './secret'
import { restoreInterrupted } from './store/archive'
import { closeCurrentStore, currentStore } from './store/current'
import type { GraphStore } from './store/port'
import { makeSetupToken } from './users/service'

/** What the start prints. */
export interface StartReport {
  engine: 'embedded' | 'neo4j'
  location: string
  loaded: Starter | null
  setupToken: string | undefined
}

/** Opens the store, loads the starter network into an empty one, and makes a set-up link while there is no account. */
export async function startUp(): Promise<StartReport> {
  const settings = env()
  authSecret() // kept from now on, whatever happens to its file
  const store = await currentStore()
  if (await restoreInterrupted(store)) {
    await closeCurrentStore()
    throw new SettingError(
      'Das Zurückholen einer Sicherung wurde unterbrochen. Bitte noch einmal ausführen: ' +
        'npm run --silent admin -- restore DATEI',
    )
  }
  const now = new Date().toISOString()
  const loaded = await ensureStarter(store, settings.KNOTENPUNKT_START ?? 'dithmarschen', { now })
  log().debug({ loaded }, 'started')
  void prepare(store)
  endJobs = startJobs(store, jobs())
  return {
    engine: store.engine,
    location: settings.NEO4J_URI ?? settings.KNOTENPUNKT_DATA,
    loaded,
    setupToken: await makeSetupToken(store, now),
  }
}

/**
 * Reads into memory what the first question and the first search would wait for; if that fails, they read it
 * themselves.
 */
async function prepare(store: GraphStore): Promise<void> {
  const ctx = createContext({ id: 'start', label: 'Start', role: 'reader' }, store)
  await Promise.all([prepareAnswers(ctx), search(ctx, 'Amt', { limit: 1 })]).catch(() => undefined)
}

/** What the health route tells of the backups: whether the newest is old or the last one failed. */
export async function backupWarning(): Promise<string | null> {
  const { problem } = await backupState(new Date().toISOString())
  return problem && `backup-${problem}`
}

/** Everything the program does by itself. */
const jobs = () => [
  backupJob,
  linksJob,
  limitsJob,
  accessesJob,
  sessionsJob,
  mailJob(),
  outboxFilesJob,
  forgetMailJob,
  forgetProposalsJob,
]

let endJobs: (() => Promise<void>) | undefined

/** Ends what the program does by itself, and closes the store after the last request. */
export async function shutDown(): Promise<void> {
  await endJobs?.()
  await closeCurrentStore()
}

/**
 * What stands in the way of working, as a cause; undefined when nothing does. `storage-full`: everything can be read,
 * but writes are refused or soon will be. `secret-unusable`: sessions go on, but the next start would refuse, because
 * the secret in the data folder was lost or damaged meanwhile.
 */
export async function hindrance(): Promise<string | undefined> {
  const cause = await storeAnswers()
  if (cause) return cause
  if ((await (await currentStore()).hasRoom?.()) === false) return 'storage-full'
  return authSecretLasts() ? undefined : 'secret-unusable'
}

let answered: { at: number; cause: string | undefined } = { at: 0, cause: undefined }
let asking: Promise<string | undefined> | undefined

/**
 * Whether the store answers, as a cause when it does not. Asked at most once a second, answers within 4 s even when the
 * store hangs.
 */
export async function storeAnswers(): Promise<string | undefined> {
  if (Date.now() - answered.at < 1000) return answered.cause
  asking ??= askStore().finally(() => (asking = undefined))
  return asking
}

async function askStore(): Promise<string | undefined> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 4000, 'store-slow').unref())
  const cause = await Promise.race([
    currentStore()
      .then(starterOf)
      .then(
        () => undefined,
        () => 'store-unavailable',
      ),
    late,
  ])
  answered = { at: Date.now(), cause }
  return cause
}
