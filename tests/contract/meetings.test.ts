import { historyOf, restore, undo } from '@/lib/changes/service'
import { createContext, type Ctx } from '@/lib/context'
import type { MeetingForm } from '@/lib/meetings/fields'
import { formOfMeeting, meetingFormSchema } from '@/lib/meetings/schema'
import {
  deleteMeeting,
  editMeeting,
  meetingRecord,
  meetingsAfter,
  meetingToEdit,
  planMeeting,
  recordParticipation,
  seriesNames,
  upcomingMeetings,
} from '@/lib/meetings/service'
import { verifyLog } from '@/lib/records/log'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher, openEmptyNeo4j } from './test-stores'

const form = (changed: Partial<Record<keyof MeetingForm, unknown>>) =>
  meetingFormSchema.parse({
    title: 'Runder Tisch',
    series: 'Alte Reihe',
    date: '2199-12-01',
    startTime: '22:00',
    endTime: '01:00',
    timeZone: 'Europe/Berlin',
    agenda: ['Begrüßung (5 min)', 'Kurse'],
    invited: ['o1', 'o2'],
    ...changed,
  })

describe.each([
  ['embedded', () => openStore({ engine: 'embedded', folder: null })],
  ['Neo4j', openEmptyNeo4j],
])('meetings on %s', (_, open: () => Promise<GraphStore>) => {
  let store: GraphStore
  let ctx: Ctx
  beforeAll(async () => {
    store = await open()
    ctx = createContext({ id: 'u', label: 'Koordination', role: 'coordinator' }, store)
    await store.write([
      cypher(`CREATE (:Area {id: 'a1', name: 'Heide', kind: 'municipality', sortName: 'heide'})
        CREATE (:Topic {id: 't1', label: 'Sprache', position: 1})
        CREATE (:Topic {id: 't2', label: 'Arbeit', position: 2})
        CREATE (:Organisation {id: 'o1', key: 'o1', name: 'VHS', sortName: 'vhs', kind: 'education', version: 1})
        CREATE (:Organisation {id: 'o2', key: 'o2', name: 'Caritas', sortName: 'caritas', kind: 'welfare', version: 1})`),
    ])
  })
  afterAll(() => store.close())

  test('everything that was planned can be edited, undone, deleted and restored', async () => {
    const key = await planMeeting(ctx, form({}))
    const planned = await meetingToEdit(ctx, key)
    const changed = form({
      title: 'Neu',
      series: 'Neue Reihe',
      areaId: 'a1',
      topicIds: ['t1', 't2'],
      agenda: ['Neues'],
      invited: ['o2'],
    })
    const entry = await editMeeting(ctx, key, 1, changed)
    expect(formOfMeeting((await meetingToEdit(ctx, key)).values)).toEqual(changed)
    await undo(ctx, entry!)
    expect((await meetingToEdit(ctx, key)).values).toEqual(planned.values)
    expect(await seriesNames(ctx)).toEqual(['Alte Reihe'])

    const { meeting, participations } = await meetingRecord(ctx, key)
    await recordParticipation(ctx, key, participations[0]!.id, { reply: 'accepted' })
    const sums = { invited: 2, accepted: 1, declined: 0, answered: 1, attended: 0 }
    expect((await upcomingMeetings(ctx)).items).toMatchObject([sums])
    expect(await meetingsAfter(ctx, { after: '', since: null, ids: [], limit: 5 })).toMatchObject([sums])
    const refused = editMeeting(ctx, key, meeting.version, form({ invited: ['o1'] }))
    await expect(refused).rejects.toMatchObject({ details: { fieldErrors: { invited: 'has-answered' } } })
    for (const [field, value] of Object.entries({ areaId: '9', topicIds: ['t1', 'x'], invited: ['o1', 'o2', 'x'] }))
      await expect(editMeeting(ctx, key, meeting.version, form({ [field]: value }))).rejects.toMatchObject({
        details: { fieldErrors: { [field]: 'not-in-list' } },
      })

    await deleteMeeting(ctx, key, meeting.version)
    expect(await seriesNames(ctx)).toEqual([])
    expect((await upcomingMeetings(ctx)).total).toBe(0)
    await restore(ctx, meeting.id)
    expect((await meetingToEdit(ctx, key)).values).toEqual(planned.values)
    expect((await historyOf(ctx, 'meeting', meeting.id)).entries.map(({ action }) => action)).toEqual([
      ...['restore', 'delete', 'reply', 'undo', 'update', 'create'],
    ])
    expect((await verifyLog(store)).broken).toBeNull()
  })

  test('of many who edit, or answer while others take the invitation back, one wins', async () => {
    const key = await planMeeting(ctx, form({ title: 'Wettlauf' }))
    const editing = await Promise.allSettled(
      Array.from({ length: 10 }, (_value, index) =>
        editMeeting(ctx, key, 1, form({ title: 'Wettlauf', place: `Saal ${index}` })),
      ),
    )
    expect(editing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (let round = 0; round < 10; round++) {
      const { meeting, participations } = await meetingRecord(ctx, key)
      const invitation = participations.find(({ organisation }) => organisation.id === 'o1')!
      const outcome = await Promise.allSettled([
        recordParticipation(ctx, key, invitation.id, { reply: 'declined' }),
        editMeeting(ctx, key, meeting.version, form({ title: 'Wettlauf', place: `Runde ${round}`, invited: ['o2'] })),
      ])
      const [replied, withdrawn] = outcome.map(({ status }) => status === 'fulfilled')
      const after = (await meetingRecord(ctx, key)).participations.find(({ organisation }) => organisation.id === 'o1')
      expect([replied, withdrawn]).toEqual(after ? [true, false] : [false, true])
      if (after) await recordParticipation(ctx, key, after.id, { reply: 'open' })
      else await editMeeting(ctx, key, meeting.version + 1, form({ title: 'Wettlauf', invited: ['o1', 'o2'] }))
    }
  })
})
