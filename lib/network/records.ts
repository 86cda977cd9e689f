import type { Ctx } from '../context'
import { countBulk } from '../limits/service'
import { AppError } from '../errors'
import { organisationsById } from '../organisations/service'
import { propsOf } from '../records/fields'
import { recordToEdit, saveRecord, type RecordType } from '../records/record-type'
import { readRow, statement } from '../store/query'
import { arrangementFields, positionFields, type ArrangementValues, type PositionValues } from './fields'
import { mayArrangeNetwork, mayReadNetwork } from './policy'
import { arrangeAnew, forgetPositions, holdPositions, movePosition, readPosition } from './queries'
import { arrangements, type Arrangement, type Move, type Position } from './schema'
import { network, placed, positionId, positions, storePositions } from './service'

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

const lineOf = ({ organisationId, x, y }: Position) => `${organisationId} ${x} ${y}`
const placeOf = (line: string): Position => {
  const [organisationId, x, y] = line.split(' ') as [string, string, string]
  return { organisationId, x: Number(x), y: Number(y) }
}

/**
 * A whole arrangement of the map, for undo; it is there also when nobody stands anywhere. Instead of a version, a write
 * asks that everybody still stands where they were read.
 */
export const arrangementType: RecordType<ArrangementValues> = {
  kind: 'arrangement',
  fields: arrangementFields,
  read: async (ctx, id) => {
    const arrange = arrangements.find((one) => one === id)
    if (!arrange) return null
    const places = (await positions(ctx, arrange)).map(lineOf).sort()
    return { id, key: null, name: '', version: 1, values: { places } }
  },
  save: (_ctx, before, _version, values) => {
    const layout = before.id as Arrangement
    const [was, rows] = [before.values.places, values.places].map((lines) => placed(layout, lines.map(placeOf)))
    return [
      { statement: statement(holdPositions, { layout, rows: was!, count: was!.length }), refuse: 'conflict' },
      { statement: statement(arrangeAnew, { layout, rows: rows! }) },
      { statement: statement(forgetPositions, { layout, ids: rows!.map(({ id }) => id) }) },
    ]
  },
  mayRead: mayReadNetwork,
  mayEdit: mayArrangeNetwork,
}

/**
 * Arranges all organisations anew, for everybody.
 * @returns the entry of the change log, null when all stand there already
 * @throws AppError `forbidden`, `conflict` when somebody moves one at this moment, `too-much-at-once`
 */
export async function arrangeAgain(ctx: Ctx, arrange: Arrangement, rows: readonly Position[]): Promise<string | null> {
  const before = await recordToEdit(ctx, arrangementType, arrange)
  await countBulk(ctx, 'layout')
  const known = new Set((await network(ctx)).nodes.map(({ id }) => id))
  const places = rows
    .filter(({ organisationId }) => known.has(organisationId))
    .map(lineOf)
    .sort()
  return saveRecord(ctx, arrangementType, before, before.version, { places }, { action: 'move' })
}
