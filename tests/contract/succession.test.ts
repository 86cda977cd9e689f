import { historyOf, undo } from '@/lib/changes/service'
import { createContext, type Ctx } from '@/lib/context'
import { addCooperation, cooperationsOf } from '@/lib/cooperations/service'
import { cooperationFormSchema } from '@/lib/cooperations/schema'
import { planMeeting, meetingRecord } from '@/lib/meetings/service'
import { meetingFormSchema } from '@/lib/meetings/schema'
import { networkOn } from '@/lib/network/service'
import { addOffer } from '@/lib/offers/records'
import { offerFormSchema } from '@/lib/offers/schema'
import { offersOf } from '@/lib/offers/service'
import { passingGroups, type PassingGroup } from '@/lib/organisations/passing'
import { closingFormSchema, organisationFormSchema, renameFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, organisationRecord } from '@/lib/organisations/service'
import { closeOrganisation, closingPreview, renameOrganisation } from '@/lib/organisations/succession'
import { addPerson } from '@/lib/persons/service'
import { personFormSchema } from '@/lib/persons/schema'
import { addPost } from '@/lib/posts/records'
import { postFormSchema } from '@/lib/posts/schema'
import { postsOf } from '@/lib/posts/service'
import { addResponsibility, responsibilitiesOf } from '@/lib/responsibilities/records'
import { askSchema, responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { askResponsible } from '@/lib/responsibilities/service'
import { search } from '@/lib/search/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher, openEmptyNeo4j } from './test-stores'

jest.setTimeout(120_000)

describe.each(['embedded', 'neo4j'] as const)('on %s', (engine) => {
  let store: GraphStore
  let ctx: Ctx
  let ids: Record<'old' | 'heir' | 'second' | 'club', string>
  let meeting: string
  const keys: Record<string, string> = {}
  const on = (day: string): Ctx => ({ ...ctx, now: `${day}T08:00:00.000Z` })
  const form = (lastDay: string, ...successors: string[]) =>
    closingFormSchema.parse({
      lastDay,
      ...Object.fromEntries(successors.map((id, index) => [`successor${index + 1}Id`, id])),
    })
  const record = (who: string) => organisationRecord(ctx, keys[who]!)
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'not refused',
      (error: { code: string; details?: { fieldErrors?: object } }) => error.details?.fieldErrors ?? error.code,
    )
  /** Every node and relation but the log, the trash and what every write counts up. */
  const picture = async () => {
    const nodes = await store.read(
      cypher(
        'MATCH (n) WHERE n:Organisation OR n:Responsibility OR n:Cooperation OR n:Post OR n:Offer OR n:Task OR n:Meeting RETURN n {.*, version: null, updatedAt: null, sequence: null} AS n ORDER BY n.id',
      ),
    )
    const links = await store.read(
      cypher(
        'MATCH (a)-[r]->(b) WHERE NOT a:Touch AND NOT a:Trashed AND NOT b:Trashed AND NOT a:Participation AND NOT a:Area AND NOT a:Topic RETURN a.id AS a, type(r) AS r, b.id AS b, properties(r) AS p ORDER BY a, r, b',
      ),
    )
    const invited = (await meetingRecord(ctx, meeting)).participations.map(({ organisation }) => organisation.name)
    return JSON.parse(JSON.stringify([nodes, links, invited.sort()])) as unknown
  }

  beforeEach(async () => {
    store = engine === 'embedded' ? await openStore({ engine, folder: null }) : await openEmptyNeo4j()
    await loadStarter(store, 'empty', { now: '2026-11-25T07:00:00.000Z' })
    ctx = createContext({ id: 'ada', label: 'Ada', role: 'coordinator' }, store)
    ctx = { ...ctx, now: '2026-11-25T08:00:00.000Z' }
    const add = async (who: string, name: string, more: object = {}) => {
      keys[who] = await addOrganisation(ctx, organisationFormSchema.parse({ name, kind: 'welfare', ...more }))
      return (await record(who)).organisation.id
    }
    ids = {
      old: await add('old', 'Beratung Nord'),
      heir: await add('heir', 'Beratung Küste'),
      second: await add('second', 'Beratung Geest'),
      club: await add('club', 'Sprachverein'),
    }
    const { old, club } = ids
    await add('unit', 'Team Ankommen', { parentId: old })
    await add('body', 'Sozialausschuss', {
      ...{ kind: 'governing-body', seats: [old, club], seatsRole: ['vote', 'guest'], seatsSpeaksFor: ['on', ''] },
      ...{ seatsElectedBy: ['Kreistag', ''], seatsSince: ['2023', ''], seatsUntil: ['2028-06', ''] },
    })
    const person = await addPerson(
      ctx,
      personFormSchema.parse({ name: 'Kim Deich', legalBasis: 'public-task', source: 'Anruf' }),
    )
    const postId = await addPost(
      ctx,
      postFormSchema.parse({
        ...{ function: 'Beratung', organisationId: old, phone: '0481 12345' },
        ...{ holders: [person], holdersSince: ['2020'], holdersUntil: [''] },
      }),
    )
    const does = (organisationId: string, more: object) =>
      addResponsibility(
        ctx,
        responsibilityFormSchema.parse({
          ...{ organisationId, topicId: 'sprache.alpha', areaIds: ['01051'], kind: 'voluntary', evidence: 'Gespräch' },
          ...more,
        }),
      )
    await does(old, { postId })
    await does(old, { topicId: 'soziales.schulden', validTo: '2025' })
    await does(club, { topicId: 'arbeit.suche', kind: 'delegated', delegatedById: old })
    const partners = (...all: string[]) => ({ partners: all, partnersRoles: all.map(() => 'partner') })
    const works = (more: object) =>
      addCooperation(ctx, cooperationFormSchema.parse({ kind: 'cooperation', since: '2019', ...more }))
    await works({ ...partners(old, club), title: 'Zu zweit' })
    await works({ ...partners(old, club, ids.second), title: 'Zu dritt' })
    await addOffer(ctx, offerFormSchema.parse({ title: 'Offene Sprechstunde', organisationId: old, topicIds: ['sprache'], postId })) // prettier-ignore
    meeting = await planMeeting(
      ctx,
      meetingFormSchema.parse({
        ...{ title: 'Fachkreis', date: '2027-02-11', startTime: '10:00', endTime: '12:00' },
        ...{ timeZone: 'Europe/Berlin', invited: [old, club] },
      }),
    )
    await store.write([
      cypher(
        "MATCH (o:Organisation {id: $old}) MATCH (m:Meeting {key: $meeting}) CREATE (k:Task {id: 'task', title: 'Flyer drucken', dueOn: '2027-01-15'})-[:ASSIGNED_TO]->(o) CREATE (k)-[:ARISES_FROM]->(m) RETURN k.id AS id",
        { old, meeting },
      ),
    ])
  })
  afterEach(() => store.close())

  test('the preview names everything that would lose its owner, and nothing that is over by then', async () => {
    const { items, successors } = await closingPreview(ctx, keys.old!, form('2026-12-31', ids.heir))
    const found = items.map(({ group, name }): [PassingGroup, string] => [group, name.replace(/^[^:]+: /, '')])
    expect(found.sort()).toEqual([
      ['cooperations', 'Zu dritt'],
      ['cooperations', 'Zu zweit'],
      ['delegated', 'Sprachverein'],
      ['meetings', 'Fachkreis'],
      ['offers', 'Offene Sprechstunde'],
      ['posts', 'Beratung'],
      ['responsibilities', 'Beratung Nord'],
      ['seats', 'Sozialausschuss'],
      ['tasks', 'Flyer drucken'],
      ['units', 'Team Ankommen'],
    ])
    expect(successors.map(({ name }) => name)).toEqual(['Beratung Küste'])
    expect(items.filter(({ stays }) => stays).map(({ name }) => name)).toEqual(['Zu dritt'])
  })

  test('merged: everything ends on the last day, goes on with the successor, and comes back by one undo', async () => {
    const before = await picture()
    const version = (await record('old')).organisation.version
    const entry = await closeOrganisation(ctx, keys.old!, version, form('2026-12-31', ids.heir), {})
    const closed = await record('old')
    expect(closed.organisation).toMatchObject({ validTo: '2026-12-31', name: 'Beratung Nord' })
    expect(closed.successors.map(({ name }) => name)).toEqual(['Beratung Küste'])
    expect((await record('heir')).predecessors.map(({ name }) => name)).toEqual(['Beratung Nord'])
    expect(closed.units).toEqual([])
    const seats = (await record('body')).seats.map(({ organisation, until }) => [organisation.name, until])
    expect(seats).toEqual([
      ['Beratung Küste', '2028-06'],
      ['Beratung Nord', '2026-12-31'],
      ['Sprachverein', null],
    ])
    expect((await record('heir')).seatsIn).toMatchObject([
      { role: 'vote', speaksFor: true, electedBy: 'Kreistag', since: '2027-01-01', organisation: { key: keys.body } },
    ])
    expect((await record('heir')).units.map(({ name }) => name)).toEqual(['Team Ankommen'])

    const held = async (id: string) =>
      (await responsibilitiesOf(ctx, id)).map(({ topicId, validFrom, validTo }) => [topicId, validFrom, validTo])
    expect((await held(ids.old)).sort()).toEqual([
      ['soziales.schulden', null, '2025'],
      ['sprache.alpha', null, '2026-12-31'],
    ])
    expect(await held(ids.heir)).toEqual([['sprache.alpha', '2027-01-01', null]])
    const together = async (id: string) =>
      (await cooperationsOf(ctx, id)).map(({ title, since, until }) => [title, since, until]).sort()
    expect(await together(ids.heir)).toEqual([
      ['Zu dritt', '2027-01-01', null],
      ['Zu zweit', '2027-01-01', null],
    ])
    expect(await together(ids.old)).toEqual([
      ['Zu dritt', '2019', '2026-12-31'],
      ['Zu zweit', '2019', '2026-12-31'],
    ])
    const terms = async (id: string) =>
      (await postsOf(ctx, id)).map(({ phone, holders }) => [phone, holders.map(({ since, until }) => [since, until])])
    expect(await terms(ids.old)).toEqual([['0481 12345', [['2020', '2026-12-31']]]])
    expect(await terms(ids.heir)).toEqual([['0481 12345', [['2027-01-01', null]]]])
    const runs = async (id: string) => (await offersOf(ctx, id)).map(({ startsOn, endsOn }) => [startsOn, endsOn])
    expect([await runs(ids.old), await runs(ids.heir)]).toEqual([[[null, '2026-12-31']], [['2027-01-01', null]]])
    const { participations, meeting: planned } = await meetingRecord(ctx, meeting)
    expect(participations.map(({ organisation }) => organisation.name)).toEqual(['Beratung Küste', 'Sprachverein'])
    expect(planned.tasks.map(({ organisation }) => organisation)).toEqual(['Beratung Küste'])

    // Until its last day it answers, afterwards its successor does.
    const answers = async (day: string) => {
      const { resolution } = await askResponsible(
        on(day),
        askSchema.parse({ q: 'Alphabetisierung', topic: 'sprache.alpha' }),
      )
      return resolution!.answers.map(({ responsibility }) => responsibility.organisation.name)
    }
    expect([await answers('2026-12-31'), await answers('2027-01-01')]).toEqual([['Beratung Nord'], ['Beratung Küste']])
    const there = async (day: string) => (await networkOn(on('2027-06-01'), day)).nodes.map(({ name }) => name)
    expect(await there('2026-12-31')).toContain('Beratung Nord')
    expect(await there('2027-01-01')).not.toContain('Beratung Nord')
    const [hit] = (await search(ctx, 'Beratung Nord', { limit: 5 })).hits
    expect(hit).toMatchObject({ label: 'Beratung Nord', detail: { validTo: '2026-12-31' } })

    const history = await historyOf(ctx, 'organisation', ids.old)
    expect(history.entries[0]).toMatchObject({ action: 'close', undo: true, own: true })
    const back = await undo(ctx, entry!)
    expect(await picture()).toEqual(before)
    // And once more: what was taken back is done again.
    await undo(ctx, back.entry!)
    expect((await record('old')).organisation.validTo).toBe('2026-12-31')
    expect(await held(ids.heir)).toEqual([['sprache.alpha', '2027-01-01', null]])
    await undo(ctx, (await historyOf(ctx, 'organisation', ids.old)).entries[0]!.id)
    expect(await picture()).toEqual(before)
  })

  test('split: each part goes where it was decided, and what was not decided is asked for', async () => {
    const version = (await record('old')).organisation.version
    const closing = form('2026-12-31', ids.heir, ids.second)
    const groups = passingGroups
    expect(await refusal(closeOrganisation(ctx, keys.old!, version, closing, { 'all-posts': 'end' }))).toEqual(
      Object.fromEntries([...groups.filter((group) => group !== 'posts')].map((group) => [`all-${group}`, 'required'])),
    )
    const decisions: Record<string, string> = Object.fromEntries(groups.map((group) => [`all-${group}`, ids.heir]))
    const { items } = await closingPreview(ctx, keys.old!, closing)
    const pair = items.find(({ name }) => name === 'Zu zweit')!
    await closeOrganisation(ctx, keys.old!, version, closing, {
      ...decisions,
      'all-offers': 'end',
      [`one-${pair.id}`]: ids.second,
    })
    expect((await record('old')).successors.map(({ name }) => name)).toEqual(['Beratung Geest', 'Beratung Küste'])
    const titles = async (id: string) =>
      (await cooperationsOf(ctx, id)).map(({ title, since }) => [title, since]).sort()
    expect(await titles(ids.heir)).toEqual([['Zu dritt', '2027-01-01']])
    expect(await titles(ids.second)).toEqual([
      ['Zu dritt', '2019'],
      ['Zu dritt', '2027-01-01'],
      ['Zu zweit', '2027-01-01'],
    ])
    expect([await offersOf(ctx, ids.heir), await offersOf(ctx, ids.second)]).toEqual([[], []])
  })

  test('closed without a successor: the others go on, and nobody is named who is gone', async () => {
    const version = (await record('old')).organisation.version
    await closeOrganisation(ctx, keys.old!, version, form('2026-06-30'), {})
    const [three, two] = (await cooperationsOf(ctx, ids.club)).sort((a, b) => (a.title! < b.title! ? -1 : 1))
    expect(three).toMatchObject({ title: 'Zu dritt', state: 'active', until: null })
    expect(two).toMatchObject({ title: 'Zu zweit', state: 'ended', until: '2026-06-30' })
    expect((await networkOn(ctx, '2026-11-25')).nodes.map(({ name }) => name)).not.toContain('Beratung Nord')
    expect((await record('old')).units.map(({ name }) => name)).toEqual(['Team Ankommen'])
    expect((await meetingRecord(ctx, meeting)).participations).toHaveLength(1)
  })

  test('what cannot be is refused, and nothing is written', async () => {
    const before = await picture()
    const version = (await record('old')).organisation.version
    const close = (...args: Parameters<typeof form>) =>
      refusal(closeOrganisation(ctx, keys.old!, version, form(...args), {}))
    expect(await close('2026-12-31', ids.old)).toEqual({ successor1Id: 'own-successor' })
    expect(await close('2026-12-31', ids.heir, 'nobody')).toEqual({ successor2Id: 'not-in-list' })
    const editor = { ...ctx, actor: { ...ctx.actor, role: 'editor' as const } }
    expect(await refusal(closeOrganisation(editor, keys.old!, version, form('2026-12-31'), {}))).toBe('forbidden')
    expect(await refusal(closeOrganisation(ctx, keys.old!, version - 1, form('2026-12-31'), {}))).toBe('conflict')
    expect(await picture()).toEqual(before)
    await closeOrganisation(ctx, keys.heir!, (await record('heir')).organisation.version, form('2026-10-31'), {})
    expect(await close('2026-12-31', ids.heir)).toEqual({ successor1Id: 'successor-closed' })
  })

  test('a merge is not taken back over what somebody changed since', async () => {
    const version = (await record('old')).organisation.version
    const entry = await closeOrganisation(ctx, keys.old!, version, form('2026-12-31', ids.heir), {})
    const again = (await record('old')).organisation.version
    await closeOrganisation(ctx, keys.old!, again, form('2027-03-31', ids.heir), {})
    expect(await refusal(undo(ctx, entry!))).toBe('changed-since')
  })

  test('a renamed organisation has the name of each day', async () => {
    const { version } = (await record('old')).organisation
    const renamed = renameFormSchema.parse({ name: 'Beratung Nordsee', from: '2024-01-01' })
    await renameOrganisation(ctx, keys.old!, version, renamed)
    const names = async (day: string) => (await networkOn(ctx, day)).nodes.map(({ name }) => name)
    expect(await names('2018-12-31')).toContain('Beratung Nord')
    expect(await names('2024-01-01')).toContain('Beratung Nordsee')
  })
})
