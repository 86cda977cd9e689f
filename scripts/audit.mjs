// `npm run audit`: whether a package of the program has a known weakness. Asks the registry; when it gives no answer
// (no network, a mirror without advisories), compares with the copy in data/advisories.json and says so.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Whether version `a` (1.2.3) is below `b`; a pre-release counts as below its release. */
export function isBelow(a, b) {
  const parts = (version) => version.split('-')[0].split('.').map(Number)
  const [one, other] = [parts(a), parts(b)]
  for (let index = 0; index < 3; index++)
    if ((one[index] ?? 0) !== (other[index] ?? 0)) return (one[index] ?? 0) < (other[index] ?? 0)
  return a.includes('-') && !b.includes('-')
}

/** The advisories of the copy that fit one of the packages (`[name, version]`). */
export function matching(advisories, packages) {
  return advisories.flatMap((advisory) =>
    packages
      .filter(
        ([name, version]) =>
          name === advisory.package && (advisory.fixedIn === null || isBelow(version, advisory.fixedIn)),
      )
      .map(([, version]) => ({ ...advisory, version })),
  )
}

function packagesOf(folder) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, { version }]) => [path.slice(path.lastIndexOf('node_modules/') + 13), version])
}

function run() {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--audit=true'], { cwd: root, encoding: 'utf8' })
  let report
  try {
    report = JSON.parse(stdout)
  } catch {
    report = {}
  }
  if (report.metadata?.vulnerabilities) {
    const { total } = report.metadata.vulnerabilities
    console.log(`Geprüft bei der Paketquelle: ${total} bekannte Schwachstellen.`)
    for (const [name, { severity, range }] of Object.entries(report.vulnerabilities ?? {}))
      console.log(`  ${name} ${range}: ${severity}`)
    return total === 0 ? 0 : 1
  }
  const { asOf, advisories } = JSON.parse(readFileSync(join(root, 'data/advisories.json'), 'utf8'))
  const found = matching(advisories, packagesOf(root))
  console.log(
    `Die Paketquelle gibt keine Auskunft. Geprüft mit der mitgelieferten Liste (Stand ${asOf}, ` +
      `${advisories.length} Einträge, nicht vollständig): ${found.length} bekannte Schwachstellen.`,
  )
  for (const { package: name, version, id, note } of found) console.log(`  ${name} ${version}: ${id}, ${note}`)
  return found.length === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run()
