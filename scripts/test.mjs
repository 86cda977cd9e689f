// `npm test`: installs what is missing, then checks the code (lint) and runs unit, contract and end-to-end tests.
// `--unit`, `--contract`, `--e2e` run only these. The last line is the sum: `N passed, N failed`.
// A skipped test counts as failed: what does not run proves nothing.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './find-browser.mjs'
import { lint } from './lint.mjs'
import { ensureInstalled } from './start.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, '.cache/test')
const parts = ['unit', 'contract', 'e2e']

/** @typedef {{ passed: number, failed: number }} Sum */

/**
 * Runs a Node program and reads the numbers from the JSON report it writes. Without a report it failed as a whole.
 * @returns {Sum}
 */
function runAndCount(name, parameters, variables, count) {
  const report = join(results, `${name}.json`)
  rmSync(report, { force: true })
  const { status } = spawnSync(process.execPath, parameters(report), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...variables(report) },
  })
  const sum = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  return status !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum
}

function runJest(project) {
  return runAndCount(
    project,
    (report) => ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--json', `--outputFile=${report}`],
    () => ({}),
    ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites + numPendingTests + numTodoTests,
    }),
  )
}

function runPlaywright() {
  let browser
  try {
    browser = ensureBrowser()
  } catch (error) {
    console.error(error.message)
    return { passed: 0, failed: 1 }
  }
  return runAndCount(
    'e2e',
    () => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    (report) => ({ CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    }),
  )
}

const wanted = parts.filter((part) => process.argv.includes(`--${part}`))
const chosen = wanted.length > 0 ? wanted : parts
ensureInstalled()
mkdirSync(results, { recursive: true })

const clean = wanted.length > 0 || lint()
const sum = { passed: 0, failed: 0 }
for (const part of chosen) {
  if (part === 'e2e' && !existsSync(join(root, 'playwright.config.ts'))) continue
  console.log(`\n— ${part} —`)
  const { passed, failed } = part === 'e2e' ? runPlaywright() : runJest(part)
  sum.passed += passed
  sum.failed += failed
}
if (!clean) console.log('\nThe code checks above (lint) found something: this run does not pass.')
console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
process.exit(clean && sum.failed === 0 ? 0 : 1)
