import type { OrganisationRef } from './schema'

/** An organisation with what it belongs to, and its last day. */
export type Belonging = OrganisationRef & { readonly parentId: string | null; readonly validTo: string | null }

/** An organisation with its units. `found`: it is one of those that were asked for, not only on the way to them. */
export interface Branch {
  readonly organisation: Belonging
  readonly found: boolean
  readonly units: readonly Branch[]
}

/**
 * Those at the top with everything below them, and how many of those asked for neither belong to anything nor have
 * units.
 */
export interface Structure {
  readonly branches: readonly Branch[]
  readonly alone: number
}

/**
 * Organisations as they belong to each other, by name. Who is above one of those asked for stands there, too.
 * @param found ids of those asked for; null: all
 */
export function structureOf(all: readonly Belonging[], found: ReadonlySet<string> | null): Structure {
  const byId = new Map(all.map((one) => [one.id, one]))
  const below = new Map<string, Belonging[]>()
  for (const one of all)
    if (one.parentId && byId.has(one.parentId)) below.set(one.parentId, [...(below.get(one.parentId) ?? []), one])
  const asked = ({ id }: Belonging) => found === null || found.has(id)
  const branchesOf = (some: readonly Belonging[]): Branch[] =>
    [...some]
      .sort((a, b) => a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1))
      .flatMap((organisation) => {
        const units = branchesOf(below.get(organisation.id) ?? [])
        return asked(organisation) || units.length ? [{ organisation, found: asked(organisation), units }] : []
      })
  const roots = all.filter(({ parentId }) => !parentId || !byId.has(parentId))
  const isAlone = ({ id }: Belonging) => !below.has(id)
  return {
    branches: branchesOf(roots.filter((root) => !isAlone(root))),
    alone: roots.filter((root) => isAlone(root) && asked(root)).length,
  }
}
