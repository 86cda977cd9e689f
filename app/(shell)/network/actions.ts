'use server'
import { runAction } from '@/lib/run-action'
import { savePositionsSchema, type Arrangement, type Position } from '@/lib/network/schema'
import { storePositions } from '@/lib/network/service'

/** Stores where organisations stand on the shared picture. */
export async function savePositionsAction(arrange: Arrangement, positions: Position[]): Promise<void> {
  await runAction(savePositionsSchema, { arrange, positions }, (ctx, data) =>
    storePositions(ctx, data.arrange, data.positions),
  )
}
