import type { Point, Size } from './geometry'
import type { LayoutInput } from './layout'

/** Free share of the canvas around the outermost circle. */
const margin = 0.07

/**
 * Circles around one organisation: its partners on the first, theirs on the second, whoever is not reached on the
 * last. Partners stand near those who lead to them.
 * @returns pixels of `size`
 */
export function layoutRings({ nodes, links, middle }: LayoutInput, { width, height }: Size): Map<string, Point> {
  const { steps, parents } = distances(nodes, links, middle!)
  const last = Math.min(3, Math.max(1, ...steps.values()))
  const unreached = nodes.some(({ id }) => !steps.has(id))
  const circles = Array.from({ length: last + (unreached ? 2 : 1) }, () => [] as string[])
  for (const { id } of nodes) circles[Math.min(steps.get(id) ?? last + 1, circles.length - 1)]!.push(id)
  const angles = new Map<string, number>([[middle!, 0]])
  const spots = new Map<string, Point>([[middle!, { x: width / 2, y: height / 2 }]])
  for (const [ring, ids] of circles.entries()) {
    if (!ring) continue
    const angleOf = (id: string) => angles.get(parents.get(id) ?? '') ?? 0
    const ordered = [...ids].sort((a, b) => angleOf(a) - angleOf(b) || (a < b ? -1 : 1))
    const away = (ring / (circles.length - 1)) * (0.5 - margin)
    for (const [index, id] of ordered.entries()) {
      const angle = ((index + 0.5) / ordered.length) * 2 * Math.PI
      angles.set(id, angle)
      // On a full circle every other one stands a little further in.
      const step = ordered.length > 18 && index % 2 ? 0.8 : 1
      spots.set(id, {
        x: width * (0.5 + Math.cos(angle) * away * step),
        y: height * (0.5 + Math.sin(angle) * away * step),
      })
    }
  }
  return spots
}

/** How many relations lead from the middle to each, and over whom. */
function distances(
  nodes: LayoutInput['nodes'],
  links: LayoutInput['links'],
  middle: string,
): { steps: Map<string, number>; parents: Map<string, string> } {
  const partners = new Map(nodes.map(({ id }) => [id, [] as string[]]))
  for (const { source, target } of links) {
    partners.get(source)?.push(target)
    partners.get(target)?.push(source)
  }
  const steps = new Map([[middle, 0]])
  const parents = new Map<string, string>()
  for (const id of steps.keys()) {
    for (const partner of [...(partners.get(id) ?? [])].sort()) {
      if (steps.has(partner) || !partners.has(partner)) continue
      steps.set(partner, steps.get(id)! + 1)
      parents.set(partner, id)
    }
  }
  return { steps, parents }
}
