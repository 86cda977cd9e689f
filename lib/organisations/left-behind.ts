import { cooperationType, planCooperation } from '../cooperations/service'
import type { Ctx } from '../context'
import { addDays, instantOf } from '../dates'
import { meetingType } from '../meetings/records'
import { offerType, planOffer } from '../offers/records'
import { planPost, postType } from '../posts/records'
import type { Values } from '../records/fields'
import type { RecordType, Stored } from '../records/record-type'
import type { Planned } from '../records/write'
import type { ResponsibilityValues } from '../responsibilities/fields'
import { planResponsibility, responsibilityType } from '../responsibilities/records'
import { readRow } from '../store/query'
import { taskType } from '../tasks/records'
import { isClosedOn } from './names'
import {
  cooperationGoesOn,
  fateOfCooperation,
  fateOfMeeting,
  fateOfOffer,
  fateOfPost,
  fateOfResponsibility,
  fateOfTask,
  fateOfUnit,
  goesOnWithout,
  offerGoesOn,
  fateOfSeat,
  responsibilityGoesOn,
  sitsOn,
  type Closing,
  type Fate,
  type PassingGroup,
} from './passing'
import { listPassing } from './queries'
import { organisationType } from './service'

/** A record that loses its owner, and what can become of it. */
export interface Left<V extends Values = Values> {
  readonly group: PassingGroup
  readonly type: RecordType<V>
  readonly record: Stored<V>
  /** It runs on with the others when nobody follows. */
  readonly stays: boolean
  fate(closing: Closing, to: string | null): Fate<V>
  /** How one that goes on elsewhere is written. */
  plan?(ctx: Ctx, id: string, values: V): Promise<Planned> | Planned
}

/** How the records of a group are found and what becomes of them; `fate` null: it is over by then. */
interface Group<V extends Values> extends Pick<Left<V>, 'group' | 'type' | 'plan'> {
  readonly fateOf: (record: Stored<V>) => Left<V>['fate'] | null
  readonly stays?: (values: V) => boolean
}

/** The records with these ids that lose their owner. */
async function lost<V extends Values>(ctx: Ctx, ids: readonly string[], group: Group<V>): Promise<Left[]> {
  const records = await Promise.all(ids.map((id) => group.type.read(ctx, id)))
  const { fateOf, stays, ...rest } = group
  return records.flatMap((record) => {
    const fate = record && fateOf(record)
    if (!fate) return []
    return [{ ...rest, record, fate, stays: stays?.(record.values) ?? false } as unknown as Left]
  })
}

/** Everything of an organisation that loses its owner after a day (YYYY-MM-DD). The caller authorises. */
export async function leftBehind(ctx: Ctx, id: string, last: string): Promise<Left[]> {
  const after = instantOf(addDays(last, 1), '00:00')
  const { passing } = (await readRow(ctx.store, listPassing, { id, after }))!
  const blank = new Set(passing.meetings.flatMap((meeting) => (meeting.blank ? [meeting.id] : [])))
  const holds: Pick<Group<ResponsibilityValues>, 'type' | 'plan' | 'fateOf'> = {
    type: responsibilityType,
    plan: planResponsibility,
    fateOf: ({ values }) =>
      responsibilityGoesOn(values, last) ? (closing, to) => fateOfResponsibility(values, closing, to) : null,
  }
  const groups = [
    lost(ctx, passing.responsibilities, { group: 'responsibilities', ...holds }),
    lost(ctx, passing.delegated, { group: 'delegated', ...holds }),
    lost(ctx, passing.cooperations, {
      ...{ group: 'cooperations', type: cooperationType, plan: planCooperation },
      stays: (values) => goesOnWithout(values, id),
      fateOf: ({ values }) =>
        cooperationGoesOn(values, last) ? (closing, to) => fateOfCooperation(values, closing, to) : null,
    }),
    lost(ctx, passing.posts, {
      ...{ group: 'posts', type: postType, plan: planPost },
      fateOf:
        ({ values }) =>
        (closing, to) =>
          fateOfPost(values, closing, to),
    }),
    lost(ctx, passing.offers, {
      ...{ group: 'offers', type: offerType, plan: planOffer },
      fateOf: ({ values }) => (offerGoesOn(values, last) ? (closing, to) => fateOfOffer(values, closing, to) : null),
    }),
    lost(ctx, passing.units, {
      ...{ group: 'units', type: organisationType },
      fateOf: (unit) =>
        isClosedOn(unit.values, addDays(last, 1)) ? null : (closing, to) => fateOfUnit(unit, closing, to),
    }),
    lost(ctx, passing.seats, {
      ...{ group: 'seats', type: organisationType },
      fateOf: ({ values }) => (sitsOn(values, id, last) ? (closing, to) => fateOfSeat(values, closing, to) : null),
    }),
    lost(
      ctx,
      passing.meetings.map((meeting) => meeting.id),
      {
        ...{ group: 'meetings', type: meetingType },
        fateOf: (meeting) => (closing, to) => fateOfMeeting(meeting.values, closing, to, blank.has(meeting.id)),
      },
    ),
    lost(ctx, passing.tasks, {
      ...{ group: 'tasks', type: taskType },
      fateOf:
        ({ values }) =>
        (_closing, to) =>
          fateOfTask(values, to),
    }),
  ]
  return (await Promise.all(groups)).flat()
}
