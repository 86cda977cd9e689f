import type { Ctx, Role } from '@/lib/context'
import { type AppError } from '@/lib/errors'
import {
  editOrganisation,
  organisationRecord,
  organisationToEdit,
  verifyOrganisation,
} from '@/lib/organisations/service'
import { undo } from '@/lib/changes/service'
import { confirmValues, sourcesOf, takeOverValues } from '@/lib/sources/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let ids = 0
const key = 'vhs'

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  const sources = [
    { id: 's1', field: 'phone', value: '0481 6850', source: 'heide.de/vhs', pageDate: '2022-08', confidence: 'high' },
    { id: 's2', field: 'email', value: 'vhs@heide.example', source: 'heide.de/vhs', confidence: 'low' },
    { id: 's3', field: 'street', value: 'Markt 1', source: 'heide.de/vhs', pageDate: '2020', confidence: 'medium' },
    { id: 's4', field: 'languages', value: 'Deutsch\nEnglisch', source: 'heide.de/vhs', confidence: 'medium' },
  ]
  await store.write([
    cypher(
      "CREATE (o:Organisation {id: 'o1', key: 'vhs', name: 'Volkshochschule', kind: 'education', phone: '0481 6850', street: 'Markt 1', version: 1, sortName: 'volkshochschule'}) WITH o UNWIND $sources AS row CREATE (s:ValueSource)-[:SOURCE_OF]->(o) SET s += row",
      { sources },
    ),
  ])
})
afterEach(() => store.close())

const ctxOf = (role: Role): Ctx => ({
  actor: { id: `user-${role}`, label: role, role },
  store,
  now: '2026-11-25T10:00:00.000Z',
  newId: () => `id-${++ids}`,
})
const sources = async () => {
  const { organisation } = await organisationRecord(ctxOf('reader'), key)
  return (await sourcesOf(ctxOf('reader'), [organisation])).get(organisation.id)!
}
const version = async () => (await organisationRecord(ctxOf('reader'), key)).organisation.version
const proposed = async () => (await sources()).proposals.map(({ field }) => field)

test('a value that a page names has its source; what the record does not hold is a proposal', async () => {
  const { values, proposals } = await sources()
  expect(values.phone).toEqual({
    source: {
      field: 'phone',
      value: '0481 6850',
      source: 'heide.de/vhs',
      pageDate: '2022-08',
      confidence: 'high',
      note: null,
    },
    confirmedAt: null,
  })
  expect(Object.keys(values).sort()).toEqual(['phone', 'street'])
  expect(proposals.map(({ field }) => field)).toEqual(['email', 'languages'])
})

test('confirming one value confirms no other, and is undone', async () => {
  const entry = await confirmValues(ctxOf('editor'), key, 1, ['phone'])
  const { values } = await sources()
  expect([values.phone?.confirmedAt, values.street?.confirmedAt]).toEqual(['2026-11-25', null])
  await undo(ctxOf('editor'), entry!)
  expect((await sources()).values.phone?.confirmedAt).toBeNull()
})

test('a value that the office changes loses its source, and the page proposes its own', async () => {
  const { values } = await organisationToEdit(ctxOf('editor'), key)
  await editOrganisation(ctxOf('editor'), key, 1, { ...values, phone: '0481 999' })
  expect((await sources()).values.phone).toBeUndefined()
  expect(await proposed()).toEqual(['email', 'languages', 'phone'])

  // The office's own is right: then nothing is proposed any more, and nothing has changed.
  await confirmValues(ctxOf('editor'), key, await version(), ['phone'])
  expect(await proposed()).toEqual(['email', 'languages'])
  expect((await organisationRecord(ctxOf('reader'), key)).organisation.phone).toBe('0481 999')
})

test('proposals are taken over in one change, which is undone as one', async () => {
  const entry = await takeOverValues(ctxOf('editor'), key, 1, ['email', 'languages'])
  const { organisation } = await organisationRecord(ctxOf('reader'), key)
  expect([organisation.email, organisation.languages]).toEqual(['vhs@heide.example', ['Deutsch', 'Englisch']])
  expect((await sources()).values.email?.confirmedAt).toBe('2026-11-25')
  expect(await proposed()).toEqual([])
  await undo(ctxOf('editor'), entry!)
  expect((await organisationRecord(ctxOf('reader'), key)).organisation.email).toBeNull()
  expect(await proposed()).toEqual(['email', 'languages'])
})

test('who confirms the whole record has confirmed each of its values, and wants no proposal', async () => {
  await verifyOrganisation(ctxOf('editor'), key, 1)
  const { values, proposals } = await sources()
  expect([values.phone?.confirmedAt, values.street?.confirmedAt, proposals]).toEqual(['2026-11-25', '2026-11-25', []])
})

test('of a protected organisation no source tells where it is', async () => {
  const { values } = await organisationToEdit(ctxOf('editor'), key)
  await editOrganisation(ctxOf('editor'), key, 1, { ...values, protected: true })
  const { values: known, proposals } = await sources()
  expect(JSON.stringify([known, proposals])).not.toContain('Markt')
  await expect(takeOverValues(ctxOf('editor'), key, await version(), ['street'])).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('refused: readers, an old version, a field that is none', async () => {
  const refusal = (promise: Promise<unknown>) => promise.catch((error: unknown) => (error as AppError).code)
  expect(await refusal(confirmValues(ctxOf('reader'), key, 1, ['phone']))).toBe('forbidden')
  expect(await refusal(takeOverValues(ctxOf('reader'), key, 1, ['email']))).toBe('forbidden')
  expect(await refusal(confirmValues(ctxOf('editor'), key, 7, ['phone']))).toBe('conflict')
  expect(await refusal(confirmValues(ctxOf('editor'), key, 1, ['nothing']))).toBe('invalid')
  expect(await refusal(takeOverValues(ctxOf('editor'), key, 1, ['website']))).toBe('not-found')
})
