import { createHash } from 'node:crypto'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import { countRequest, picturesFor } from '../limits/service'
import type { NetworkState } from '../network/schema'
import { readRow, readRows } from '../store/query'
import { unpacked, withoutPlaces, type Frozen } from './frozen'
import { mayReadView, maySaveViews } from './policy'
import {
  findPublicView,
  listProtectedOrganisations,
  listPublicOrganisations,
  listViews,
  readDefaultView,
  readView,
  readViewData,
} from './queries'
import { freeze, publicScene, sceneOf, type Scene } from './scene'
import { openAddress, stateOfAddress, type View } from './schema'

export type { Scene }

const mostViews = 500
const mostOrganisations = 50_000

/** One's own views and those of the office, by name. @throws AppError `forbidden` */
export async function views(ctx: Ctx): Promise<View[]> {
  if (!maySaveViews(ctx.actor)) throw new AppError('forbidden')
  const rows = await readRows(ctx.store, listViews, { userId: ctx.actor.id, limit: mostViews })
  const collator = new Intl.Collator('de')
  return rows.map(({ view }) => view).sort((a, b) => collator.compare(a.name, b.name))
}

/** The id of the view one's network opens with; null: everything. @throws AppError `forbidden` */
export async function defaultViewId(ctx: Ctx): Promise<string | null> {
  if (!maySaveViews(ctx.actor)) throw new AppError('forbidden')
  return (await readRow(ctx.store, readDefaultView, { userId: ctx.actor.id }))?.id ?? null
}

/** Where one's network opens; null: with everything. A view that is gone, or not shared any more, is none. */
export async function defaultAddress(ctx: Ctx): Promise<string | null> {
  const id = await defaultViewId(ctx)
  const view = id ? (await views(ctx)).find((one) => one.id === id) : undefined
  return view ? openAddress(view) : null
}

/** What was kept with a snapshot. @throws AppError `not-found`, also for what others keep for themselves */
export async function frozenView(ctx: Ctx, id: string): Promise<Frozen & { name: string }> {
  const row = await readRow(ctx.store, readView, { id })
  if (!row || !mayReadView(ctx.actor, row.values)) throw new AppError('not-found')
  const kept = row.values.takenAt ? (await readRow(ctx.store, readViewData, { id }))?.data : null
  if (!kept) throw new AppError('not-found')
  const hidden = await readRows(ctx.store, listProtectedOrganisations, { limit: mostOrganisations })
  return { ...withoutPlaces(unpacked(kept), new Set(hidden.map((one) => one.id))), name: row.values.name }
}

/**
 * The network a state is about: that of its snapshot, else that of its day. @throws AppError `not-found`, `forbidden`
 */
export async function frozenState(ctx: Ctx, state: NetworkState): Promise<Frozen> {
  return state.snapshot ? frozenView(ctx, state.snapshot) : freeze(ctx, state)
}

/** A view as it is shown to a room. `scene` null: too many to be drawn. */
export interface Slide {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly address: string
  readonly scene: Scene | null
}

/** Views to be shown one after the other; those one may not see, or that are gone, are left out. */
export async function slides(ctx: Ctx, ids: readonly string[]): Promise<Slide[]> {
  const known = new Map((await views(ctx)).map((view) => [view.id, view]))
  const wanted = ids.length ? ids : [...known.keys()]
  return Promise.all(
    wanted
      .flatMap((id) => known.get(id) ?? [])
      .map(async (view) => {
        const address = openAddress(view)
        const state = stateOfAddress(address)
        const { id, name, description } = view
        return { id, name, description, address, scene: sceneOf(await frozenState(ctx, state), state) }
      }),
  )
}

/** A picture for everybody. `version`: another one whenever it looks different. */
export interface PublicPicture {
  readonly name: string
  readonly description: string | null
  readonly publishedAt: string
  readonly version: string
  readonly scene: Scene
}

/**
 * The picture that an administrator published under an address, with what everybody may see today: who became
 * internal, protected or was deleted since is not in it any more. Null: there is none, or not any more.
 * @param network where the caller comes from @throws AppError `too-many-attempts`
 */
export async function publicPicture(
  { store }: Pick<Ctx, 'store'>,
  key: string,
  network: string,
): Promise<PublicPicture | null> {
  if (!(await countRequest(store, picturesFor(network), Date.now())).allowed) throw new AppError('too-many-attempts')
  const found = await readRow(store, findPublicView, { key })
  if (!found?.data || !found.view.publishedAt) return null
  const { name, description, address, publishedAt, version } = found.view
  const whole = sceneOf(unpacked(found.data), stateOfAddress(address))
  if (!whole) return null
  const scene = publicScene(whole, await publicOrganisations(store))
  const looks = createHash('sha256').update(JSON.stringify([key, version, scene.visible.nodes.map(({ id }) => id)]))
  return { name, description, publishedAt, version: looks.digest('hex').slice(0, 16), scene }
}

async function publicOrganisations(store: Ctx['store']): Promise<ReadonlyMap<string, boolean>> {
  const rows = await readRows(store, listPublicOrganisations, { limit: mostOrganisations })
  return new Map(rows.map((row) => [row.id, row.protected]))
}

/** How many of those a view shows would be in its public picture, before it is published. */
export async function publicShare(
  ctx: Ctx,
  view: Pick<View, 'id' | 'address' | 'takenAt'>,
): Promise<{ shown: number; total: number }> {
  if (!maySaveViews(ctx.actor)) throw new AppError('forbidden')
  const state = stateOfAddress(openAddress(view))
  const scene = sceneOf(await frozenState(ctx, state), state)
  if (!scene) return { shown: 0, total: 0 }
  const { visible } = publicScene(scene, await publicOrganisations(ctx.store))
  return { shown: visible.nodes.length, total: scene.visible.nodes.length }
}
