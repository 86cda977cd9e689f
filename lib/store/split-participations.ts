import type { GraphStore } from './port'
import { statement } from './query'
import { splitParticipations } from './queries'

// Schema version 3: what an invited organisation answered and whether it came are two facts.

const batch = 1000

/** Splits what version 2 of the schema kept as one status; run again, it goes on where it was. */
export async function splitStatuses(store: GraphStore): Promise<void> {
  for (;;) {
    const [rows] = await store.write([statement(splitParticipations, { limit: batch })])
    if (!rows?.[0]?.split) return
  }
}
