// `npm run test:chaos [-- ROUNDS]`: breaks the running program on purpose, on both stores, and prints what came of it.
// Takes long (50 rounds: about a quarter of an hour); docs/reliability.md keeps the last figures.
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './start.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
ensureInstalled()
const { tsImport } = await import('tsx/esm/api')
const { chaos } = await tsImport('../tests/chaos/run.ts', import.meta.url)
const { startNeo4j } = await import('./neo4j/start-neo4j.mjs')
await chaos(startNeo4j, Number(process.argv[2] ?? 50))
