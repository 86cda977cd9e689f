import type { GraphStore } from './port'
import { statement } from './query'
import { deleteEndedSessions } from './queries'

// Schema version 4: a session is a node while it counts, so nothing is remembered of those that ended.

const batch = 5000

/** Deletes what earlier versions remembered of ended sessions; run again, it goes on where it was. */
export async function forgetEndedSessions(store: GraphStore): Promise<void> {
  for (;;) {
    const [rows] = await store.write([statement(deleteEndedSessions, { limit: batch })])
    if (!rows?.[0]?.deleted) return
  }
}
