import { chmodSync, mkdirSync, readdirSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/** What the program writes into its data folder; files of others are left alone. */
const ownFiles = /^(graph\.grafeo.*|damaged-.*|auth-secret|server\.json|outbox)$/

/**
 * Makes the data folder, and takes it and the program's files in it away from everybody but this account: 700 and 600,
 * also for what was there before. A folder that others share on purpose (sticky, or not ours) is left as it is.
 * @returns one sentence in German and English for what others can still read, undefined when nothing
 */
export function securedFolder(folder: string): string | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.platform === 'win32') return undefined
  const open = [folder, ...filesBelow(folder, ownFiles)].filter((path) => !secure(path, path === folder))
  if (open.length === 0) return undefined
  const rest = open.length > 1 ? [` und ${open.length - 1} mehr`, ` and ${open.length - 1} more`] : ['', '']
  return (
    `Andere auf diesem Rechner können mitlesen, und die Rechte lassen sich nicht ändern: ${open[0]}${rest[0]}.` +
    ` · Others on this machine can read along, and the rights cannot be changed: ${open[0]}${rest[1]}.`
  )
}

function filesBelow(folder: string, names = /./): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => names.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? [path, ...filesBelow(path)] : entry.isFile() ? [path] : []
    })
}

/** Whether nobody else can use `path`, after trying to make it so. */
function secure(path: string, isDataFolder: boolean): boolean {
  try {
    const before = statSync(path)
    if (isPrivate(before)) return true
    const shared = isDataFolder && ((before.mode & 0o1000) !== 0 || before.uid !== process.getuid?.())
    if (!shared) chmodSync(path, before.isDirectory() ? 0o700 : 0o600)
    return isPrivate(statSync(path)) // some disks take the change and do nothing
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}

function isPrivate({ mode }: Stats): boolean {
  return (mode & 0o077) === 0
}
