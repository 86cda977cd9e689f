// `npm run lint`: style, types, layers, Cypher. One line each; exit code 1 when anything is wrong.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const checks = [
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['eslint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['layers', ['scripts/check-layers.mjs']],
  ['cypher', ['node_modules/tsx/dist/cli.mjs', 'scripts/check-cypher.ts']],
]

/** Runs all checks and prints a line for each. @returns {boolean} true when all is well */
export function lint() {
  let good = true
  for (const [name, parameters] of checks) {
    const start = Date.now()
    const { status, stdout, stderr, error } = spawnSync(process.execPath, parameters, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    const summary = stdout.trim().split('\n').at(-1) ?? ''
    if (status === 0) {
      console.log(`✓ ${name} (${seconds} s)${summary.startsWith(`${name}:`) ? summary.slice(name.length) : ''}`)
      continue
    }
    good = false
    console.log(`✗ ${name} (${seconds} s)\n${stdout}${stderr}${error?.message ?? ''}`.trimEnd())
  }
  return good
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(lint() ? 0 : 1)
