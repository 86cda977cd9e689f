/** How a relation stands out: by what happened between two days, or because it belongs to the answer or does not. */
export type LinkMark = 'new' | 'ended' | 'changed' | 'path' | 'faint'
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
