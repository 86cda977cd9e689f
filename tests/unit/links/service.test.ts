import { createContext, type Ctx, type Role } from '@/lib/context'
import type { LinkProblem } from '@/lib/links/schema'
import { checkLinks, deadLinkOf, deadLinks, linksJob } from '@/lib/links/service'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, editOrganisation, organisationRecord, organisationToEdit } from '@/lib/organisations/service'
import { setSettings, settings } from '@/lib/settings/records'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { cypher } from '../../contract/test-stores'

let store: GraphStore
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T03:40:00.000Z`
const as = (role: Role): Ctx => ({ ...createContext({ id: role, label: role, role }, store), now: day(1) })
const going = new AbortController().signal
const websites = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example', 'f.example']
const check = (now: string, answers: Record<string, LinkProblem | null>, asked: string[] = []) =>
  checkLinks(store, now, going, async (website) => {
    asked.push(website)
    return answers[website] ?? null
  })
const dead = async () => (await deadLinks(as('editor'))).map(({ address, since }) => [address, since.slice(0, 10)])
const idOf = async (key: string) => (await organisationRecord(as('editor'), key)).organisation.id

beforeEach(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  for (const website of websites)
    await addOrganisation(
      as('editor'),
      organisationFormSchema.parse({ name: website.slice(0, 1), kind: 'education', website }),
    )
  await addOrganisation(as('editor'), organisationFormSchema.parse({ name: 'Ohne', kind: 'education' }))
})
afterEach(() => store.close())

test('dead is what did not answer on two days; answering once makes it live again', async () => {
  await check(day(1), { 'a.example': 'gone' })
  expect(await dead()).toEqual([])
  await check(day(2), { 'a.example': 'gone' })
  expect(await dead()).toEqual([['a.example', '2026-11-01']])
  expect(await deadLinkOf(as('editor'), await idOf('a'))).toMatchObject({ problem: 'gone' })
  expect(await deadLinkOf(as('reader'), await idOf('a'))).toBe(null)
  await expect(deadLinks(as('reader'))).rejects.toMatchObject({ code: 'forbidden' })
  await check(day(3), {})
  expect(await dead()).toEqual([])
})

test('who answered is asked again after thirty days, who did not the next day', async () => {
  const asked: string[] = []
  await check(day(1), { 'a.example': 'no-answer' }, asked)
  expect(asked).toHaveLength(6)
  await check(day(2), {}, asked.splice(0) && asked)
  expect(asked).toEqual(['a.example'])
  await check('2026-12-03T03:40:00.000Z', {}, asked.splice(0) && asked)
  expect(asked).toHaveLength(6)
})

test('when nobody answers it is the own line: no website is blamed', async () => {
  const none = Object.fromEntries(websites.map((website) => [website, 'no-answer' as const]))
  expect(await check(day(1), none)).toBe(0)
  expect(await check(day(2), none)).toBe(0)
  expect(await dead()).toEqual([])
  const { 'f.example': _, ...five } = none
  await check(day(3), five)
  await check(day(4), five)
  expect(await dead()).toHaveLength(5)
})

test('another address begins anew', async () => {
  await check(day(1), { 'a.example': 'gone' })
  await check(day(2), { 'a.example': 'gone' })
  const { version, values } = await organisationToEdit(as('editor'), 'a')
  await editOrganisation(as('editor'), 'a', version, { ...values, website: 'neu.example' })
  expect(await dead()).toEqual([])
  await check(day(3), { 'neu.example': 'error' })
  expect(await dead()).toEqual([])
})

test('nothing is asked until an administrator switches it on', async () => {
  await expect(setSettings(as('coordinator'), 0, { checkLinks: true, askHealth: false })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await settings({ store })).toEqual({ checkLinks: false, askHealth: false })
  await linksJob.run(store, day(1), going)
  expect(await store.read(cypher('MATCH (l:LinkCheck) RETURN l.id AS id'))).toEqual([])
  await setSettings(as('admin'), 0, { checkLinks: true, askHealth: false })
  expect(await settings({ store })).toEqual({ checkLinks: true, askHealth: false })
})
