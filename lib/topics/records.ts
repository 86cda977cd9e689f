import type { Ctx } from '../context'
import { AppError } from '../errors'
import { gapId, mistakeId } from '../questions/gap-id'
import { idsIn, propsOf } from '../records/fields'
import { namesOf } from '../records/history'
import { recordKinds, type Touched } from '../records/kinds'
import { entryId, type Change } from '../records/log'
import { recordToEdit, saveRecord, type RecordType, type Stored } from '../records/record-type'
import { conflictWith, valuesChanged, writeRecord, type Step } from '../records/write'
import { readRow, readRows, statement } from '../store/query'
import { topicFields, type TopicForm, type TopicValues } from './fields'
import { mayEditTopics, mayReadTopics } from './policy'
import { countUses, listGapsOf, listMoving, moveUses, readTopic, renameGaps, setParent, updateTopic } from './queries'
import { topicFormSchema, type TopicUses } from './schema'

/** Most records that one merge may move: each is named in the log. */
const mostMoving = 5000

/** How topics are read and written, for the history and undo. */
export const topicType: RecordType<TopicValues> = {
  kind: 'topic',
  fields: topicFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readTopic, { id })
    return row ? { id, key: id, name: row.values.label, version: row.version, values: row.values } : null
  },
  save: (_ctx, before, version, values) => [
    {
      statement: statement(updateTopic, { id: before.id, version, props: propsOf(topicFields, values) }),
      refuse: 'conflict',
    },
    ...(before.values.parentId === values.parentId
      ? []
      : [
          {
            statement: statement(setParent, { id: before.id, parentId: values.parentId }),
            refuse: { field: 'parentId', code: 'third-level' },
          },
        ]),
  ],
  mayRead: mayReadTopics,
  mayEdit: mayEditTopics,
}

/** A topic with the values of its form. @throws AppError `not-found`, `forbidden` */
export async function topicToEdit(ctx: Ctx, id: string): Promise<Stored<TopicValues>> {
  return recordToEdit(ctx, topicType, id)
}

/** How much hangs on a topic, for the preview of a change. @throws AppError `not-found`, `forbidden` */
export async function topicUses(ctx: Ctx, id: string): Promise<TopicUses> {
  await topicToEdit(ctx, id)
  return (await readRow(ctx.store, countUses, { id }))!.uses
}

/** Refuses what could not be saved. @throws AppError `not-found`, `forbidden`, `conflict`, `invalid` */
export async function checkTopic(ctx: Ctx, id: string, version: number, form: TopicForm): Promise<void> {
  const before = await topicToEdit(ctx, id)
  if (before.version !== version) throw await conflictWith(ctx, id, before)
  const { parentId } = form
  if (!parentId || parentId === before.values.parentId) return
  const parent = parentId === id ? null : await topicType.read(ctx, parentId)
  const below = (await topicUses(ctx, id)).subtopics
  if (!parent || parent.values.parentId || parent.values.retiredAt || below)
    throw new AppError('invalid', { fieldErrors: { parentId: 'third-level' } })
}

/**
 * What the texts of the form would change, with the words for what they refer to; `changed` null: they are not valid.
 * @throws AppError `not-found`, `forbidden`
 */
export async function topicPreview(ctx: Ctx, id: string, texts: Readonly<Record<string, string>>) {
  const topic = await topicToEdit(ctx, id)
  const form = topicFormSchema.safeParse(texts)
  const changed = form.success ? valuesChanged(topicFields, topic.values, { ...topic.values, ...form.data }) : null
  const names = await namesOf(ctx, idsIn(topicFields.parentId, changed?.parentId ?? []))
  return { topic, changed, names }
}

/** Saves a topic that was read at `version`. @throws AppError `conflict`, `not-found`, `invalid` */
export async function editTopic(ctx: Ctx, id: string, version: number, form: TopicForm): Promise<string | null> {
  const before = await topicToEdit(ctx, id)
  return saveRecord(ctx, topicType, before, version, { ...before.values, ...form })
}

/**
 * Retires a topic as of today (it is not offered and not answered any more; what leads to it stays), or takes it up
 * again.
 * @throws AppError `conflict`, `not-found`; `invalid` while topics below it are offered, or when it was merged
 */
export async function retireTopic(ctx: Ctx, id: string, version: number, retire: boolean): Promise<string | null> {
  const before = await topicToEdit(ctx, id)
  const blocked = retire ? (await topicUses(ctx, id)).subtopics > 0 : before.values.mergedIntoId !== null
  if (blocked) throw new AppError('invalid')
  const retiredAt = retire ? ctx.now.slice(0, 10) : null
  return saveRecord(
    ctx,
    topicType,
    before,
    version,
    { ...before.values, retiredAt },
    { action: retire ? 'end' : 'update' },
  )
}

/** The words one topic takes over from another: its labels and its synonyms. */
export function wordsTakenOver(from: TopicValues, into: TopicValues): Pick<TopicValues, 'synonyms' | 'synonymsEn'> {
  const join = (own: readonly string[], more: readonly (string | null)[], name: string | null) => [
    ...new Set([...own, ...more.filter((word): word is string => word !== null && word !== name)]),
  ]
  return {
    synonyms: join(into.synonyms, [from.label, ...from.synonyms], into.label),
    synonymsEn: join(into.synonymsEn, [from.en, ...from.synonymsEn], into.en),
  }
}

/**
 * Both topics of a merge and how much moves; null where the levels forbid it. @throws AppError `not-found`, `forbidden`
 */
export async function mergePreview(ctx: Ctx, id: string, into: string) {
  const [from, target] = await Promise.all([topicToEdit(ctx, id), topicToEdit(ctx, into)])
  const uses = await topicUses(ctx, id)
  const third = target.values.parentId === id || (target.values.parentId !== null && uses.subtopics > 0)
  if (id === into || target.values.retiredAt || from.values.mergedIntoId || third) return null
  return { from, target, uses, words: wordsTakenOver(from.values, target.values) }
}

/**
 * Merges a topic into another: everything that leads to it leads to the other one, its names become synonyms there, and
 * it is retired. It cannot be taken back.
 * @returns the entry of the change log
 * @throws AppError `conflict`, `not-found`, `forbidden`, `invalid`
 */
export async function mergeTopics(
  ctx: Ctx,
  id: string,
  version: number,
  into: { id: string; version: number },
): Promise<string> {
  const merge = await mergePreview(ctx, id, into.id)
  if (!merge) throw new AppError('invalid', { fieldErrors: { into: 'not-in-list' } })
  const { from, target, words } = merge
  const moving = await readRows(ctx.store, listMoving, { id, limit: mostMoving })
  const retired = { ...from.values, retiredAt: ctx.now.slice(0, 10) }
  const steps: Step[] = [
    ...(await topicType.save(ctx, from, version, retired)),
    ...(await topicType.save(ctx, target, into.version, { ...target.values, ...words })),
    { statement: statement(moveUses, { id, into: into.id, now: ctx.now }), refuse: 'not-found' },
    { statement: statement(renameGaps, { rows: await gapsRenamed(ctx, id, into.id) }) },
  ]
  const touches = moving.flatMap(({ kind, id: moved }): Touched[] => {
    const known = recordKinds.find((one) => one === kind)
    return known ? [{ kind: known, id: moved }] : []
  })
  const entry = entryId(ctx)
  const merged: Change = {
    id: entry,
    action: 'merge',
    subject: { kind: 'topic', id, name: from.name },
    touches: [{ kind: 'topic', id: into.id }, ...touches],
    values: valuesChanged(topicFields, from.values, { ...retired, mergedIntoId: into.id }),
  }
  const taken: Change = {
    action: 'update',
    subject: { kind: 'topic', id: into.id, name: target.name },
    values: valuesChanged(topicFields, target.values, { ...target.values, ...words }),
  }
  await writeRecord(ctx, steps, merged, { also: [taken] })
  return entry
}

/** Which reports get another id by a merge; one whose new id is taken keeps its own. */
async function gapsRenamed(ctx: Ctx, id: string, into: string): Promise<{ id: string; to: string }[]> {
  const gaps = await readRows(ctx.store, listGapsOf, { ids: [id, into], limit: 100_000 })
  const taken = new Set(gaps.map((gap) => gap.id))
  return gaps.flatMap((gap) => {
    if (gap.topicId !== id || gap.named) return []
    const { areaId, organisationId } = gap
    if (gap.kind === 'wrong' && !organisationId) return []
    const to =
      gap.kind === 'wrong'
        ? mistakeId({ responsibilityId: null, organisationId, topicId: into, areaId }, '')
        : gapId(into, areaId, '')
    return taken.has(to) ? [] : [{ id: gap.id, to }]
  })
}
