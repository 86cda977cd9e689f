import type { Ctx } from '@/lib/context'
import { undo } from '@/lib/changes/service'
import { networkOn } from '@/lib/network/service'
import { organisationFormSchema, renameFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, organisationRecord, organisationSuggestions } from '@/lib/organisations/service'
import { renameOrganisation } from '@/lib/organisations/succession'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

let store: GraphStore
let ids = 0
let key: string

const ctxOf = (role: 'reader' | 'editor' = 'editor'): Ctx => ({
  actor: { id: 'u', label: 'Mia Meier', role },
  store,
  now: '2026-11-25T10:00:00.000Z',
  newId: () => `id-${++ids}`,
})
const form = (name: string, from: string, shortName = '') => renameFormSchema.parse({ name, from, shortName })
const record = async () => (await organisationRecord(ctxOf(), key)).organisation
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error: { code: string; details: { fieldErrors?: object } }) => error.details.fieldErrors ?? error.code,
  )

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  key = await addOrganisation(ctxOf(), organisationFormSchema.parse({ name: 'Ausländeramt', kind: 'authority' }))
})
afterEach(() => store.close())

test('an earlier day of the network has the earlier name, today the new one, and one click takes it back', async () => {
  const entry = await renameOrganisation(ctxOf(), key, 1, form('Amt für Zuwanderung', '2020-01-01', 'AfZ'))
  expect(await record()).toMatchObject({
    ...{ name: 'Amt für Zuwanderung', shortName: 'AfZ', key },
    formerNames: ['2019-12-31 Ausländeramt'],
  })
  const on = async (day: string) => (await networkOn(ctxOf(), day)).nodes.map(({ name }) => name)
  expect(await on('2018-06-30')).toEqual(['Ausländeramt'])
  expect(await on('2020-01-01')).toEqual(['Amt für Zuwanderung'])
  await undo(ctxOf(), entry!)
  expect(await record()).toMatchObject({ name: 'Ausländeramt', shortName: null, formerNames: [] })
})

test('who knows the former name only, finds it', async () => {
  await renameOrganisation(ctxOf(), key, 1, form('Willkommenszentrum', '2026-01-01'))
  const found = async (text: string) => (await organisationSuggestions(ctxOf('reader'), text)).map(({ name }) => name)
  expect(await found('Ausländeramt')).toEqual(['Willkommenszentrum'])
  expect(await found('willkommen')).toEqual(['Willkommenszentrum'])
})

test('a second name follows the first; one from before is refused, as are the same name and a day to come', async () => {
  await renameOrganisation(ctxOf(), key, 1, form('Amt für Zuwanderung', '2020-01-01'))
  expect(await refusal(renameOrganisation(ctxOf(), key, 2, form('Früher', '2020-01-01')))).toEqual({
    from: 'earlier-name',
  })
  expect(await refusal(renameOrganisation(ctxOf(), key, 2, form('Amt für Zuwanderung', '2024-01-01')))).toEqual({
    name: 'same-name',
  })
  expect(await refusal(renameOrganisation(ctxOf(), key, 2, form('Morgen', '2026-11-26')))).toEqual({ from: 'not-yet' })
  await renameOrganisation(ctxOf(), key, 2, form('Fachdienst Migration', '2024-07-01'))
  expect((await record()).formerNames).toEqual(['2019-12-31 Ausländeramt', '2024-06-30 Amt für Zuwanderung'])
})

test('somebody who was slower, or may only read, renames nothing', async () => {
  await renameOrganisation(ctxOf(), key, 1, form('Amt für Zuwanderung', '2020-01-01'))
  expect(await refusal(renameOrganisation(ctxOf(), key, 1, form('Anders', '2024-01-01')))).toBe('conflict')
  expect(await refusal(renameOrganisation(ctxOf('reader'), key, 2, form('Anders', '2024-01-01')))).toBe('forbidden')
})
