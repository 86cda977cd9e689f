import type { Ctx } from '../context'
import { AppError } from '../errors'
import { eraseMessagesOf, lettersOf } from '../mail/records'
import type { Entry } from '../records/entries'
import { entriesOf, readEntry } from '../records/log'
import { writeRecord } from '../records/write'
import { readRow, readRows, statement } from '../store/query'
import type { PersonValues } from './fields'
import { mayErasePersons } from './policy'
import { eraseHidden, erasePersonNode, findPerson, listLooks } from './queries'
import { personType } from './service'
import type { Person } from './schema'

/**
 * Erases a person for good (Art. 17 GDPR): the record, also from the trash, what lies sealed beside the entries of the
 * change log, and letters to or about the person. Posts stay, and the chain of the log still verifies: it holds
 * digests, never the values.
 * @throws AppError `not-found`, `forbidden`
 */
export async function erasePerson(ctx: Ctx, id: string): Promise<void> {
  if (!mayErasePersons(ctx.actor)) throw new AppError('forbidden')
  await writeRecord(
    ctx,
    [
      { statement: statement(erasePersonNode, { id }), refuse: 'not-found' },
      { statement: statement(eraseHidden, { id }) },
      eraseMessagesOf(ctx, { ids: [id], addresses: [] }),
    ],
    { action: 'erase', subject: { kind: 'person', id, name: '' } },
  )
}

/** Everything that is stored of a person, for the person (Art. 15 GDPR). */
export interface Disclosure {
  readonly values: PersonValues
  readonly recordedAt: string | null
  readonly posts: Person['posts']
  /** What was done to the record, by whom and when, with the values before and after. */
  readonly entries: readonly Entry[]
  /** Who looked at mobile number and private address, as long as the log of accesses keeps it. */
  readonly looks: readonly { at: string; actorLabel: string; action: string }[]
  /** What was written to the person, or about it, and whether it left the house. */
  readonly letters: Awaited<ReturnType<typeof lettersOf>>
}

const most = 10_000

/** Says everything that is stored of a person. @throws AppError `not-found`, `forbidden` */
export async function disclosePerson(ctx: Ctx, id: string): Promise<Disclosure> {
  if (!mayErasePersons(ctx.actor)) throw new AppError('forbidden')
  const [stored, row] = await Promise.all([personType.read(ctx, id), readRow(ctx.store, findPerson, { id })])
  if (!stored || !row) throw new AppError('not-found')
  const [entries, looks, letters] = await Promise.all([
    entriesOf(ctx, id, { limit: most }),
    readRows(ctx.store, listLooks, { id, limit: most }),
    lettersOf(ctx, [id], most),
  ])
  return {
    values: stored.values,
    recordedAt: row.person.createdAt,
    posts: row.person.posts,
    entries: entries.map((entry) => readEntry(entry, { seeSealed: entry.subjectId === id })),
    looks: looks.map(({ look }) => look),
    letters,
  }
}
