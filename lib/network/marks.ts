/** How a relation stands out: by what happened between two days, or because it belongs to the answer or does not. */
export type LinkMark = 'new' | 'ended' | 'changed' | 'path' | 'touch' | 'faint'
export type NodeMark = 'new' | 'ended' | 'changed' | 'found' | 'faint'

/** What the map shows of an answer or a comparison, beside the network itself. */
export interface MapMarks {
  /** The number at an organisation, by its id: its rank, or its group. */
  readonly ranks: ReadonlyMap<string, number>
  /** The size of the light round an organisation, above 0 up to 1, by its id. */
  readonly halos: ReadonlyMap<string, number>
  readonly nodes: ReadonlyMap<string, NodeMark>
  readonly links: ReadonlyMap<string, LinkMark>
}

export const noMarks: MapMarks = { ranks: new Map(), halos: new Map(), nodes: new Map(), links: new Map() }

/**
 * The marks with the ties of those that have a rank: strong between two of them, light to all others. Marks that speak
 * of ties themselves stay as they are.
 */
export function withTies(marks: MapMarks, ties: readonly { id: string; source: string; target: string }[]): MapMarks {
  if (marks.links.size || !marks.halos.size) return marks
  const links = ties.flatMap(({ id, source, target }) => {
    const ends = Number(marks.ranks.has(source)) + Number(marks.ranks.has(target))
    return ends ? [[id, ends === 2 ? 'path' : 'touch'] as const] : []
  })
  return links.length ? { ...marks, links: new Map<string, LinkMark>(links) } : marks
}
