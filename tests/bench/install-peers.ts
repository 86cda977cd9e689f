import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const files = ['package.json', 'package-lock.json']

/**
 * The libraries the map is measured beside, in a folder of their own: they are ten times as large as the rest, and
 * nobody who only runs the program should wait for them.
 * @returns the folder that holds their `node_modules`
 */
export function installPeers(): string {
  const wanted = join(process.cwd(), 'tests/bench/peers')
  const folder = join(process.cwd(), '.cache/peers')
  const same = (file: string) =>
    existsSync(join(folder, file)) && readFileSync(join(folder, file)).equals(readFileSync(join(wanted, file)))
  if (existsSync(join(folder, 'node_modules')) && files.every(same)) return folder
  mkdirSync(folder, { recursive: true })
  for (const file of files) copyFileSync(join(wanted, file), join(folder, file))
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The peers could not be installed')
  return folder
}
