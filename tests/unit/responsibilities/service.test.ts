import { createContext, type Ctx } from '@/lib/context'
import { loadStarter } from '@/lib/starters/service'
import { editOrganisation, organisationRecord, organisationToEdit } from '@/lib/organisations/service'
import { askSchema } from '@/lib/responsibilities/schema'
import { addResponsibility } from '@/lib/responsibilities/records'
import { responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { askResponsible } from '@/lib/responsibilities/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

let store: GraphStore
let ctx: Ctx

beforeAll(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now: '2026-11-25T09:00:00.000Z' })
  ctx = createContext({ id: 'test', label: 'Test', role: 'editor' }, store)
})
afterAll(() => store.close())

const answersTo = async (q: string) =>
  (await askResponsible(ctx, askSchema.parse({ q }))).resolution!.answers.map(({ responsibility }) => responsibility)

describe('an answer shows what was changed after the same question', () => {
  test('the telephone of the organisation', async () => {
    const before = (await answersTo('Schuldnerberatung Heide'))[0]!
    const record = await organisationRecord(ctx, before.organisation.key)
    await editOrganisation(ctx, before.organisation.key, record.organisation.version, {
      ...(await organisationToEdit(ctx, before.organisation.key)).values,
      phone: '+49 481 998877',
    })
    const after = (await answersTo('Schuldnerberatung Heide'))[0]!
    expect([before.organisation.phone, after.organisation.phone]).toEqual([record.organisation.phone, '+49 481 998877'])
  })

  test('a responsibility that was added, for a holder that had none of the topic', async () => {
    const marne = (await answersTo('Volkshochschule Marne'))[0]!
    expect((await answersTo('Schuldnerberatung Marne')).map(({ organisation }) => organisation.id)).not.toContain(
      marne.organisation.id,
    )
    await addResponsibility(
      ctx,
      responsibilityFormSchema.parse({
        organisationId: marne.organisation.id,
        topicId: 'soziales.schulden',
        areaIds: [marne.areaId],
        kind: 'voluntary',
        targetGroup: null,
        legalBasis: null,
        evidence: 'Telefonat',
      }),
    )
    const after = await answersTo('Schuldnerberatung Marne')
    expect(after.map(({ organisation }) => organisation.id)).toContain(marne.organisation.id)
  })

  test('how many topics a holder has, also in the answers of its other topics', async () => {
    const before = (await answersTo('Schuldnerberatung Heide'))[0]!
    await addResponsibility(
      ctx,
      responsibilityFormSchema.parse({
        organisationId: before.organisation.id,
        topicId: 'mobilitaet.fuehrerschein',
        areaIds: [before.areaId],
        kind: 'contact',
        targetGroup: null,
        legalBasis: null,
        evidence: 'Telefonat',
      }),
    )
    expect((await answersTo('Schuldnerberatung Heide'))[0]!.holderTopics).toBe(before.holderTopics + 1)
  })
})
