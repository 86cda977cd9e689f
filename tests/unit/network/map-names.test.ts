import { mapNames } from '@/lib/network/map-names'
import type { NetworkData } from '@/lib/network/schema'

const names = (...entries: [string, string | null][]) => [
  ...mapNames({
    nodes: entries.map(([name, shortName], index) => ({ id: String(index), name, shortName })) as NetworkData['nodes'],
    groups: [{ id: 'unit', kind: 'unit', name: 'Kreis Dithmarschen' }],
  }).values(),
]

test('names on the map are short, and say who it is', () => {
  expect(
    names(
      ['Jobcenter', null],
      ['Gesundheitsamt des Kreises Dithmarschen', null],
      ['Kreissportverband Dithmarschen e. V.', 'KSV'],
      ['Brücke Schleswig-Holstein gGmbH, Region Dithmarschen', 'Brücke'],
      ['Koordinierungsstelle für Integration und Teilhabe', 'KIT'],
      ['Volkshochschulen in Dithmarschen e. V.', null],
    ),
  ).toEqual([
    'Jobcenter',
    'Gesundheitsamt',
    'Kreissportverband',
    'Brücke Schleswig-Holstein',
    'Koordinierungsstelle',
    'Volkshochschulen in Dithmarschen',
  ])
})

test('two that would be called the same keep their whole names', () => {
  expect(names(['Gesundheitsamt des Kreises Dithmarschen', null], ['Gesundheitsamt', null])).toEqual([
    'Gesundheitsamt des Kreises Dithmarschen',
    'Gesundheitsamt',
  ])
})
