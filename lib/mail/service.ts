import type { Ctx } from '../context'
import { formatDate, formatTime } from '../dates'
import { env } from '../env'
import { AppError } from '../errors'
import type { Locale } from '../i18n/messages'
import { countBulk } from '../limits/service'
import { readPage, type Page } from '../records/list'
import { recordToEdit, saveRecord } from '../records/record-type'
import { readRow, readRows } from '../store/query'
import { ownAccount } from '../users/service'
import { mailFrom, outboxFolder, serverProblem } from './deliver'
import { emlOf } from './eml'
import { textsIn, type Content } from './letter'
import { letters } from './letters'
import { mayManageMail, mayUseOutbox } from './policy'
import { countMessages, listMessages, readMessage } from './queries'
import { contentOf, letterSteps, messageType, sender } from './records'
import {
  decisions,
  type Decision,
  type FullMessage,
  type LetterKind,
  type MailSettings,
  type Message,
  type MessageState,
  type OutboxFilter,
  type ServerProblem,
} from './schema'
import { mailServerOf } from './smtp'
import { writeRecord } from '../records/write'
import { entryId } from '../records/log'

function authorise(ctx: Ctx): void {
  if (!mayUseOutbox(ctx.actor)) throw new AppError('forbidden')
}

/** The outbox: a page of messages, how many there are of each state, and whether mail can leave the house. */
export interface Outbox {
  readonly page: Page<Message>
  readonly counts: Readonly<Partial<Record<MessageState, number>>>
  /** False: messages become files in the data folder. */
  readonly hasServer: boolean
  readonly problem: { readonly problem: ServerProblem; readonly since: string } | null
}

/** What leaves the house, newest first. Coordinators and above. @throws AppError `forbidden` */
export async function outbox(ctx: Ctx, filter: OutboxFilter): Promise<Outbox> {
  authorise(ctx)
  const [page, counts] = await Promise.all([
    readPage(
      filter.page,
      async (skip, limit) => (await readRow(ctx.store, listMessages, { state: filter.state || null, skip, limit }))!,
    ),
    readRows(ctx.store, countMessages, {}),
  ])
  return {
    page,
    counts: Object.fromEntries(counts.map(({ state, messages }) => [state, messages])),
    hasServer: env().SMTP_URL !== undefined,
    problem: serverProblem(),
  }
}

/** A message with what it says. @throws AppError `not-found`, `forbidden` */
export async function messageRecord(ctx: Ctx, id: string): Promise<FullMessage> {
  authorise(ctx)
  const row = await readRow(ctx.store, readMessage, { id })
  if (!row) throw new AppError('not-found')
  return row.message
}

/**
 * Cancels a message, sends it again, takes it as sent, or marks it as undeliverable.
 * @returns the entry of the log
 * @throws AppError `conflict` when something happened to it since `version`, `invalid` when that cannot be decided now,
 *   `not-found`, `forbidden`
 */
export async function decide(ctx: Ctx, id: string, version: number, decision: Decision): Promise<string | null> {
  const before = await recordToEdit(ctx, messageType, id)
  const { from, to } = decisions[decision]
  if (before.version === version && !(from as readonly MessageState[]).includes(before.values.state))
    throw new AppError('invalid')
  return saveRecord(ctx, messageType, before, version, { ...before.values, state: to })
}

/**
 * A message as a draft that a mail program opens (`X-Unsent`), to be sent from one's own mailbox.
 * @throws AppError `not-found` also when its text was erased, `forbidden`
 */
export async function draftOf(ctx: Ctx, id: string): Promise<{ name: string; content: Buffer }> {
  const message = await messageRecord(ctx, id)
  if (message.erasedAt) throw new AppError('not-found')
  return { name: `${message.letter}-${message.createdAt.slice(0, 10)}.eml`, content: await emlOf(message) }
}

/** Where mail goes out, without the password. Administrators only. @throws AppError `forbidden` */
export function mailSettings(ctx: Ctx): MailSettings {
  if (!mayManageMail(ctx.actor)) throw new AppError('forbidden')
  const { SMTP_URL, MAIL_DAYS } = env()
  const server = SMTP_URL === undefined ? null : mailServerOf(SMTP_URL)
  return {
    server: server && `${server.host}:${server.port}`,
    user: server?.user ?? null,
    encryption: server?.secure ? 'from-the-start' : server?.requireTLS ? 'required' : 'if-offered',
    from: mailFrom(),
    folder: outboxFolder(),
    days: MAIL_DAYS,
  }
}

/** A letter with made-up data, as its reader would get it. @throws AppError `forbidden` */
export function letterPreview(ctx: Ctx, letter: LetterKind, locale: Locale): Content {
  authorise(ctx)
  return contentOf(letter, letters[letter].sample(locale), { name: ctx.actor.label, locale })
}

/**
 * Writes a letter to the person who acts: the test with the settings as they are, any other with made-up data.
 * Administrators only.
 * @returns the id of the message
 * @throws AppError `forbidden`, `too-much-at-once`, `invalid` when the account has no address
 */
export async function sendTestLetter(ctx: Ctx, letter: LetterKind, locale: Locale): Promise<string> {
  if (!mayManageMail(ctx.actor)) throw new AppError('forbidden')
  await countBulk(ctx, 'letter')
  const account = await ownAccount(ctx)
  const at = `${formatDate(ctx.now, locale)}, ${formatTime(ctx.now, locale)}`
  const data =
    letter === 'test' ? { office: sender().office ?? textsIn(locale).appName, at } : letters[letter].sample(locale)
  const id = ctx.newId()
  const [create] = letterSteps(ctx, {
    letter,
    data,
    locale,
    to: { address: account.email ?? '', name: account.name, recordId: ctx.actor.id },
    about: null,
    id,
  })
  await writeRecord(ctx, [create!], {
    id: entryId(ctx),
    action: 'create',
    subject: { kind: 'message', id, name: '' },
    values: { letter: [null, letter] },
  })
  return id
}
