/** The ten kinds of organisation; colour, shape, icon and word always go together (tuned for colour-blind viewers). */
export const organisationKinds = [
  'municipality',
  'authority',
  'health',
  'volunteering',
  'education',
  'economy',
  'welfare',
  'migrant-organisation',
  'religious-community',
  'governing-body',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Shape of a kind, named as in Cytoscape. */
export const kindShapes: Record<OrganisationKind, string> = {
  municipality: 'round-rectangle',
  authority: 'hexagon',
  health: 'octagon',
  volunteering: 'ellipse',
  education: 'triangle',
  economy: 'cut-rectangle',
  welfare: 'pentagon',
  'migrant-organisation': 'diamond',
  'religious-community': 'barrel',
  'governing-body': 'star',
}

/** The same shapes as SVG paths in a 24 × 24 box. */
export const kindPaths: Record<OrganisationKind, string> = {
  municipality: 'M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3Z',
  authority: 'M6.5 2.5h11L23 12l-5.5 9.500h-11L1 12Z',
  health: 'M7.600 1.500h8.800l6.100 6.100v8.800l-6.100 6.100H7.600l-6.100-6.100V7.600Z',
  volunteering: 'M12 1.500a10.500 10.500 0 1 1 0 21 10.500 10.500 0 0 1 0-21Z',
  education: 'M12 1.500 23.500 22H.5Z',
  economy: 'M6 2h12l4 4v12l-4 4H6l-4-4V6Z',
  welfare: 'M12 1 23 9.200 18.800 22H5.200L1 9.200Z',
  'migrant-organisation': 'M12 .5 23.500 12 12 23.500.5 12Z',
  'religious-community': 'M2 5c3-3 17-3 20 0v14c-3 3-17 3-20 0Z',
  'governing-body': 'm12 .8 3.300 7.500 8.200.8-6.200 5.400 1.900 8L12 18.200l-7.200 4.300 1.900-8L.5 9.100l8.200-.8Z',
}
