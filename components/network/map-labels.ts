import type { Core } from 'cytoscape'
import type { Hull } from './hulls'

const fontSize = 13
const characterWidth = 6.6
const boldWidth = 7.2
const lineHeight = 16
const mostPerLine = 18

/** Breaks a label into at most two lines of readable length. */
function lines(label: string): string[] {
  if (label.length <= mostPerLine) return [label]
  const words = label.split(' ')
  let first = ''
  while (words.length && (first + words[0]).length <= mostPerLine) first += `${words.shift()} `
  const rest = words.join(' ')
  if (!first) return [label.length > mostPerLine + 2 ? `${label.slice(0, mostPerLine)}…` : label]
  return rest ? [first.trim(), rest.length > mostPerLine ? `${rest.slice(0, mostPerLine - 1)}…` : rest] : [first.trim()]
}

interface Rectangle {
  left: number
  top: number
  right: number
  bottom: number
}

const overlaps = (a: Rectangle, b: Rectangle) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Chooses which labels are shown at the present zoom: the selected one, then the best connected, as long as they touch
 * neither a symbol nor another label nor the title of a frame. Their size on the screen is always the same.
 */
export function placeLabels(cy: Core, hulls: readonly Hull[]): void {
  const zoom = cy.zoom()
  const pan = cy.pan()
  const view = { left: -60, top: -30, right: cy.width() + 60, bottom: cy.height() + 30 }
  const nodes = cy
    .nodes()
    .toArray()
    .map((node) => {
      const { x, y } = node.renderedPosition()
      return {
        node,
        x,
        y,
        radius: (node.width() * zoom) / 2,
        rank: node.hasClass('selected') ? Infinity : node.hasClass('dim') ? -1 : (node.data('size') as number),
      }
    })
  const symbols = nodes.map(({ x, y, radius }) => ({
    left: x - radius * 0.8,
    right: x + radius * 0.8,
    top: y - radius * 0.8,
    bottom: y + radius * 0.8,
  }))
  const titleSize = Math.max(fontSize, fontSize * zoom)
  const placed: Rectangle[] = hulls.map((hull) => {
    const half = (`${hull.name} ${hull.count}`.length * characterWidth * titleSize) / fontSize / 2
    const middle = (hull.x + hull.width / 2) * zoom + pan.x
    const line = (hull.y - 6) * zoom + pan.y
    return { left: middle - half, right: middle + half, top: line - titleSize, bottom: line + 3 }
  })
  const shown = new Map<string, string>()
  for (const { node, x, y, radius, rank } of nodes.sort(
    (a, b) => b.rank - a.rank || (a.node.id() < b.node.id() ? -1 : 1),
  )) {
    const text = lines(node.data('label') as string)
    const half = (Math.max(...text.map((line) => line.length)) * (rank === Infinity ? boldWidth : characterWidth)) / 2
    const box = {
      left: x - half,
      right: x + half,
      top: y + radius + 2,
      bottom: y + radius + 4 + text.length * lineHeight,
    }
    const first = rank === Infinity
    if (
      !overlaps(box, view) ||
      (!first && (placed.some((other) => overlaps(box, other)) || symbols.some((other) => overlaps(box, other))))
    )
      continue
    placed.push(box)
    shown.set(node.id(), text.join('\n'))
  }
  cy.batch(() => {
    for (const { node } of nodes) {
      const text = shown.get(node.id())
      if (text)
        node.style({
          label: text,
          'font-size': fontSize / zoom,
          'text-margin-y': 4 / zoom,
          'text-outline-width': 2.5 / zoom,
        })
      else node.removeStyle('label')
    }
  })
}
