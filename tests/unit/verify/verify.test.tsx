import { renderToStaticMarkup } from 'react-dom/server'
import { VerifiedTag } from '@/components/organisations/verified-tag'
import { undo } from '@/lib/changes/service'
import { addDays } from '@/lib/dates'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, editOrganisation, organisationRecord } from '@/lib/organisations/service'
import { addPost } from '@/lib/posts/records'
import { postFormSchema } from '@/lib/posts/schema'
import { usualRhythms } from '@/lib/rhythms/fields'
import { de } from '@/lib/i18n/de'
import { network } from '@/lib/network/service'
import { addResponsibility } from '@/lib/responsibilities/records'
import { responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { askResponsible } from '@/lib/responsibilities/service'
import { rhythms, setRhythms } from '@/lib/rhythms/records'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { isDue, verifyFilterSchema } from '@/lib/verify/schema'
import { confirmRecord, putOff, takeUp, verifyPage } from '@/lib/verify/service'

let store: GraphStore
let organisationId: string
let key: string
let postId: string
const now = '2026-11-27T10:00:00.000Z'
const as = (role: Role, at = now, id: string = role): Ctx => ({
  ...createContext({ id, label: `Konto ${id}`, role }, store),
  now: at,
})
const list = (ctx: Ctx, filter: Record<string, string> = {}) =>
  verifyPage(ctx, verifyFilterSchema.parse(filter), 100_000)

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  const form = organisationFormSchema.parse({ name: 'VHS Deichmünde', kind: 'education', areaId: '010510044044' })
  key = await addOrganisation(as('editor'), form)
  organisationId = (await organisationRecord(as('reader'), key)).organisation.id
  postId = await addPost(as('editor'), postFormSchema.parse({ function: 'Leitung', organisationId }))
})
afterEach(() => store.close())

test('all kinds are in one list, with true counts, for whoever may confirm', async () => {
  const all = await list(as('editor'))
  expect(all.total).toBe(Object.values(all.kinds).reduce((sum, n) => sum + n, 0))
  expect(all.items).toHaveLength(all.total)
  for (const kind of ['organisation', 'responsibility', 'cooperation'])
    expect((await list(as('editor'), { kind })).items.every((row) => row.kind === kind)).toBe(true)
  await expect(list(as('reader'))).rejects.toMatchObject({ code: 'forbidden' })
})

test('each kind is due after its own interval, as the coordination sets it', async () => {
  const due = async (at: string) => (await list(as('editor', at))).items.map(({ id }) => id)
  expect(await due(now)).not.toContain(postId)
  expect(await due('2027-05-26T10:00:00.000Z')).not.toContain(postId)
  expect(await due('2027-05-27T10:00:00.000Z')).toContain(postId)
  await setRhythms(as('coordinator'), 0, { ...usualRhythms, verifyPost: 10 })
  expect(await due('2026-12-08T10:00:00.000Z')).toContain(postId)
})

test('the least evidenced and the oldest stand first', async () => {
  const { items } = await list(as('editor'))
  const rank = items.map(({ confidence, evidence }) =>
    confidence === 'low' || (!confidence && !evidence) ? 0 : confidence === 'high' ? 2 : 1,
  )
  expect(rank).toEqual([...rank].sort())
})

test('an area has what lies in it, posts where their organisation is', async () => {
  const later = as('editor', '2027-11-27T10:00:00.000Z')
  const inside = (await list(later, { area: '010510044044' })).items.map(({ id }) => id)
  expect(inside).toEqual(expect.arrayContaining([organisationId, postId]))
  expect((await list(later, { area: '010510011011' })).items.map(({ id }) => id)).not.toContain(organisationId)
})

test('what is confirmed is gone from the list, and an undo brings it back', async () => {
  const ids = async () => (await list(as('editor'))).items.map(({ id }) => id)
  expect(await ids()).toContain(organisationId)
  const entry = await confirmRecord(as('editor'), 'organisation', key, 1)
  expect(await ids()).not.toContain(organisationId)
  await undo(as('editor'), entry!)
  expect(await ids()).toContain(organisationId)
  await expect(confirmRecord(as('editor'), 'organisation', key, 1)).rejects.toMatchObject({ code: 'conflict' })
  await expect(confirmRecord(as('reader'), 'post', postId, 1)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the list follows a change of one record', async () => {
  await list(as('editor'))
  const form = organisationFormSchema.parse({ name: 'VHS Neuname', kind: 'education', areaId: '010510044044' })
  await editOrganisation(as('editor'), key, 1, form)
  const row = (await list(as('editor'))).items.find(({ id }) => id === organisationId)
  expect(row).toMatchObject({ name: 'VHS Neuname', version: 2 })
})

test('what somebody puts off stands last for them, a week long, and for nobody else', async () => {
  const [first] = (await list(as('editor'))).items
  await putOff(as('editor'), first!.id)
  const after = await list(as('editor'))
  expect(after.items.at(-1)).toMatchObject({ id: first!.id, snoozed: '2026-12-04' })
  expect(after.snoozed).toBe(1)
  expect((await list(as('editor', now, 'another'))).items[0]!.id).toBe(first!.id)
  expect((await list(as('editor', '2026-12-04T10:00:00.000Z'))).snoozed).toBe(0)
  await takeUp(as('editor'), first!.id)
  expect((await list(as('editor'))).items[0]!.id).toBe(first!.id)
  await expect(putOff(as('editor'), 'nobody')).rejects.toMatchObject({ code: 'not-found' })
  await expect(putOff(as('reader'), first!.id)).rejects.toMatchObject({ code: 'forbidden' })
})

test('what is over is not to be confirmed; a year ends with its last day', () => {
  const yearBefore = (day: string) => addDays(day, -365)
  expect(isDue({ verifiedAt: null, until: '2025', terms: [] }, yearBefore('2026-01-01'), '2026-01-01')).toBe(false)
  expect(isDue({ verifiedAt: null, until: '2026', terms: [] }, yearBefore('2026-11-27'), '2026-11-27')).toBe(true)
  expect(isDue({ verifiedAt: '2025-11-27', until: null, terms: [] }, yearBefore('2026-11-27'), '2026-11-27')).toBe(
    false,
  )
  expect(isDue({ verifiedAt: '2025-11-26', until: null, terms: [] }, yearBefore('2026-11-27'), '2026-11-27')).toBe(true)
})

test('a body is to be confirmed once a seat in it ended, and not again', async () => {
  const editing = organisationFormSchema.parse({
    ...{ name: 'Beirat', kind: 'governing-body', areaId: '010510044044', seats: [organisationId], seatsRole: ['vote'] },
    ...{ seatsSpeaksFor: [''], seatsElectedBy: [''], seatsSince: ['2024-01'], seatsUntil: ['2026-12'] },
  })
  const body = await addOrganisation(as('editor'), editing)
  const row = async (at: string) => (await list(as('editor', at))).items.find((one) => one.key === body)
  await confirmRecord(as('editor'), 'organisation', body, 1)
  expect(await row('2026-12-31T10:00:00.000Z')).toBeUndefined()
  expect(await row('2027-01-02T10:00:00.000Z')).toMatchObject({ ended: '2026-12-31' })
  await confirmRecord(as('editor', '2027-01-02T10:00:00.000Z'), 'organisation', body, 2)
  expect(await row('2027-01-03T10:00:00.000Z')).toBeUndefined()
})

test('where a record is told to be due, the same interval counts: its tag, the map and the answers', async () => {
  const rows = { ...usualRhythms, verifyOrganisation: 30, verifyResponsibility: 30 }
  const later = '2026-12-28T10:00:00.000Z'
  await addResponsibility(
    as('editor'),
    responsibilityFormSchema.parse({
      ...{ organisationId, topicId: 'sprache.alpha', areaIds: ['010510044044'], kind: 'voluntary', evidence: 'Test' },
    }),
  )
  await confirmRecord(
    as('editor'),
    'organisation',
    key,
    (await organisationRecord(as('reader'), key)).organisation.version,
  )
  const told = async () => {
    const { verifyOrganisation: days } = await rhythms(as('reader'))
    const { organisation } = await organisationRecord(as('reader'), key)
    const tag = renderToStaticMarkup(
      <VerifiedTag t={de.organisations} locale="de" now={later} verifiedAt={organisation.verifiedAt} days={days} />,
    )
    const ask = { q: '', topic: 'sprache.alpha', area: '010510044044', group: '', include: '' } as const
    const { resolution } = await askResponsible(as('reader', later), ask)
    return [
      (await list(as('editor', later))).items.some(({ id }) => id === organisationId),
      tag.includes('Prüfung fällig'),
      (await network(as('reader', later))).nodes.find(({ id }) => id === organisationId)!.stale,
      resolution!.answers.find(({ responsibility }) => responsibility.organisation.id === organisationId)!.stale,
    ]
  }
  expect(await told()).toEqual([false, false, false, false])
  await setRhythms(as('coordinator'), 0, rows)
  expect(await told()).toEqual([true, true, true, true])
})
