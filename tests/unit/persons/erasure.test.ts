import { historyOf, restore } from '@/lib/changes/service'
import { createContext, type Ctx, type Role } from '@/lib/context'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, organisationRecord } from '@/lib/organisations/service'
import { disclosePerson, erasePerson } from '@/lib/persons/erasure'
import { personFields } from '@/lib/persons/fields'
import { personFormSchema } from '@/lib/persons/schema'
import { addPerson, deletePerson, editPerson, personalContact, personRecord } from '@/lib/persons/service'
import { addPost } from '@/lib/posts/records'
import { postFormSchema } from '@/lib/posts/schema'
import { postRecord } from '@/lib/posts/service'
import { letterSteps } from '@/lib/mail/records'
import { verifyLog } from '@/lib/records/log'
import { search } from '@/lib/search/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
let postId: string
let id: string
const now = '2026-11-27T10:00:00.000Z'
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: `Konto ${role}`, role }, store), now })

// A canary in every field, twice: as it was recorded and as it was changed. A field without one fails.
const canaries = (turn: number) => ({
  name: `Kanarienvogel ${turn}`,
  legalBasis: turn === 1 ? 'consent' : 'legitimate-interest',
  source: `Quelle Zeisig ${turn}`,
  informedAt: `2026-10-0${turn}`,
  mobile: `0171 445566${turn}`,
  privateContact: `Hinterhof Stieglitz ${turn}`,
})
const marks = [/Kanarienvogel/, /Zeisig/, /445566/, /Stieglitz/, /2026-10-0[12]/, /legitimate-interest/]

/** Everything in the store, as one text. */
async function everything(): Promise<string> {
  const nodes = await store.read(cypher('MATCH (n) RETURN labels(n) AS labels, n {.*} AS props'))
  const relations = await store.read(cypher('MATCH (a)-[r]->(b) RETURN a.id AS a, r {.*} AS props, b.id AS b'))
  return JSON.stringify([nodes, relations])
}

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  const form = organisationFormSchema.parse({ name: 'VHS', kind: 'education' })
  const { organisation } = await organisationRecord(as('reader'), await addOrganisation(as('editor'), form))
  expect(Object.keys(canaries(1))).toEqual(Object.keys(personFields))
  id = await addPerson(as('coordinator'), personFormSchema.parse(canaries(1)))
  await editPerson(as('coordinator'), id, 1, personFormSchema.parse(canaries(2)))
  const holders = { holders: [id], holdersSince: ['2020'] }
  postId = await addPost(
    as('editor'),
    postFormSchema.parse({ function: 'Leitung', organisationId: organisation.id, ...holders }),
  )
  await personalContact(as('coordinator'), id)
})
afterEach(() => store.close())

test.each([
  ['as it stands', async () => undefined],
  ['out of the trash', async () => deletePerson(as('coordinator'), id, 2)],
  [
    'after it came back from the trash',
    async () => {
      await deletePerson(as('coordinator'), id, 2)
      await restore(as('coordinator'), id)
    },
  ],
])('an erased person is nowhere any more, %s; its post stays and the log still verifies', async (_, before) => {
  const there = await everything()
  for (const mark of marks) expect(there).toMatch(mark)
  await before()
  await search(as('reader'), 'Kanarienvogel', { limit: 5 }) // the index is in memory
  await expect(erasePerson(as('coordinator'), id)).rejects.toMatchObject({ code: 'forbidden' })
  await erasePerson(as('admin'), id)

  const left = await everything()
  for (const mark of marks) expect(left).not.toMatch(mark)
  expect((await search(as('admin'), 'Kanarienvogel', { limit: 5 })).hits).toEqual([])
  expect(await postRecord(as('reader'), postId)).toMatchObject({ function: 'Leitung', holders: [] })
  const { entries, names } = await historyOf(as('admin'), 'post', postId)
  expect(JSON.stringify([entries, names])).not.toMatch(/Kanarienvogel/)
  expect(await verifyLog(store)).toMatchObject({ broken: null })
  await expect(personRecord(as('admin'), id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(erasePerson(as('admin'), id)).rejects.toMatchObject({ code: 'not-found' })
})

test('a disclosure has everything that is stored of a person: every node and value that knows it', async () => {
  await expect(disclosePerson(as('coordinator'), id)).rejects.toMatchObject({ code: 'forbidden' })
  const to = { address: 'robin@verein.example', name: 'Robin', recordId: id }
  const letter = { letter: 'test', data: { office: 'Kreis', at: 'heute' }, locale: 'de', to, about: null } as const
  await store.write(letterSteps(as('admin'), letter).map((step) => step.statement))
  const told = JSON.stringify(await disclosePerson(as('admin'), id))
  for (const value of [...Object.values(canaries(1)), ...Object.values(canaries(2))]) expect(told).toContain(value)
  expect(told).toContain('Leitung')
  expect(told).toContain('person-seen')
  expect(told).toContain('robin@verein.example')
  const knowing = await store.read(
    cypher(
      'MATCH (n) WHERE n.id = $id OR n.subjectId = $id OR n.recipientId = $id RETURN labels(n) AS labels, n.id AS id, n.at AS at ORDER BY id',
      { id },
    ),
  )
  const kinds = new Set(knowing.flatMap(({ labels }) => labels as string[]))
  // Marks only lead from the entry to the person.
  expect([...kinds].sort()).toEqual(['Access', 'Change', 'OutboxMessage', 'Person', 'Touch'])
  const { entries, looks } = await disclosePerson(as('admin'), id)
  expect(looks).toHaveLength(knowing.filter(({ labels }) => (labels as string[]).includes('Access')).length)
  const own = knowing.filter(({ labels }) => (labels as string[]).includes('Change'))
  for (const entry of own) expect(entries.map((one) => one.id)).toContain(entry.id)
})
