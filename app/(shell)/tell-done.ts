import type { z } from 'zod'
import type { Done } from '@/components/layout/toast'
import { entryWords } from '@/components/records/entry-words'
import { pageContext } from '@/lib/auth/actor'
import { ownEntry } from '@/lib/changes/service'
import type { Ctx } from '@/lib/context'
import type { DoneNote } from '@/lib/done'
import { fill } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { runDeedInPlace, runDeedInRow } from '@/lib/run-form'

/** What the person has just done, or why it was refused, in words. */
export async function wordsOfDone(note: DoneNote | null): Promise<Done | null> {
  if (!note) return null
  const { locale, t } = await currentMessages()
  if ('refused' in note)
    return { id: note.id, text: t.errors[note.refused] ?? t.errors.unexpected, undo: false, refused: true }
  const done = await ownEntry(await pageContext(), note.entry)
  if (!done) return null
  const { entry, names } = done
  const { title } = entryWords(entry, { t, locale, names })
  // What has no name in the log (it would name people) is called by its kind.
  const { kind } = entry.subject
  const name = kind === 'message' ? t.records.kinds.message : entry.subject.name || t.records.kinds[kind]
  const what = [name, title].filter(Boolean).join(': ')
  return { id: entry.id, text: fill(t.records.saved, { what }), undo: done.undo, refused: false }
}

/** A deed of a row: the page stays as it is, and the row tells what was done. Null: nothing had to be changed. */
export async function rowDeed<S extends z.ZodType>(
  schema: S,
  form: FormData,
  use: (ctx: Ctx, data: z.output<S>) => Promise<unknown>,
): Promise<Done | null> {
  return inPlace(await runDeedInRow(schema, form, use))
}

/** The same for what is no form: a dragged symbol. */
export async function deedInPlace<S extends z.ZodType>(
  schema: S,
  input: unknown,
  use: (ctx: Ctx, data: z.output<S>) => Promise<unknown>,
): Promise<Done | null> {
  return inPlace(await runDeedInPlace(schema, input, use))
}

async function inPlace(note: DoneNote | null): Promise<Done | null> {
  const done = await wordsOfDone(note)
  return done && { ...done, inPlace: true }
}
