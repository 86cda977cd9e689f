import { areas } from '@/lib/areas/service'
import type { Ctx } from '@/lib/context'
import { organisationsById } from '@/lib/organisations/service'
import { postChosen } from '@/lib/posts/service'
import { formTextsOf } from '@/lib/records/fields'
import { responsibilityFields, type ResponsibilityValues } from '@/lib/responsibilities/fields'
import { topicsWithRetired } from '@/lib/topics/service'

/** What the form of a responsibility offers to choose from. */
export async function formChoices(ctx: Ctx) {
  const [allAreas, allTopics] = await Promise.all([areas(ctx), topicsWithRetired(ctx)])
  return { areas: allAreas, topics: allTopics }
}

/** The texts the form starts with for a record: its values, and what it refers to is called. */
export async function textsOf(ctx: Ctx, values: ResponsibilityValues) {
  const ids = [values.organisationId, values.delegatedById].filter((id) => id !== null)
  const names = new Map((await organisationsById(ctx, ids)).map(({ id, name }) => [id, name]))
  return {
    ...formTextsOf(responsibilityFields, values),
    organisationIdText: names.get(values.organisationId) ?? '',
    delegatedByIdText: names.get(values.delegatedById ?? '') ?? '',
    postIdText: await postChosen(ctx, values.postId),
  }
}
