import type { Ctx } from '../context'
import { env, publicAddress } from '../env'
import { AppError } from '../errors'
import type { Locale } from '../i18n/messages'
import type { Subject } from '../records/kinds'
import { entryStatements } from '../records/log'
import type { RecordType } from '../records/record-type'
import type { Step } from '../records/write'
import { readRow, readRows, statement } from '../store/query'
import { messageFields, type MessageValues } from './fields'
import { compose, headerText, textsIn, type Content, type Letter, type Sender } from './letter'
import { letters, type DataOf } from './letters'
import { mayUseOutbox } from './policy'
import { createMessage, decideMessage, eraseMessages, listLettersOf, readMessage } from './queries'
import type { LetterKind, MessageState } from './schema'

/** A letter to be sent: what it says, to whom, and of which record it speaks. */
export interface LetterTo<K extends LetterKind> {
  readonly letter: K
  readonly data: DataOf<K>
  readonly locale: Locale
  readonly to: {
    readonly address: string
    /** Name or function, for the greeting and the head of the mail. */
    readonly name: string | null
    /** The record whose address it is (person, post, account): erasing that erases the message. */
    readonly recordId: string | null
  }
  /** The record it speaks of; its name is kept with the message, not in the log. */
  readonly about: Subject | null
  /** For what must be written once only (a reminder for a day): a given id is taken once. */
  readonly id?: string
}

/** Who writes letters here. */
export function sender(): Sender {
  return { office: env().OFFICE_NAME ?? null, address: publicAddress(env()) }
}

/** A letter of a kind, finished. @throws Error for what cannot stand in the head of a mail */
export function contentOf<K extends LetterKind>(
  letter: K,
  data: DataOf<K>,
  { name, locale }: { name: string | null; locale: Locale },
): Content {
  const { write } = letters[letter] as Letter<DataOf<K>>
  return compose(write(data, textsIn(locale), locale), { name, locale, sender: sender() })
}

/**
 * The steps that put a letter into the outbox: add them to the write of the fact it speaks of (`writeRecord`, or `more`
 * of `saveRecord`), then both are there or neither. It is sent afterwards by itself. The log names the letter and the
 * record.
 * @throws AppError `invalid` for an address that is none
 */
export function letterSteps<K extends LetterKind>(ctx: Ctx, wanted: LetterTo<K>): Step[] {
  const { letter, data, locale, to, about } = wanted
  const id = wanted.id ?? ctx.newId()
  const address = mailAddress(to.address)
  const { subject, text, html } = contentOf(letter, data, { name: to.name, locale })
  const props = {
    letter,
    language: locale,
    address,
    recipientName: to.name === null ? null : headerText(to.name),
    recipientId: to.recordId,
    subject,
    text,
    html,
    subjectKind: about?.kind ?? null,
    subjectId: about?.id ?? null,
    subjectName: about?.name ?? null,
  }
  const entry = entryStatements(ctx, {
    id: ctx.newId(),
    action: 'create',
    subject: { kind: 'message', id, name: '' },
    touches: about ? [about] : [],
    values: { letter: [null, letter] },
  })
  return [
    { statement: statement(createMessage, { id, props, now: ctx.now }) },
    ...entry.map((one): Step => ({ statement: one })),
  ]
}

/** An address as a mail server understands it, without anything that could end a line. */
function mailAddress(text: string): string {
  const address = text.trim()
  if (address.length > 254 || !/^[^\s@<>"(),:;[\]\\\p{Cc}]+@[^\s@<>"(),:;[\]\\\p{Cc}]+$/u.test(address))
    throw new AppError('invalid', { fieldErrors: { email: 'not-an-email' } })
  return address
}

/**
 * The step that erases what messages say to and of people (Art. 17): part of the write that erases them. What was not
 * sent yet never will be; that a letter went out stays. Files of it in the data folder go within a minute
 * (`outboxFilesJob`).
 * @param of ids of the people and of records that are theirs alone, and their addresses
 */
export function eraseMessagesOf(
  ctx: Pick<Ctx, 'now'>,
  of: { readonly ids: readonly string[]; readonly addresses: readonly string[] },
): Step {
  const addresses = of.addresses.map((address) => address.trim().toLowerCase())
  return { statement: statement(eraseMessages, { ids: [...of.ids], addresses, now: ctx.now }) }
}

/** What somebody may decide about a message, and may take back: never that something which went out goes out again. */
const mayBecome: Readonly<Record<MessageState, readonly MessageState[]>> = {
  queued: ['cancelled', 'uncertain', 'failed', 'bounced', 'filed'],
  sending: [],
  uncertain: ['queued', 'sent', 'cancelled'],
  failed: ['queued', 'cancelled'],
  filed: ['queued', 'sent', 'cancelled'],
  sent: ['bounced', 'uncertain', 'filed'],
  bounced: ['queued', 'sent'],
  cancelled: ['queued', 'uncertain', 'failed', 'filed'],
}

const needsNobody: ReadonlySet<MessageState> = new Set(['queued', 'sending'])

/** How messages are read and decided about, for the history and undo. Their text is no part of it. */
export const messageType: RecordType<MessageValues> = {
  kind: 'message',
  fields: messageFields,
  read: async (ctx, id) => {
    const message = (await readRow(ctx.store, readMessage, { id }))?.message
    if (!message) return null
    const values = { letter: message.letter as LetterKind, state: message.state }
    return { id, key: id, name: '', version: message.version, values }
  },
  save: (ctx, before, version, { state }) => {
    if (!mayBecome[before.values.state].includes(state)) throw new AppError('invalid')
    const next = state === 'queued' ? ctx.now : null
    const done = needsNobody.has(state) ? null : ctx.now
    return [{ statement: statement(decideMessage, { id: before.id, version, state, next, done }), refuse: 'conflict' }]
  },
  mayRead: mayUseOutbox,
  mayEdit: mayUseOutbox,
}

/** The letters to and about people, newest first, for their disclosure. The caller authorises. */
export async function lettersOf(ctx: Ctx, ids: string[], limit: number) {
  return (await readRows(ctx.store, listLettersOf, { ids, limit })).map(({ letter }) => letter)
}
