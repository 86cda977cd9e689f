import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runFolder } from './app'

/** Stops everything `start-apps.ts` started. */
export default function stopApps(): void {
  const file = join(runFolder, 'pids.json')
  if (!existsSync(file)) return
  for (const pid of JSON.parse(readFileSync(file, 'utf8')) as number[]) {
    try {
      process.kill(pid, 'SIGTERM')
    } catch {
      // gone already
    }
  }
}
