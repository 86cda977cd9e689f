'use server'
import type { Done } from '@/components/layout/toast'
import { arrangeAgain, moveOnMap } from '@/lib/network/records'
import { currentMessages } from '@/lib/i18n/server'
import { runAction } from '@/lib/run-action'
import { moveSchema, savePositionsSchema, type Arrangement, type Move, type Position } from '@/lib/network/schema'
import { storePositions } from '@/lib/network/service'
import { deedInPlace } from '../tell-done'

/** Stores a computed layout of the shared picture. */
export async function savePositionsAction(arrange: Arrangement, positions: Position[]): Promise<void> {
  await runAction(savePositionsSchema, { arrange, positions }, (ctx, data) =>
    storePositions(ctx, data.arrange, data.positions),
  )
}

/** Arranges the picture anew, for everybody, and says so. */
export async function arrangeAgainAction(arrange: Arrangement, positions: Position[]): Promise<Done | null> {
  return forEverybody(
    await deedInPlace(savePositionsSchema, { arrange, positions }, (ctx, data) =>
      arrangeAgain(ctx, data.arrange, data.positions),
    ),
  )
}

/** Puts a dragged organisation where it was dropped, for everybody, and says so. */
export async function moveOnMapAction(arrange: Arrangement, move: Move): Promise<Done | null> {
  return forEverybody(
    await deedInPlace(moveSchema, { arrange, move }, (ctx, data) => moveOnMap(ctx, data.arrange, data.move)),
  )
}

/** What was done to the picture is told by what it means: all see it. */
async function forEverybody(done: Done | null): Promise<Done | null> {
  return done && !done.refused ? { ...done, text: (await currentMessages()).t.network.arrangedForAll } : done
}
