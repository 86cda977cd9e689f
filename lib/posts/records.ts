import type { Ctx } from '../context'
import { AppError } from '../errors'
import { changedValues, propsOf } from '../records/fields'
import type { Touched } from '../records/kinds'
import {
  recordToEdit,
  type RecordType,
  saveRecord,
  type Stored,
  verifiedNow,
  verifyRecord,
} from '../records/record-type'
import { trashMark, trashRecord } from '../records/trash'
import { relationSteps, writeRecord, type Planned, type Step } from '../records/write'
import { readRow, statement } from '../store/query'
import { postFields, type PostForm, type PostValues } from './fields'
import { mayEditPost, mayEditPosts, mayReadPosts } from './policy'
import {
  createPost,
  listAnswered,
  readPost,
  setDeputies,
  setHolders,
  setOrganisation,
  trashPost,
  updatePost,
} from './queries'

/** A post with the values of its form. @throws AppError `not-found`, `forbidden` */
export async function postToEdit(ctx: Ctx, id: string): Promise<Stored<PostValues>> {
  return recordToEdit(ctx, postType, id)
}

/**
 * Records a post, confirmed as of today, and returns its id.
 * @throws AppError `invalid` with a field error for an unknown organisation, person or post
 */
export async function addPost(ctx: Ctx, form: PostForm): Promise<string> {
  if (!mayEditPosts(ctx.actor)) throw new AppError('forbidden')
  const id = ctx.newId()
  const { steps, change } = planPost(ctx, id, { ...form, ...verifiedNow(ctx) })
  await writeRecord(ctx, steps, change)
  return id
}

/** How a new post is written (the node comes first), and its entry. */
export function planPost(ctx: Ctx, id: string, values: PostValues): Planned {
  const create = statement(createPost, { id, props: propsOf(postFields, values), now: ctx.now })
  return {
    steps: [{ statement: create }, ...relations(id, null, values)],
    change: {
      action: 'create',
      subject: { kind: 'post', id, name: values.function },
      touches: touchedBy(values),
      values: changedValues(postFields, {}, values),
    },
  }
}

/** Saves a post that was read at `version`. @throws AppError `conflict`, `not-found`, `invalid` */
export async function editPost(ctx: Ctx, id: string, version: number, form: PostForm): Promise<string | null> {
  const before = await postToEdit(ctx, id)
  return saveRecord(ctx, postType, before, version, { ...before.values, ...form })
}

/** Confirms that a post is as recorded, as of today. @throws AppError `conflict`, `not-found` */
export async function verifyPost(ctx: Ctx, id: string, version: number): Promise<string | null> {
  return verifyRecord(ctx, postType, await postToEdit(ctx, id), version)
}

/** Moves a post to the trash; its responsibilities stay, without it. @throws AppError `conflict`, `not-found` */
export async function deletePost(ctx: Ctx, id: string, version: number): Promise<string> {
  return trashRecord(ctx, postType, await postToEdit(ctx, id), version)
}

/** How posts are read and written, for the history, undo and the trash. */
export const postType: RecordType<PostValues> = {
  kind: 'post',
  fields: postFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readPost, { id })
    return row ? { id, key: id, name: row.values.function, version: row.version, values: row.values } : null
  },
  save: (ctx, before, version, values) => {
    const props = propsOf(postFields, values)
    const update = statement(updatePost, { id: before.id, version, props, now: ctx.now })
    return [{ statement: update, refuse: 'conflict' }, ...relations(before.id, before.values, values)]
  },
  trash: async (ctx, record, version, before = {}) => {
    const { responsibilities, offers, trashed } = (await readRow(ctx.store, listAnswered, { id: record.id }))!
    const answered = [...responsibilities, ...offers, ...trashed]
    const remembered = (before.answered?.[0] ?? []) as string[]
    const mark = { id: record.id, version, ...trashMark(ctx, record), answered: remembered }
    return {
      steps: [{ statement: statement(trashPost, mark), refuse: 'conflict' }],
      touches: [
        ...responsibilities.map((id) => ({ kind: 'responsibility' as const, id })),
        ...offers.map((id) => ({ kind: 'offer' as const, id })),
      ],
      values: { answered: [answered, []] },
    }
  },
  mayRead: mayReadPosts,
  mayEdit: mayEditPost,
  touches: ({ values }) => touchedBy(values),
}

type Leads = Pick<PostValues, 'organisationId' | 'holders' | 'deputyIds'>

const touchedBy = ({ organisationId, holders }: Leads): Touched[] => [
  { kind: 'organisation', id: organisationId },
  ...holders.map(({ id }) => ({ kind: 'person' as const, id })),
]

/** The steps that change what a post leads to. */
function relations(id: string, before: Leads | null, { organisationId, holders, deputyIds }: Leads): Step[] {
  return relationSteps<Leads>(
    before,
    { organisationId, holders, deputyIds },
    {
      organisationId: statement(setOrganisation, { id, organisationId }),
      holders: statement(setHolders, { id, holders, count: holders.length }),
      deputyIds: statement(setDeputies, { id, deputyIds, count: deputyIds.length }),
    },
  )
}
