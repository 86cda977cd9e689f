import { hashOfEntry, sealValues, type ChainedEntry } from './chain'
import type { GraphStore } from './port'
import { readRow, readRows, statement } from './query'
import { listProtectedIds, listUnsealed, readChainEnd, sealEntries } from './queries'

// Schema version 2: entries of the change log form a chain. Those written before get their place in it, and what must
// be erasable leaves them. The fields named here are those of version 1 and never change.

const restrictedFields = ['restrictedContact']
const addressFields = ['street', 'postalCode', 'place', 'areaId']
const batch = 1000

/** Chains the entries that version 1 of the schema wrote, oldest first; run again, it goes on where it was. */
export async function sealChangeLog(store: GraphStore): Promise<void> {
  const hiding = new Set((await readRows(store, listProtectedIds, {})).map((row) => row.id))
  for (;;) {
    const end = (await readRow(store, readChainEnd, {})) ?? { revision: 0, head: '' }
    const rows = await readRows(store, listUnsealed, { limit: batch })
    if (!rows.length) return
    let { revision, head } = end
    const sealed = rows.map(({ entry: { before, after, ...entry } }) => {
      revision++
      const fields = hiding.has(entry.subjectId) ? [...restrictedFields, ...addressFields] : restrictedFields
      const { changed, hidden } = sealValues(differences(before, after), new Set(fields))
      const content: ChainedEntry = { ...entry, revision, touches: [], undoes: null, changed }
      head = hashOfEntry(head, content)
      return { id: entry.id, revision, hash: head, changed, hidden }
    })
    await store.write([statement(sealEntries, { rows: sealed, revision, head })])
  }
}

/** The fields in which the two sides of an old entry (JSON, or null) differ. */
function differences(before: string | null, after: string | null): Record<string, [unknown, unknown]> {
  const [old, fresh] = [before, after].map((side) => (side ? (JSON.parse(side) as Record<string, unknown>) : {}))
  const names = [...new Set([...Object.keys(old!), ...Object.keys(fresh!)])]
  return Object.fromEntries(
    names
      .map((name): [string, [unknown, unknown]] => [name, [old![name] ?? null, fresh![name] ?? null]])
      .filter(([, [from, to]]) => JSON.stringify(from) !== JSON.stringify(to)),
  )
}
