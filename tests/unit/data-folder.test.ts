import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { securedFolder } from '@/lib/data-folder'

let above: string
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'knotenpunkt-folder-'))
})
afterEach(() => rmSync(above, { recursive: true, force: true }))

const modeOf = (path: string) => statSync(path).mode & 0o777

test('a folder made beforehand, and the files in it, are for this account only', () => {
  const folder = join(above, 'data')
  mkdirSync(join(folder, 'graph.grafeo.wal'), { recursive: true })
  const files = ['graph.grafeo', 'graph.grafeo.wal/wal_0.log', 'auth-secret', 'server.json'].map((name) =>
    join(folder, name),
  )
  for (const file of files) writeFileSync(file, 'x')
  for (const path of [folder, join(folder, 'graph.grafeo.wal')]) chmodSync(path, 0o755)
  for (const file of files) chmodSync(file, 0o644)
  expect(securedFolder(folder)).toBeUndefined()
  expect([folder, join(folder, 'graph.grafeo.wal')].map(modeOf)).toEqual([0o700, 0o700])
  expect(files.map(modeOf)).toEqual(files.map(() => 0o600))
})

test('a folder that is not there is made', () => {
  const folder = join(above, 'made', 'on', 'demand')
  expect(securedFolder(folder)).toBeUndefined()
  expect(modeOf(folder)).toBe(0o700)
})

test('files of others in it, and what links lead to, keep their rights', () => {
  const other = join(above, 'other')
  const outside = join(above, 'outside')
  writeFileSync(other, 'x')
  writeFileSync(outside, 'x')
  chmodSync(other, 0o644)
  chmodSync(outside, 0o644)
  symlinkSync(outside, join(above, 'auth-secret'))
  securedFolder(above)
  expect([other, outside].map(modeOf)).toEqual([0o644, 0o644])
})

test('a folder that is shared on purpose stays shared, and the warning names it', () => {
  const folder = join(above, 'shared')
  mkdirSync(folder)
  chmodSync(folder, 0o1777)
  writeFileSync(join(folder, 'graph.grafeo'), 'x')
  chmodSync(join(folder, 'graph.grafeo'), 0o644)
  expect(securedFolder(folder)).toBe(
    `Andere auf diesem Rechner können mitlesen, und die Rechte lassen sich nicht ändern: ${folder}.` +
      ` · Others on this machine can read along, and the rights cannot be changed: ${folder}.`,
  )
  expect(statSync(folder).mode & 0o7777).toBe(0o1777)
  expect(modeOf(join(folder, 'graph.grafeo'))).toBe(0o600)
  expect(readFileSync(join(folder, 'graph.grafeo'), 'utf8')).toBe('x')
})
