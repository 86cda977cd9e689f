import { historyOf, restore, undo } from '@/lib/changes/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { addHelpline, deleteHelpline, editHelpline, helplineRecord, officeHelplines } from '@/lib/danger/records'
import { helplineFormSchema } from '@/lib/danger/schema'
import { helplineOverview, urgentHelp } from '@/lib/danger/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

let store: GraphStore
const as = (role: Role): Ctx => createContext({ id: role, label: `Konto ${role}`, role }, store)
const form = (more: Record<string, unknown> = {}) =>
  helplineFormSchema.parse({
    name: 'Frauennotruf',
    number: '0481 7654321',
    dangers: ['violence', 'sexual-violence'],
    hours: 'Mo–Fr 9–13 Uhr',
    source: 'Anruf',
    ...more,
  })
const numbers = async (q: string) =>
  (await urgentHelp(as('reader'), { q, area: '' }, 'de'))[0]!.numbers.map((entry) => entry.number)
const violence = 'mein Mann schlägt mich'

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
})
afterEach(() => store.close())

test('a line of the office follows the built-in ones, for its kinds only', async () => {
  await addHelpline(as('coordinator'), form())
  expect((await numbers(violence)).at(-1)).toBe('0481 7654321')
  expect((await numbers(violence))[0]).toBe('110')
  expect(await numbers('Es brennt')).toEqual(['112'])
})

test('with the number of a built-in line it replaces that, in its place; what is not certain can be adopted', async () => {
  await addHelpline(as('coordinator'), form({ name: 'Hilfetelefon', number: '116016', hours: 'neue Zeiten' }))
  const [urgent] = await urgentHelp(as('reader'), { q: violence, area: '' }, 'de')
  expect(urgent!.numbers[1]).toMatchObject({ label: 'Hilfetelefon', hours: 'neue Zeiten' })
  expect(urgent!.numbers.filter((entry) => entry.number.replace(/\D/g, '') === '116016')).toHaveLength(1)
  await addHelpline(as('coordinator'), form({ number: '0431 260 976 48', dangers: ['threat-to-others'] }))
  expect((await numbers('er sagt er sticht alle ab')).join()).toContain('0431')
  const { builtIn } = await helplineOverview(as('reader'), 'de')
  expect(
    builtIn
      .filter((line) => line.replaced)
      .map((line) => line.id)
      .sort(),
  ).toEqual(['hilfetelefon-frauen', 'nummer-gegen-gewalt'])
})

test('it is edited, undone, deleted and brought back; each step counts at once', async () => {
  const id = await addHelpline(as('coordinator'), form())
  const entry = await editHelpline(as('coordinator'), id, 1, form({ hours: 'rund um die Uhr' }))
  expect((await helplineRecord(as('reader'), id)).values.hours).toBe('rund um die Uhr')
  await expect(editHelpline(as('coordinator'), id, 1, form({ hours: 'nie' }))).rejects.toMatchObject({
    code: 'conflict',
  })
  await undo(as('coordinator'), entry!)
  expect((await officeHelplines(as('reader')))[0]!.hours).toBe('Mo–Fr 9–13 Uhr')
  expect((await historyOf(as('reader'), 'helpline', id)).entries.length).toBe(3)
  const { version } = await helplineRecord(as('reader'), id)
  await deleteHelpline(as('coordinator'), id, version)
  expect(await officeHelplines(as('reader'))).toEqual([])
  expect(await numbers(violence)).not.toContain('0481 7654321')
  await restore(as('coordinator'), id)
  expect(await numbers(violence)).toContain('0481 7654321')
})

test('only coordinators and above change them', async () => {
  const id = await addHelpline(as('admin'), form())
  for (const role of ['reader', 'editor'] as const)
    for (const refused of [
      () => addHelpline(as(role), form()),
      () => editHelpline(as(role), id, 1, form({ hours: 'nie' })),
      () => deleteHelpline(as(role), id, 1),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'forbidden' })
})

test.each([
  [{ name: '' }, 'name', 'required'],
  [{ number: 'Notruf' }, 'number', 'not-a-phone'],
  [{ number: '110; DROP' }, 'number', 'not-a-phone'],
  [{ dangers: [] }, 'dangers', 'required'],
  [{ dangers: ['rain'] }, 'dangers', 'not-in-list'],
  [{ source: '' }, 'source', 'required'],
])('%j is refused', (more, field, code) => {
  const parsed = helplineFormSchema.safeParse({ ...form(), ...more })
  expect(parsed.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[field, code]])
})
