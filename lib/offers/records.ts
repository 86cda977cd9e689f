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
import { offerFields, type OfferForm, type OfferValues } from './fields'
import { mayEditOffer, mayEditOffers, mayReadOffers } from './policy'
import {
  createOffer,
  readOffer,
  setAreas,
  setOrganisation,
  setPost,
  setTopics,
  trashOffer,
  updateOffer,
} from './queries'

/** An offer with the values of its form. @throws AppError `not-found`, `forbidden` */
export async function offerToEdit(ctx: Ctx, id: string): Promise<Stored<OfferValues>> {
  return recordToEdit(ctx, offerType, id)
}

/**
 * Records an offer, confirmed as of today, and returns its id.
 * @throws AppError `invalid` with a field error for an unknown organisation, topic, area or post
 */
export async function addOffer(ctx: Ctx, form: OfferForm): Promise<string> {
  if (!mayEditOffers(ctx.actor)) throw new AppError('forbidden')
  const id = ctx.newId()
  const { steps, change } = planOffer(ctx, id, { ...form, ...verifiedNow(ctx) })
  await writeRecord(ctx, steps, change)
  return id
}

/** How a new offer is written (the node comes first), and its entry. */
export function planOffer(ctx: Ctx, id: string, values: OfferValues): Planned {
  const create = statement(createOffer, { id, props: propsOf(offerFields, values), now: ctx.now })
  return {
    steps: [{ statement: create }, ...relations(id, null, values)],
    change: {
      action: 'create',
      subject: { kind: 'offer', id, name: values.title },
      touches: touchedBy(values),
      values: changedValues(offerFields, {}, values),
    },
  }
}

/** Saves an offer that was read at `version`. @throws AppError `conflict`, `not-found`, `invalid` */
export async function editOffer(ctx: Ctx, id: string, version: number, form: OfferForm): Promise<string | null> {
  const before = await offerToEdit(ctx, id)
  return saveRecord(ctx, offerType, before, version, { ...before.values, ...form })
}

/** Confirms that an offer is as recorded, as of today. @throws AppError `conflict`, `not-found` */
export async function verifyOffer(ctx: Ctx, id: string, version: number): Promise<string | null> {
  return verifyRecord(ctx, offerType, await offerToEdit(ctx, id), version)
}

/** Moves an offer to the trash. @throws AppError `conflict`, `not-found` */
export async function deleteOffer(ctx: Ctx, id: string, version: number): Promise<string> {
  return trashRecord(ctx, offerType, await offerToEdit(ctx, id), version)
}

/** How offers are read and written, for the history, undo and the trash. */
export const offerType: RecordType<OfferValues> = {
  kind: 'offer',
  fields: offerFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readOffer, { id })
    return row ? { id, key: id, name: row.values.title, version: row.version, values: row.values } : null
  },
  save: (ctx, before, version, values) => {
    const props = propsOf(offerFields, values)
    const update = statement(updateOffer, { id: before.id, version, props, now: ctx.now })
    return [{ statement: update, refuse: 'conflict' }, ...relations(before.id, before.values, values)]
  },
  trash: (ctx, record, version) => {
    const mark = { id: record.id, version, ...trashMark(ctx, record) }
    return { steps: [{ statement: statement(trashOffer, mark), refuse: 'conflict' }] }
  },
  mayRead: mayReadOffers,
  mayEdit: mayEditOffer,
  touches: ({ values }) => touchedBy(values),
}

type Leads = Pick<OfferValues, 'organisationId' | 'topicIds' | 'areaIds' | 'postId'>

const touchedBy = ({ organisationId, postId }: Leads): Touched[] => [
  { kind: 'organisation', id: organisationId },
  ...(postId ? [{ kind: 'post' as const, id: postId }] : []),
]

/** The steps that change what an offer leads to. */
function relations(id: string, before: Leads | null, { organisationId, topicIds, areaIds, postId }: Leads): Step[] {
  return relationSteps<Leads>(
    before,
    { organisationId, topicIds, areaIds, postId },
    {
      organisationId: statement(setOrganisation, { id, organisationId }),
      topicIds: statement(setTopics, { id, topicIds, count: topicIds.length }),
      areaIds: statement(setAreas, { id, areaIds, count: areaIds.length }),
      postId: statement(setPost, { id, postId }),
    },
  )
}
