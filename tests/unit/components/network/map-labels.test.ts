import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import { placeLabels } from '@/components/network/map-labels'
import { textWidth } from '@/lib/network/layout/text'

/** A small seeded generator (LCG): the same picture in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296
}

const names = [
  'Caritas Heide',
  'Volkshochschule Büsum',
  'Jobcenter',
  'Kreisverwaltung Dithmarschen Fachdienst Zuwanderung',
  'Bundesagenturfürarbeitundsoziales',
  'Diakonisches Werk',
  'Amt Mitteldithmarschen',
  'VHS',
  '',
]

const pictures: Core[] = []
afterEach(() => {
  for (const cy of pictures.splice(0)) cy.destroy()
})

/** A picture of 300 × 300 pixels without a window. */
function picture(count: number, zoom: number, seed: number): Core {
  const random = seeded(seed)
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    style: [{ selector: 'node', style: { width: 'data(size)', height: 'data(size)' } }],
    elements: Array.from({ length: count }, (_, index) => {
      const size = 32 + Math.floor(random() * 32)
      return {
        data: {
          id: `n${String(index).padStart(3, '0')}`,
          label: names[index % names.length],
          size,
          importance: size,
          hub: index % 10 === 0,
          cell: '',
        },
        position: { x: (random() * 300) / zoom, y: (random() * 300) / zoom },
      }
    }),
  })
  pictures.push(cy)
  jest.spyOn(cy, 'width').mockReturnValue(300)
  jest.spyOn(cy, 'height').mockReturnValue(300)
  cy.zoom(zoom)
  cy.pan({ x: 0, y: 0 })
  return cy
}

const labelOf = (node: NodeSingular) => String(node.style('label') ?? '')
const shown = (cy: Core) =>
  cy
    .nodes()
    .toArray()
    .filter((node) => labelOf(node) !== '')

/** The room of a label on the screen, measured a little tighter than the program does. */
function boxOf(node: NodeSingular): { left: number; right: number; top: number; bottom: number } {
  const lines = labelOf(node).split('\n')
  const zoom = node.cy().zoom()
  const { x, y } = node.renderedPosition()
  const read = (name: string) => String(node.style(name))
  const pixels = (name: string) => parseFloat(read(name)) * zoom
  const width = Math.max(...lines.map((line) => textWidth(line))) * 0.95
  const height = lines.length * 14
  const radius = (node.width() * zoom) / 2
  const across = { left: -radius - width / 2, right: radius + width / 2, center: 0 }[read('text-halign')]!
  const along = { top: -radius - height / 2, bottom: radius + height / 2, center: 0 }[read('text-valign')]!
  const [middle, line] = [x + across + pixels('text-margin-x'), y + along + pixels('text-margin-y')]
  return { left: middle - width / 2, right: middle + width / 2, top: line - height / 2, bottom: line + height / 2 }
}
type Rectangle = ReturnType<typeof boxOf>
const overlap = (a: Rectangle, b: Rectangle) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const cases = [10, 60, 300].flatMap((count) =>
  [0.1, 0.2, 0.5, 1].flatMap((zoom) => [1, 2, 3].map((seed) => [count, zoom, seed] as const)),
)

test.each(cases)('with %i organisations at zoom %f (picture %i) no two labels overlap', (count, zoom, seed) => {
  const cy = picture(count, zoom, seed)
  placeLabels(cy, [], false)
  const boxes = shown(cy).map(boxOf)
  // Where symbols fill the canvas there is no room for names.
  if (count * zoom ** 2 <= 15) expect(boxes.length).toBeGreaterThan(0)
  const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)))
  expect(pairs).toEqual([])
})

test('also beside a selected organisation, which always has its label', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const cy = picture(120, 0.5, seed)
    cy.$id('n000').addClass('selected')
    placeLabels(cy, [], false)
    expect(labelOf(cy.nodes('#n000').first())).toBe('Caritas Heide')
    const boxes = shown(cy).map(boxOf)
    expect(boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)))).toEqual([])
  }
})

test('no label lies on the middle of a symbol', () => {
  const cy = picture(120, 0.5, 7)
  placeLabels(cy, [], false)
  const middles = cy
    .nodes()
    .toArray()
    .map((node) => node.renderedPosition())
  for (const box of shown(cy).map(boxOf))
    expect(middles.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)).toEqual([])
})

test('of two that are in each other’s way the better connected one keeps its label', () => {
  const cy = picture(0, 1, 1)
  cy.add([
    {
      data: { id: 'small', label: 'Kleiner Verein', size: 32, importance: 32, hub: false, cell: '' },
      position: { x: 150, y: 150 },
    },
    {
      data: { id: 'large', label: 'Große Behörde', size: 60, importance: 60, hub: false, cell: '' },
      position: { x: 160, y: 190 },
    },
    {
      data: { id: 'near', label: 'Nachbarin', size: 33, importance: 33, hub: false, cell: '' },
      position: { x: 165, y: 200 },
    },
  ])
  placeLabels(cy, [], false)
  expect(labelOf(cy.nodes('#large').first())).toBe('Große Behörde')
  expect(labelOf(cy.nodes('#near').first())).toBe('')
})

test('on a phone only hubs are named, until somebody zooms in', () => {
  const cy = picture(40, 0.4, 1)
  placeLabels(cy, [], true)
  expect(shown(cy).every((node) => node.data('hub') as boolean)).toBe(true)
  cy.zoom(1.7)
  cy.pan({ x: -300, y: -300 })
  placeLabels(cy, [], true)
  expect(shown(cy).some((node) => !(node.data('hub') as boolean))).toBe(true)
})

test('whoever has a number is named first, and no name lies under a number', () => {
  const cy = picture(60, 0.5, 2)
  placeLabels(cy, [], false)
  const without = cy
    .nodes()
    .toArray()
    .find((node) => labelOf(node) === '' && node.data('label') !== '')!
  placeLabels(cy, [], false, [], new Map([[without.id(), 1]]))
  expect(labelOf(without)).not.toBe('')
  const { x, y } = without.renderedPosition()
  const reach = without.data('size') * 0.5 * 0.42
  const number = { left: x + reach - 9, right: x + reach + 9, top: y - reach - 9, bottom: y - reach + 9 }
  expect(shown(cy).filter((node) => overlap(boxOf(node), number))).toEqual([])
})

test('on a phone also who leads its group is named', () => {
  const cy = picture(3, 1, 1)
  const led = cy
    .nodes()
    .toArray()
    .find((node) => !node.data('hub') && node.data('label') !== '')!
  led.data('leads', true)
  placeLabels(cy, [], true)
  expect(labelOf(led)).not.toBe('')
})

test('a label that no longer fits disappears, and comes back', () => {
  const cy = picture(30, 0.3, 1)
  placeLabels(cy, [], false)
  const many = shown(cy).length
  cy.zoom(0.06)
  cy.pan({ x: 0, y: 0 })
  placeLabels(cy, [], false)
  const few = shown(cy).length
  cy.zoom(0.3)
  cy.pan({ x: 0, y: 0 })
  placeLabels(cy, [], false)
  expect(few).toBeLessThan(many)
  expect(shown(cy).length).toBe(many)
})

test('labels have the same size on the screen at every zoom', () => {
  for (const zoom of [0.25, 1, 2]) {
    const cy = picture(10, zoom, 1)
    placeLabels(cy, [], false)
    for (const node of shown(cy)) expect(parseFloat(String(node.style('font-size'))) * zoom).toBeCloseTo(13, 1)
  }
})

test('a label is the whole name, in at most three lines', () => {
  const cy = picture(20, 0.5, 1)
  placeLabels(cy, [], false)
  for (const node of shown(cy)) {
    const lines = labelOf(node).split('\n')
    expect(lines.length).toBeLessThanOrEqual(3)
    expect(lines.join('').replaceAll(' ', '')).toBe(String(node.data('label')).replaceAll(' ', ''))
  }
})

test('the same picture has the same labels', () => {
  const [one, two] = [picture(120, 0.5, 3), picture(120, 0.5, 3)]
  placeLabels(one, [], false)
  placeLabels(two, [], false)
  expect(shown(one).map((node) => node.id())).toEqual(shown(two).map((node) => node.id()))
})
