// The Chromium or Chrome that the end-to-end tests drive.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of an installed Chromium or Chrome (CHROME_PATH first), or `undefined`. */
export function findBrowser() {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env.CHROME_PATH ?? '', ...inPath, ...elsewhere].find(isExecutable)
}

/**
 * Like `findBrowser`, but installs Debian's or Ubuntu's package when there is none. @returns {string} @throws one clear
 * sentence
 */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...command) =>
    spawnSync(sudo[0] ?? command[0], sudo.length > 0 ? [...sudo.slice(1), ...command] : command.slice(1), {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  console.log('Installing Chromium for the end-to-end tests …')
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  const installed = findBrowser()
  if (!installed)
    throw new Error(
      'The end-to-end tests need Chromium or Chrome: please install one (for example: apt-get install chromium) or name it in CHROME_PATH.',
    )
  return installed
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return path !== ''
  } catch {
    return false
  }
}
