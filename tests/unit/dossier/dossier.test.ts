import { createContext, type Ctx, type Role } from '@/lib/context'
import { cooperationFormSchema } from '@/lib/cooperations/schema'
import { addCooperation } from '@/lib/cooperations/service'
import { dueWith, soonDays } from '@/lib/dossier/due'
import { cutAtWord } from '@/lib/text'
import { dossierOf } from '@/lib/dossier/service'
import { addDays } from '@/lib/dates'
import { addNote } from '@/lib/notes/records'
import { noteFormSchema } from '@/lib/notes/schema'
import { editOrganisation, organisationToEdit } from '@/lib/organisations/service'
import { addPost } from '@/lib/posts/records'
import { postFormSchema } from '@/lib/posts/schema'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let vhs: string
let diakonie: string
const now = '2026-11-27T10:00:00.000Z'
const today = '2026-11-27'
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: `Konto ${role}`, role }, store), now })
const idOf = async (key: string) =>
  (await store.read(cypher('MATCH (o:Organisation {key: $key}) RETURN o.id AS id', { key })))[0]!.id as string
const names = { cooperation: () => 'Vereinbarung', responsibility: () => 'Thema' }
const due = async () => {
  const dossier = await dossierOf(as('editor'), 'vhs-heide')
  return dueWith({ ...dossier, key: 'vhs-heide' }, names, today).map(({ what, day }) => [what, day])
}

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  vhs = await idOf('vhs-heide')
  diakonie = await idOf('dw-dithmarschen')
})
afterEach(() => store.close())

test('it is passed on: without what must not be passed on, and without what somebody keeps for themselves', async () => {
  const { version, values } = await organisationToEdit(as('editor'), 'vhs-heide')
  await editOrganisation(as('editor'), 'vhs-heide', version, { ...values, restrictedContact: 'CANARY direct line' })
  for (const [body, audience] of [
    ['for all', 'all'],
    ['for the office', 'coordination'],
    ['CANARY for me', 'me'],
  ])
    await addNote(as('coordinator'), noteFormSchema.parse({ body, audience, organisationId: vhs }))
  const dossier = await dossierOf(as('coordinator'), 'vhs-heide')
  expect(JSON.stringify(dossier)).not.toContain('CANARY')
  expect(dossier.notes.map(({ body }) => body).sort()).toEqual(['for all', 'for the office'])
  await expect(dossierOf(as('reader'), 'vhs-heide')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(dossierOf(as('editor'), 'gibt-es-nicht')).rejects.toMatchObject({ code: 'not-found' })
})

test('what ends soon is due, what ends later or is over is not', async () => {
  const agree = (until: string) =>
    addCooperation(
      as('editor'),
      cooperationFormSchema.parse({
        kind: 'cooperation',
        state: 'active',
        since: '2020',
        until,
        partners: [vhs, diakonie],
        partnersRoles: ['partner', 'partner'],
      }),
    )
  await agree(addDays(today, soonDays))
  await agree(addDays(today, soonDays + 1))
  await agree(addDays(today, -1))
  expect(await due()).toEqual([['ends', addDays(today, soonDays)]])
})

test('a post that nobody holds is due', async () => {
  await addPost(
    as('editor'),
    postFormSchema.parse({ function: 'Leitung', organisationId: vhs, vacantSince: '2026-10-01' }),
  )
  await addPost(as('editor'), postFormSchema.parse({ function: 'Büro', organisationId: vhs }))
  expect(await due()).toEqual([['vacant', '2026-10-01']])
})

test('a long text is cut at a word, and says so', () => {
  expect(cutAtWord('eins zwei drei', 20)).toBe('eins zwei drei')
  expect(cutAtWord('eins zwei drei', 10)).toBe('eins zwei …')
  expect(cutAtWord('einszweidreivierfünf', 10)).toBe('einszweidr …')
})
