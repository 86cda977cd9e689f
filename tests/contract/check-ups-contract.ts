import { historyOf, undo } from '@/lib/changes/service'
import {
  decidedProposals,
  decline,
  forgetProposalsJob,
  numberOfProposals,
  proposalPage,
  takeOver,
} from '@/lib/check-ups/records'
import { newLinkSchema, type CheckUp } from '@/lib/check-ups/schema'
import { checkUpOf, endLink, linksOf, makeLink, takeAnswers } from '@/lib/check-ups/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { cooperationFormSchema } from '@/lib/cooperations/schema'
import { addCooperation, cooperationRecord } from '@/lib/cooperations/service'
import { agreementOf } from '@/lib/cooperations/voices'
import { addOffer } from '@/lib/offers/records'
import { offerFormSchema } from '@/lib/offers/schema'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, editOrganisation, organisationRecord, organisationToEdit } from '@/lib/organisations/service'
import { addPost } from '@/lib/posts/records'
import { postFormSchema } from '@/lib/posts/schema'
import { loadStarter } from '@/lib/starters/service'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from './test-stores'

/** What a check-up link opens, what comes by it, and how it is taken over: the same on every store. */
export function checkUpsContract(open: () => Promise<GraphStore>): void {
  let store: GraphStore
  let vhs: { id: string; key: string }
  let club: { id: string; key: string }
  let cooperationId: string
  let offerId: string
  const now = '2026-11-27T10:00:00.000Z'
  const as = (role: Role, at = now): Ctx => ({
    ...createContext({ id: role, label: `Konto ${role}`, role }, store),
    now: at,
  })
  const guest = (at = now) => {
    const { actor: _nobody, ...context } = as('reader', at)
    return context
  }
  const organisation = async (name: string) => {
    const typed = {
      name,
      kind: 'education',
      areaId: '010510044044',
      phone: '040 66969-100',
      restrictedContact: 'CANARY',
    }
    const key = await addOrganisation(as('editor'), organisationFormSchema.parse({ ...typed, note: 'CANARY' }))
    return { key, id: (await organisationRecord(as('reader'), key)).organisation.id }
  }
  const link = async (of = vhs.id, until = '2026-12-20') => {
    const form = newLinkSchema.parse({ organisationId: of, language: 'de', until })
    return (await makeLink(as('coordinator'), form)).split('/').at(-1)!
  }
  const send = (token: string, texts: Record<string, string>, finish = false, at = now) =>
    takeAnswers(guest(at), { token, finish, texts }, '198.51.100.7')
  const open_ = (token: string, at = now, network = '198.51.100.7') => checkUpOf(guest(at), token, network)
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'taken',
      (error: { code: string; details?: { fieldErrors?: object } }) => error.details?.fieldErrors ?? error.code,
    )
  const waiting = async () => (await proposalPage(as('editor'), { page: 1 })).items
  const field = (checkUp: CheckUp | null, key: string) =>
    checkUp?.records.flatMap(({ fields }) => fields).find((one) => one.key === key)

  beforeAll(async () => {
    store = await open()
    await loadStarter(store, 'dithmarschen', { now })
  })
  afterAll(() => store.close())
  beforeEach(async () => {
    for (const label of ['Limit', 'Proposal', 'CheckUpLink'])
      await store.write([cypher(`MATCH (n:${label}) DETACH DELETE n RETURN count(n) AS gone`)])
    vhs = await organisation('VHS Deichmünde')
    club = await organisation('Verein Vorbild')
    await addPost(as('editor'), postFormSchema.parse({ function: 'Leitung', organisationId: vhs.id }))
    offerId = await addOffer(
      as('editor'),
      offerFormSchema.parse({
        title: 'Sprachcafé',
        organisationId: vhs.id,
        topicIds: ['sprache'],
        kind: 'meeting-point',
      }),
    )
    cooperationId = await addCooperation(
      as('editor'),
      cooperationFormSchema.parse({
        kind: 'cooperation',
        partners: [vhs.id, club.id],
        partnersRoles: ['partner', 'partner'],
        evidence: 'Test',
      }),
    )
  })

  test('a link shows one organisation’s own data and nothing that must not be passed on', async () => {
    const shown = await open_(await link())
    expect(shown!.records.map(({ kind, name }) => [kind, name])).toEqual([
      ['organisation', 'VHS Deichmünde'],
      ['post', 'Leitung'],
      ['offer', 'Sprachcafé'],
    ])
    expect(shown!.ties.map(({ partners }) => partners)).toEqual([['Verein Vorbild']])
    expect(JSON.stringify(shown)).not.toContain('CANARY')
  })

  test('the store keeps the SHA-256 of a token only', async () => {
    const token = await link()
    const nodes = await store.read(cypher('MATCH (l:CheckUpLink) RETURN properties(l) AS link'))
    expect(nodes).toHaveLength(1)
    expect(JSON.stringify(nodes)).not.toContain(token)
  })

  test('an expired, a revoked, a finished, a foreign and a guessed link open nothing', async () => {
    const [expired, revoked, finished] = [await link(vhs.id, '2026-11-30'), await link(), await link()]
    expect(await open_(expired, '2026-11-30T22:59:00.000Z')).not.toBeNull()
    expect(await open_(expired, '2026-11-30T23:01:00.000Z')).toBeNull()
    const links = await linksOf(as('coordinator'), vhs.id)
    for (const { id } of links) if (await isOf(revoked, id)) await endLink(as('coordinator'), id)
    expect(await open_(revoked)).toBeNull()
    expect(await send(finished, { remark: 'Alles gut' }, true)).toBe(1)
    expect(await open_(finished)).toBeNull()
    expect(await refusal(send(finished, { remark: 'Noch einmal' }))).toBe('link-expired')
    for (const token of ['', 'kp_' + 'x'.repeat(43), 'x'.repeat(43), finished.slice(1)])
      expect(await open_(token)).toBeNull()
  })

  test('who guesses gets nothing more to try, not even with a link that works', async () => {
    const token = await link()
    for (let guess = 0; guess < 60; guess++) expect(await open_(`falsch-${guess}`, now, '203.0.113.1')).toBeNull()
    expect(await open_(token, now, '203.0.113.1')).toBeNull()
    expect(await open_(token, now, '203.0.113.2')).not.toBeNull()
  })

  test('a link is made for a day to come, by coordinators, and for what is there', async () => {
    const form = (more: object) =>
      newLinkSchema.parse({ organisationId: vhs.id, language: 'de', until: '2026-12-01', ...more })
    expect(await refusal(makeLink(as('editor'), form({})))).toBe('forbidden')
    expect(await refusal(makeLink(as('coordinator'), form({ until: '2026-11-26' })))).toEqual({ until: 'not-in-list' })
    expect(await refusal(makeLink(as('coordinator'), form({ until: '2028-01-01' })))).toEqual({ until: 'not-in-list' })
    expect(await refusal(makeLink(as('coordinator'), form({ organisationId: 'gibtesnicht' })))).toBe('not-found')
  })

  test('by mail the letter is in the outbox, of the same write', async () => {
    const form = newLinkSchema.parse({
      organisationId: vhs.id,
      language: 'en',
      until: '2026-12-01',
      email: 'a@vhs.example',
    })
    const address = await makeLink(as('coordinator'), form)
    const rows = await store.read(
      cypher(
        "MATCH (m:OutboxMessage {letter: 'check-up'}) RETURN m.address AS address, m.text AS text, m.language AS language",
      ),
    )
    expect(rows.at(-1)).toMatchObject({ address: 'a@vhs.example', language: 'en' })
    expect(rows.some((row) => String(row.text).includes(address))).toBe(true)
  })

  test('it is sent in parts: what was said before stands there again, and makes room for what is said now', async () => {
    const token = await link()
    const phone = `organisation.${vhs.id}.phone`
    expect(await send(token, { [`${phone}.answer`]: 'other', [phone]: '040 66969-200' })).toBe(1)
    expect(field(await open_(token), phone)).toMatchObject({ answer: 'other', typed: '040 66969-200' })
    await send(token, { [`${phone}.answer`]: 'other', [phone]: '040 66969-300', remark: 'Neu' })
    expect((await waiting()).map(({ answer, proposed }) => [answer, proposed]).sort()).toEqual([
      ['other', '040 66969-300'],
      ['remark', 'Neu'],
    ])
    expect(await refusal(send(token, { [`${phone}.answer`]: 'other', [phone]: 'falsch' }))).toEqual({
      [phone]: 'not-a-phone',
    })
    expect(await numberOfProposals(as('editor'))).toBe(2)
  })

  test('a proposal is taken over by the record’s own save, and taken back with it', async () => {
    const token = await link()
    const phone = `organisation.${vhs.id}.phone`
    await send(token, { [`${phone}.answer`]: 'other', [phone]: '040 66969-200' })
    const [proposal] = await waiting()
    expect(proposal).toMatchObject({ current: '040 66969-100', proposed: '040 66969-200', changedSince: false })
    expect(await refusal(takeOver(as('reader'), proposal!.id, proposal!.recordVersion))).toBe('forbidden')
    const entry = await takeOver(as('editor'), proposal!.id, proposal!.recordVersion)
    const after = (await organisationRecord(as('reader'), vhs.key)).organisation
    expect([after.phone, after.confirmed]).toEqual(['040 66969-200', ['phone 2026-11-27']])
    expect(await waiting()).toEqual([])
    expect((await decidedProposals(as('editor'), vhs.id)).map(({ state }) => state)).toEqual(['taken'])
    expect(await refusal(takeOver(as('editor'), proposal!.id, after.version))).toBe('conflict')
    // From the history as from the row: the proposal waits again, and is taken over again by taking that back.
    const undone = await undo(as('editor'), entry!)
    expect((await organisationRecord(as('reader'), vhs.key)).organisation.phone).toBe('040 66969-100')
    expect((await waiting()).map(({ id }) => id)).toEqual([proposal!.id])
    await undo(as('editor'), undone.entry!)
    expect((await organisationRecord(as('reader'), vhs.key)).organisation.phone).toBe('040 66969-200')
    expect([await waiting(), (await decidedProposals(as('editor'), vhs.id)).length]).toEqual([[], 1])
    // Half a year later its words are forgotten; the record can still be taken back.
    await forgetProposalsJob.run(store, '2027-06-30T10:00:00.000Z', new AbortController().signal)
    expect(await decidedProposals(as('editor'), vhs.id)).toEqual([])
    const [last] = (await historyOf(as('editor'), 'organisation', vhs.id)).entries
    await undo(as('editor'), last!.id)
    expect((await organisationRecord(as('reader'), vhs.key)).organisation.phone).toBe('040 66969-100')
    const history = await historyOf(as('editor'), 'organisation', vhs.id)
    expect(history.entries.map((one) => one.subject.kind)).toContain('check-up')
  })

  test('what changed meanwhile is said, and a conflict when it changes under one’s hands', async () => {
    const token = await link()
    const phone = `organisation.${vhs.id}.phone`
    await send(token, { [`${phone}.answer`]: 'other', [phone]: '040 66969-200' })
    const before = (await waiting())[0]!
    const record = await organisationToEdit(as('editor'), vhs.key)
    await editOrganisation(as('editor'), vhs.key, record.version, {
      ...organisationFormSchema.parse({ name: 'VHS Deichmünde', kind: 'education', areaId: '010510044044' }),
      phone: '040 66969-900',
    })
    expect(await refusal(takeOver(as('editor'), before.id, before.recordVersion))).toBe('conflict')
    const again = (await waiting())[0]!
    expect(again).toMatchObject({ current: '040 66969-900', changedSince: true })
    await takeOver(as('editor'), again.id, again.recordVersion)
    expect((await organisationRecord(as('reader'), vhs.key)).organisation.phone).toBe('040 66969-200')
  })

  test('what is confirmed carries the day and the name of the partner, not of whoever took it over', async () => {
    const token = await link()
    const title = `offer.${offerId}.title`
    await send(token, { [`${title}.answer`]: 'right' })
    const [proposal] = await waiting()
    await takeOver(as('editor', '2026-12-03T10:00:00.000Z'), proposal!.id, proposal!.recordVersion)
    const rows = await store.read(
      cypher('MATCH (f:Offer {id: $offerId}) RETURN f.verifiedAt AS day, f.verifiedBy AS by', { offerId }),
    )
    // The offer was recorded on the same day: nothing older than what is there counts.
    expect(rows).toEqual([{ day: '2026-11-27', by: 'Konto editor' }])
    const later = await link()
    await send(later, { [`${title}.answer`]: 'right' }, true, '2026-12-01T10:00:00.000Z')
    const [next] = await waiting()
    await takeOver(as('editor', '2026-12-03T10:00:00.000Z'), next!.id, next!.recordVersion)
    expect(
      await store.read(
        cypher('MATCH (f:Offer {id: $offerId}) RETURN f.verifiedAt AS day, f.verifiedBy AS by', { offerId }),
      ),
    ).toEqual([{ day: '2026-12-01', by: 'VHS Deichmünde' }])
  })

  test('a proposal is declined with a reason, once', async () => {
    await send(await link(), { remark: 'Bitte löschen' })
    const [proposal] = await waiting()
    const entry = await decline(as('editor'), proposal!.id, 'Kein Auftrag')
    expect(await refusal(decline(as('editor'), proposal!.id, 'Noch einmal'))).toBe('conflict')
    expect((await decidedProposals(as('editor'), vhs.id))[0]).toMatchObject({
      state: 'declined',
      reason: 'Kein Auftrag',
    })
    await undo(as('editor'), entry!)
    expect((await waiting()).map(({ id }) => id)).toEqual([proposal!.id])
  })

  test('what was decided on is forgotten after half a year, what waits is not', async () => {
    await send(await link(), { remark: 'Entschieden', missing: 'Noch offen' })
    const decided = (await waiting()).find(({ answer }) => answer === 'remark')!
    await decline(as('editor'), decided.id, 'Kein Auftrag')
    const run = (at: string) => forgetProposalsJob.run(store, at, new AbortController().signal)
    await run('2027-05-01T10:00:00.000Z')
    expect(await decidedProposals(as('editor'), vhs.id)).toHaveLength(1)
    await run('2027-06-01T10:00:00.000Z')
    expect(await decidedProposals(as('editor'), vhs.id)).toEqual([])
    expect(await numberOfProposals(as('editor'))).toBe(1)
  })

  test('what both sides say of a cooperation makes it mutual, a denial disputed, and undo takes it back', async () => {
    const tie = `cooperation.${cooperationId}`
    const agreement = async () => {
      const { voices, partners } = await cooperationRecord(as('reader'), cooperationId)
      return agreementOf(
        voices,
        partners.map(({ id }) => id),
      )
    }
    const say = async (of: string, word: string) => {
      await send(await link(of), { [tie]: word })
      const proposal = (await waiting()).find(({ organisation: { id } }) => id === of)!
      return takeOver(as('editor'), proposal.id, proposal.recordVersion)
    }
    expect(await agreement()).toBe('unasked')
    await say(vhs.id, 'yes')
    expect(await agreement()).toBe('one-sided')
    await say(club.id, 'yes')
    expect(await agreement()).toBe('mutual')
    const entry = await say(club.id, 'no')
    expect(await agreement()).toBe('disputed')
    await undo(as('editor'), entry!)
    expect(await agreement()).toBe('mutual')
  })
}

/** Whether a link is that of a token. */
async function isOf(token: string, id: string): Promise<boolean> {
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(token).digest('hex') === id
}
