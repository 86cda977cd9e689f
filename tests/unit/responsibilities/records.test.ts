import { historyOf, restore, undo } from '@/lib/changes/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, organisationRecord } from '@/lib/organisations/service'
import {
  addResponsibility,
  deleteResponsibility,
  editResponsibility,
  endResponsibility,
  renewResponsibility,
  responsibilityRecord,
  responsibilityToEdit,
  verifyResponsibility,
} from '@/lib/responsibilities/records'
import { askSchema, responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { askResponsible } from '@/lib/responsibilities/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

const marne = '010515166072'
const topic = 'soziales.schulden'
let now: string
let store: GraphStore
let holder: string
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: `Konto ${role}`, role }, store), now })
const form = (more: Record<string, unknown> = {}) =>
  responsibilityFormSchema.parse({
    ...{ organisationId: holder, topicId: topic, areaIds: [marne], kind: 'voluntary', evidence: 'Anruf' },
    ...more,
  })
const versionOf = async (id: string) => (await responsibilityToEdit(as('editor'), id)).version
/** Whether the desk names the organisation for the topic in Marne. */
const answers = async () => {
  const { resolution } = await askResponsible(as('reader'), askSchema.parse({ topic, area: marne }))
  return resolution!.answers.some(({ responsibility }) => responsibility.organisation.id === holder)
}

beforeEach(async () => {
  now = '2026-11-26T09:00:00.000Z'
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  const key = await addOrganisation(as('editor'), organisationFormSchema.parse({ name: 'Koogküche', kind: 'welfare' }))
  holder = (await organisationRecord(as('editor'), key)).organisation.id
})
afterEach(() => store.close())

test('only editors record one; the desk names it at once', async () => {
  await expect(addResponsibility(as('reader'), form())).rejects.toMatchObject({ code: 'forbidden' })
  expect(await answers()).toBe(false)
  const id = await addResponsibility(as('editor'), form())
  expect(await answers()).toBe(true)
  expect(await responsibilityRecord(as('reader'), id)).toMatchObject({
    verifiedAt: '2026-11-26',
    verifiedBy: 'Konto editor',
    areas: [{ id: marne }],
  })
})

test.each([
  ['organisationId', { organisationId: 'nobody' }],
  ['topicId', { topicId: 'nothing' }],
  ['areaIds', { areaIds: [marne, '99'] }],
  ['postId', { postId: 'none' }],
  ['delegatedById', { delegatedById: 'nobody' }],
])('what is unknown is refused at its field, and nothing is written: %s', async (field, wrong) => {
  await expect(addResponsibility(as('editor'), form(wrong))).rejects.toMatchObject({
    code: 'invalid',
    details: { fieldErrors: { [field]: 'not-in-list' } },
  })
  expect(await answers()).toBe(false)
})

test('one that was ended is named to its last day, not on the next', async () => {
  const id = await addResponsibility(as('editor'), form({ validFrom: '2026-01-01' }))
  await expect(endResponsibility(as('editor'), id, 1, '2025-12-31')).rejects.toMatchObject({ code: 'invalid' })
  await endResponsibility(as('editor'), id, 1, '2026-11-26')
  expect(await answers()).toBe(true)
  now = '2026-11-27T09:00:00.000Z'
  expect(await answers()).toBe(false)
})

test('„ab dem … neu“ keeps the past: the one ends the day before, the other begins', async () => {
  const id = await addResponsibility(as('editor'), form({ validFrom: '2026-01-01', targetGroup: 'Frauen' }))
  await expect(renewResponsibility(as('editor'), id, 1, '2026-01-01', form())).rejects.toMatchObject({
    code: 'invalid',
    details: { fieldErrors: { from: 'end-before-start' } },
  })
  const next = await renewResponsibility(as('editor'), id, 1, '2027-01-01', form({ targetGroup: 'Familien' }))
  expect(await responsibilityRecord(as('reader'), id)).toMatchObject({ validTo: '2026-12-31', targetGroup: 'Frauen' })
  expect(await responsibilityRecord(as('reader'), next)).toMatchObject({
    validFrom: '2027-01-01',
    validTo: null,
    targetGroup: 'Familien',
  })
  await expect(renewResponsibility(as('editor'), id, 1, '2028-01-01', form())).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('it is edited, confirmed, deleted, brought back and taken back, and the history tells all of it', async () => {
  const ctx = as('editor')
  const id = await addResponsibility(ctx, form())
  await editResponsibility(ctx, id, await versionOf(id), form({ legalBasis: '§ 16a SGB II' }))
  await expect(editResponsibility(ctx, id, 1, form({ legalBasis: '§ 1' }))).rejects.toMatchObject({ code: 'conflict' })
  now = '2026-11-27T09:00:00.000Z'
  await verifyResponsibility(as('editor'), id, await versionOf(id))
  await deleteResponsibility(ctx, id, await versionOf(id))
  expect(await answers()).toBe(false)
  await restore(ctx, id)
  expect(await answers()).toBe(true)
  const { entries } = await historyOf(ctx, 'responsibility', id)
  expect(entries.map(({ action }) => action)).toEqual(['restore', 'delete', 'verify', 'update', 'create'])
  await undo(ctx, entries[3]!.id)
  expect(await responsibilityRecord(ctx, id)).toMatchObject({ legalBasis: null, verifiedAt: '2026-11-27' })
  const atHolder = await historyOf(ctx, 'organisation', holder)
  expect(atHolder.entries.filter((entry) => entry.subject.id === id)).toHaveLength(6)
})
