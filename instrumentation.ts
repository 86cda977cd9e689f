/** Runs once when the server starts; hands `scripts/serve.mjs` what it prints and how to stop cleanly. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startUp, shutDown, storeAnswers } = await import('./lib/start-up')
  Object.assign(globalThis, { knotenpunktServer: { started: startUp(), shutDown, storeAnswers } })
}
