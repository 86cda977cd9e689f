import { createContext, type Ctx } from '@/lib/context'
import { organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, editOrganisation, organisationToEdit } from '@/lib/organisations/service'
import { search } from '@/lib/search/service'
import { loadStarter } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'

test('the index can be changed at any moment, also while it is being tidied', async () => {
  const store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now: '2026-11-26T09:00:00.000Z' })
  const ctx: Ctx = createContext({ id: 'u', label: 'Koordination', role: 'coordinator' }, store)
  let seed = 1
  const letter = () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26))
  const word = () => Array.from({ length: 6 }, letter).join('')
  const form = (round: number) =>
    organisationFormSchema.parse({
      name: [`Werkstatt ${round}`, ...Array.from({ length: 14 }, word)].join(' '),
      kind: 'welfare',
    })
  const failures: unknown[] = []
  const note = (error: unknown) => failures.push(error)
  process.on('unhandledRejection', note)
  const key = await addOrganisation(ctx, form(0))
  for (let round = 1; round <= 400; round++) {
    const { version } = await organisationToEdit(ctx, key)
    await editOrganisation(ctx, key, version, form(round))
    await search(ctx, `Werkstatt ${round}`, { limit: 3 })
    await new Promise((resolve) => setTimeout(resolve, round % 3))
  }
  process.off('unhandledRejection', note)
  expect(failures).toEqual([])
  expect(JSON.stringify(await search(ctx, 'Werkstatt 400', { limit: 3 }))).toContain('Werkstatt 400')
  await store.close()
})
