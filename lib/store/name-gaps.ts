import { sha256 } from './chain'
import type { GraphStore } from './port'
import { readRows, statement } from './query'
import { listWordedGaps, renameGaps } from './queries'

// Schema version 2: what somebody typed stands in no id any more. Runs before the change log is sealed, so that its
// entries follow. The form of the ids is that of version 1 and never changes.

const digest = /^(gap|wrong):[0-9a-f]{64}:/
const batch = 500

/** Gives reports that were named by their words an id with a digest of them; run again, it finds nothing to do. */
export async function nameGapsByDigest(store: GraphStore): Promise<void> {
  const rows = (await readRows(store, listWordedGaps, {}))
    .filter(({ id }) => !digest.test(id))
    .map(({ id }) => ({ id, to: digestOf(id) }))
  for (let from = 0; from < rows.length; from += batch)
    await store.write([statement(renameGaps, { rows: rows.slice(from, from + batch) })])
}

/** `gap:<words>:<area>`, `wrong:<words>:<topic>:<area>`; words may hold colons. */
function digestOf(id: string): string {
  const [kind, ...rest] = id.split(':')
  const kept = rest.splice(kind === 'wrong' ? -2 : -1)
  return [kind, sha256(rest.join(':')), ...kept].join(':')
}
