import { createHash, randomBytes } from 'node:crypto'
import { cooperationsOf } from '../cooperations/service'
import type { Actor, Ctx } from '../context'
import { addDays, instantOf, localParts } from '../dates'
import { env, publicAddress } from '../env'
import { AppError } from '../errors'
import { answersBy, countBulk, guessesOf, takeFromEach, tryFor } from '../limits/service'
import { letterSteps } from '../mail/records'
import { inputOf, readHealth } from '../network-health/schema'
import { countingSteps } from '../network-health/service'
import { offersOf } from '../offers/service'
import { isOver } from '../offers/schema'
import { organisationKeyOf, organisationRecord } from '../organisations/service'
import { postsOf } from '../posts/service'
import { entryId } from '../records/log'
import { writeRecord, type Step } from '../records/write'
import { settings } from '../settings/records'
import { readRow, readRows, statement } from '../store/query'
import { askedRecords, askedTies, freeText, readAnswers, type OwnRecord } from './asked'
import { mayAskPartners } from './policy'
import {
  answerLink,
  createLink,
  createProposals,
  findLink,
  forgetOpenProposals,
  listLinks,
  noteHealth,
  revokeLink,
  wasCounted,
} from './queries'
import { openProposals } from './records'
import { mostDays, stateOfLink, type CheckUp, type CheckUpLink, type NewLink } from './schema'

const fingerprint = (token: string) => createHash('sha256').update(token).digest('hex')

function authorise(ctx: Ctx): void {
  if (!mayAskPartners(ctx.actor)) throw new AppError('forbidden')
}

/** Most links a list shows. */
const mostLinks = 500

/** The check-up links of an organisation, the newest first. @throws AppError `forbidden` */
export async function linksOf(ctx: Ctx, organisationId: string): Promise<CheckUpLink[]> {
  authorise(ctx)
  return (await readRows(ctx.store, listLinks, { organisationId, limit: mostLinks })).map(({ link }) => link)
}

/**
 * Makes a check-up link and returns its address: the only time it is seen, the store keeps its SHA-256. With an address
 * of mail a letter carries it there.
 * @throws AppError `not-found`, `forbidden`, `invalid` for a day that is over or too far, or an address that is none
 */
export async function makeLink(ctx: Ctx, form: NewLink): Promise<string> {
  authorise(ctx)
  const { organisationId, language, until } = form
  const today = localParts(ctx.now).date
  if (until < today || until > addDays(today, mostDays))
    throw new AppError('invalid', { fieldErrors: { until: 'not-in-list' } })
  const key = await organisationKeyOf(ctx, organisationId)
  if (!key) throw new AppError('not-found')
  if (form.email) await countBulk(ctx, 'letter')
  const { name } = (await organisationRecord(ctx, key)).organisation
  const token = randomBytes(32).toString('base64url')
  const id = fingerprint(token)
  const address = `${publicAddress(env())}/check-ups/${token}`
  // It works through the whole of its last day.
  const expiresAt = instantOf(addDays(until, 1), '00:00')
  const create = statement(createLink, {
    id,
    organisationId,
    language,
    expiresAt,
    by: ctx.actor.label,
    now: ctx.now,
  })
  const own = entryId(ctx)
  const letter: Step[] = form.email
    ? letterSteps(ctx, {
        letter: 'check-up',
        data: { organisation: name, link: address, until },
        locale: language === 'en' ? 'en' : 'de',
        to: { address: form.email, name: null, recordId: null },
        about: { kind: 'organisation', id: organisationId, name },
      })
    : []
  await writeRecord(ctx, [{ statement: create, refuse: 'not-found' }, ...letter], {
    id: own,
    action: 'create',
    subject: { kind: 'check-up', id, name },
    touches: [{ kind: 'organisation', id: organisationId }],
    values: { until: [null, until] },
  })
  return address
}

/** Ends a link at once; it never works again. @throws AppError `not-found` also when it has ended, `forbidden` */
export async function endLink(ctx: Ctx, id: string): Promise<void> {
  authorise(ctx)
  const link = (await readRow(ctx.store, findLink, { id }))?.link
  if (!link) throw new AppError('not-found')
  const end = statement(revokeLink, { id, now: ctx.now })
  await writeRecord(ctx, [{ statement: end, refuse: 'not-found' }], {
    action: 'end',
    subject: { kind: 'check-up', id, name: '' },
    touches: [{ kind: 'organisation', id: link.organisationId }],
  })
}

/** Who comes with a link: nobody's account. What it may see of a record is less than any reader (see `fields.ts`). */
const partner = (name: string): Actor => ({ id: 'check-up', label: name, role: 'reader', scope: 'read' })

type Guest = Omit<Ctx, 'actor'>

interface Opened {
  readonly ctx: Ctx
  readonly linkId: string
  readonly organisationId: string
  readonly own: readonly OwnRecord[]
  readonly checkUp: CheckUp
}

/**
 * What a check-up link shows; null for every token that opens nothing, whatever the reason: never made, expired,
 * revoked, finished, of an organisation that is gone, or too many that opened nothing came from this network. Up to
 * there each is the same work.
 * @param network where the caller comes from
 */
export async function checkUpOf(guest: Guest, token: string, network: string): Promise<CheckUp | null> {
  return (await open(guest, token, network))?.checkUp ?? null
}

function open(guest: Guest, token: string, network: string): Promise<Opened | null> {
  return tryFor(guest.store, guessesOf(network), async () => {
    const id = fingerprint(token)
    const link = (await readRow(guest.store, findLink, { id }))?.link
    return link && stateOfLink(link, guest.now) === 'open' ? shown(guest, link) : null
  })
}

/** Everything of one organisation that its partner may see. Null: it is gone. */
async function shown(guest: Guest, link: CheckUpLink): Promise<Opened | null> {
  const { organisationId } = link
  const asking: Ctx = { ...guest, actor: partner('') }
  const key = await organisationKeyOf(asking, organisationId)
  if (!key) return null
  const [{ organisation }, posts, offers, cooperations, earlier, health] = await Promise.all([
    organisationRecord(asking, key),
    postsOf(asking, organisationId),
    offersOf(asking, organisationId),
    cooperationsOf(asking, organisationId),
    openProposals(guest.store, { linkId: link.id }),
    mayBeCounted(guest, organisationId),
  ])
  const today = localParts(guest.now).date
  const own: OwnRecord[] = [
    { kind: 'organisation', id: organisationId, name: organisation.name, values: organisation },
    ...posts.map((post) => ({ kind: 'post' as const, id: post.id, name: post.function, values: post })),
    ...offers
      .filter((offer) => !isOver(offer, today))
      .map((offer) => ({ kind: 'offer' as const, id: offer.id, name: offer.title, values: offer })),
  ] as unknown as OwnRecord[]
  return {
    ctx: { ...guest, actor: partner(organisation.name) },
    linkId: link.id,
    organisationId,
    own,
    checkUp: {
      name: organisation.name,
      language: link.language,
      expiresAt: link.expiresAt,
      answeredAt: link.answeredAt,
      records: askedRecords(own, organisation.protected, earlier),
      ties: askedTies(cooperations, organisationId, today, earlier),
      missing: freeText(earlier, 'missing'),
      remark: freeText(earlier, 'remark'),
      health,
    },
  }
}

const yearOf = (now: string) => localParts(now).date.slice(0, 4)

/** Whether a partner is asked about the network: once a year, where that is switched on. */
async function mayBeCounted({ store, now }: Guest, organisationId: string): Promise<boolean> {
  if (!(await settings({ store })).askHealth) return false
  return (await readRow(store, wasCounted, { organisationId, year: yearOf(now) }))!.links === 0
}

/**
 * Takes what a partner sends. What it said by this link before, and nobody decided on yet, makes room for it.
 * @param finish that was all: the link ends
 * @returns how many things were said
 * @throws AppError `link-expired` for every token that opens nothing, `invalid` with field errors,
 *   `too-many-attempts`, `already-done`
 */
export async function takeAnswers(
  guest: Guest,
  { token, finish, texts }: { token: string; finish: boolean; texts: Readonly<Record<string, string | string[]>> },
  network: string,
): Promise<number> {
  const opened = await open(guest, token, network)
  if (!opened) throw new AppError('link-expired')
  const { ctx, linkId, organisationId, own, checkUp } = opened
  const { said, errors } = readAnswers(checkUp, own, texts, organisationId)
  const health = checkUp.health ? readHealth(texts) : { steps: null, missing: null }
  if (health.missing) errors[inputOf(health.missing)] = 'all-or-none'
  if (Object.keys(errors).length) throw new AppError('invalid', { fieldErrors: errors })
  await takeFromEach(ctx.store, [answersBy(linkId)], Date.now())
  const rows = said.map((one) => ({
    id: ctx.newId(),
    props: { ...one, linkId, saidAt: ctx.now, state: 'open', reason: null, entry: null },
  }))
  await writeRecord(
    ctx,
    [
      { statement: statement(answerLink, { id: linkId, now: ctx.now, finished: finish }), refuse: 'link-expired' },
      { statement: statement(forgetOpenProposals, { linkId }) },
      ...(rows.length ? [{ statement: statement(createProposals, { organisationId, rows, now: ctx.now }) }] : []),
      ...(health.steps ? counted(linkId, yearOf(ctx.now), health.steps) : []),
    ],
    {
      id: entryId(ctx),
      action: 'answer',
      subject: { kind: 'check-up', id: linkId, name: checkUp.name },
      touches: [{ kind: 'organisation', id: organisationId }],
      values: { answers: [null, said.length] },
    },
  )
  return said.length + (health.steps ? 1 : 0)
}

/** That this partner answered, and apart from it the counters of all. Refused when it was counted meanwhile. */
function counted(linkId: string, year: string, answers: Parameters<typeof countingSteps>[1]): Step[] {
  return [
    { statement: statement(noteHealth, { id: linkId, year }), refuse: 'conflict' },
    ...countingSteps(year, answers),
  ]
}
