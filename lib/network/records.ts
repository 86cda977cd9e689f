import type { Ctx } from '../context'
import { AppError } from '../errors'
import { organisationsById } from '../organisations/service'
import { propsOf } from '../records/fields'
import { recordToEdit, saveRecord, type RecordType } from '../records/record-type'
import { readRow, statement } from '../store/query'
import { positionFields, type PositionValues } from './fields'
import { mayArrangeNetwork, mayReadNetwork } from './policy'
import { movePosition, readPosition } from './queries'
import type { Arrangement, Move } from './schema'
import { positionId, storePositions } from './service'

/** Where an organisation stands on the map, for undo. Only what somebody dragged is logged, no computed layout. */
export const positionType: RecordType<PositionValues> = {
  kind: 'position',
  fields: positionFields,
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readPosition, { id })
    return row ? { id, key: null, ...row } : null
  },
  save: (_ctx, before, version, values) => [
    {
      statement: statement(movePosition, { id: before.id, version, props: propsOf(positionFields, values) }),
      refuse: 'conflict',
    },
  ],
  mayRead: mayReadNetwork,
  mayEdit: mayArrangeNetwork,
}

/**
 * Puts an organisation somewhere else on the map, for everybody. Where no layout was stored yet, it begins where the
 * person saw it.
 * @returns the entry of the change log, null when it stands there already
 * @throws AppError `forbidden`, `not-found` (no such organisation), `conflict`
 */
export async function moveOnMap(ctx: Ctx, arrange: Arrangement, move: Move): Promise<string | null> {
  if (!mayArrangeNetwork(ctx.actor)) throw new AppError('forbidden')
  const { organisationId, from, to } = move
  if (!(await organisationsById(ctx, [organisationId])).length) throw new AppError('not-found')
  const id = positionId(arrange, organisationId)
  if (!(await positionType.read(ctx, id))) await storePositions(ctx, arrange, [{ organisationId, ...from }])
  const before = await recordToEdit(ctx, positionType, id)
  return saveRecord(ctx, positionType, before, before.version, to, { action: 'move' })
}
