// `npm run --silent admin -- COMMAND`: the operator's command line; `--help` shows all commands.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './start.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
ensureInstalled()
if (existsSync('.env')) process.loadEnvFile('.env')
const { tsImport } = await import('tsx/esm/api')
const { main } = await tsImport('../lib/admin/cli.ts', import.meta.url)
process.exitCode = await main(process.argv.slice(2))
