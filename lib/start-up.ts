import { systemActor } from './context'
import { env } from './env'
import { loadStarter } from './imports/service'
import { log } from './log'
import { closeCurrentStore, currentStore } from './store/current'
import { storeState } from './imports/service'
import { makeSetupToken } from './users/service'

/** What the start prints. */
export interface StartReport {
  engine: 'embedded' | 'neo4j'
  location: string
  loaded: string | null
  setupToken: string | undefined
}

/** Opens the store, loads the starter network into an empty one, and makes a set-up link while there is no account. */
export async function startUp(): Promise<StartReport> {
  const settings = env()
  const store = await currentStore()
  const now = new Date().toISOString()
  const state = await storeState(store)
  let loaded: string | null = null
  if (!state.starter) {
    loaded = settings.KNOTENPUNKT_START ?? 'dithmarschen'
    await loadStarter(store, loaded as 'dithmarschen', { now })
  }
  log().debug({ actor: systemActor.id, loaded }, 'started')
  return {
    engine: store.engine,
    location: settings.NEO4J_URI ?? settings.KNOTENPUNKT_DATA,
    loaded,
    setupToken: await makeSetupToken(store, now),
  }
}

/** Closes the store after the last request. */
export async function shutDown(): Promise<void> {
  await closeCurrentStore()
}
