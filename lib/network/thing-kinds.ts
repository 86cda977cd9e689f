import { kindPaths, type OrganisationKind } from '../organisations/kinds'

/** What organisations have in common, as a symbol of its own beside them, and the relations that lead to it. */
export const thingKinds = ['topic', 'meeting'] as const
export type ThingKind = (typeof thingKinds)[number]
export const thingTies = ['works-on', 'took-part'] as const
export type NodeKind = OrganisationKind | ThingKind

/** Shapes of all symbols as SVG paths in a 24 × 24 box: a topic is a tag, a meeting a speech bubble. */
export const symbolPaths: Record<NodeKind, string> = {
  ...kindPaths,
  topic: 'M2 5h12.500L23 12l-8.500 7H2Z',
  meeting: 'M5 2h14a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-5l-5 5v-5H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3Z',
}

/** Shapes of things as Cytoscape draws them. */
export const thingShapes: Record<ThingKind, string> = { topic: 'tag', meeting: 'round-tag' }
