// What the program is made of, written beside the build: the packages it is shipped with and their licences, and a bill
// of materials (CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/).
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes `knotenpunkt-notices.json` and `knotenpunkt-sbom.json` into the folder of the build. */
export function writeNotices(root) {
  const folder = join(root, '.next')
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const shipped = Object.entries(packages).filter(([path, entry]) => path && !entry.dev && existsSync(join(root, path)))
  const notices = shipped.map(([path]) => noticeOf(join(root, path)))
  const known = new Map(notices.map((notice) => [`${notice.name}@${notice.version}`, notice]))
  const sorted = [...known.keys()].sort().map((key) => known.get(key))
  writeFileSync(join(folder, 'knotenpunkt-notices.json'), JSON.stringify(sorted))
  writeFileSync(join(folder, 'knotenpunkt-sbom.json'), materials(root))
}

function noticeOf(folder) {
  const { name, version, license, licenses, homepage, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)([.-].*)?$/i.test(entry))
  const older = [licenses].flat().filter(Boolean)
  return {
    name,
    version,
    licence: license?.type ?? license ?? older.map((one) => one.type ?? one).join(' OR '),
    homepage: typeof homepage === 'string' && /^https?:/.test(homepage) ? homepage : null,
    author: nameOf(typeof author === 'string' ? author : author?.name),
    text: file ? readFileSync(join(folder, file), 'utf8') : null,
  }
}

function materials(root) {
  const { stdout, status } = spawnSync('npm', ['sbom', '--omit=dev', '--sbom-format=cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) return '{}'
  const bill = JSON.parse(stdout)
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  bill.metadata.component = {
    ...bill.metadata.component,
    name,
    version,
    licenses: [{ license: { id: license } }],
  }
  return JSON.stringify(bill, null, 2)
}

/** The name without mailbox and address. */
function nameOf(author) {
  return author?.replace(/\s*[<(].*$/, '').trim() || null
}
