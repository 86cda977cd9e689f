// `npm start`: installs what is missing, builds when sources changed, then serves. Plain Node, so that it runs on an
// empty clone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeNotices } from './notices.mjs'
import { say } from './say.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`Knotenpunkt braucht Node.js 20.20 oder neuer, hier läuft ${process.versions.node}.`)
  process.exit(1)
}

export function ensureInstalled() {
  const lock = join(root, 'package-lock.json')
  const installed = join(root, 'node_modules/.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1000) return
  say('warn', 'Pakete werden installiert …', { event: 'installing' })
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
}

function ensureBuilt() {
  const stamp = join(root, '.next/knotenpunkt-sources')
  const sources = hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('info', 'Die Anwendung wird gebaut …', { event: 'building' })
  run(
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    { NEXT_TELEMETRY_DISABLED: '1' },
    true,
  )
  writeNotices(root)
  writeFileSync(stamp, sources)
}

/** Everything that goes into the build, as one number. */
function hashSources() {
  const hash = createHash('sha256')
  const add = (path) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  for (const name of [
    'app',
    'components',
    'lib',
    'proxy.ts',
    'instrumentation.ts',
    'instrumentation-client.ts',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ])
    add(join(root, name))
  return hash.digest('hex')
}

function run(command, args, variables = {}, quiet = false) {
  const result = spawnSync(command, args, {
    stdio: quiet ? 'pipe' : 'inherit',
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  })
  if (result.status === 0) return
  if (quiet) console.error(`${result.stdout ?? ''}\n${result.stderr ?? ''}`)
  console.error(`Das hat nicht geklappt: ${command === 'npm' ? 'npm ' : ''}${args.join(' ')}`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  const development = process.argv.includes('--dev')
  if (!development) ensureBuilt()
  if (!process.argv.includes('--build-only')) {
    const { serve } = await import('./serve.mjs')
    await serve({ development })
  }
}
