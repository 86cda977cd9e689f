import type { Sheet, Stroke } from './picture-strokes'

const family = 'Fira Sans, system-ui, sans-serif'

/** A text inside an element or an attribute of SVG or HTML. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const attributes = (values: Record<string, string | number | undefined>) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

/**
 * A sheet as a standing SVG file: no style sheet, no script, no foreign font needed.
 * @param paper colour behind it; null: none
 */
export function sheetAsSvg({ width, height, strokes }: Sheet, paper: string | null, title: string): string {
  const ground = paper ? `<rect width="${width}" height="${height}"${attributes({ fill: paper })}/>` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${family}"><title>${escaped(title)}</title>${ground}${strokesAsSvg(strokes)}</svg>`
}

/** Strokes as SVG elements; every text in them is escaped. */
export function strokesAsSvg(strokes: readonly Stroke[]): string {
  return strokes.map(strokeAsSvg).join('')
}

function strokeAsSvg(stroke: Stroke): string {
  if ('text' in stroke) {
    const { text, x, y, size, bold, fill, halo, middle } = stroke
    const behind = halo ? { stroke: halo, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}
    const look = {
      x: round(x),
      y: round(y),
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': middle ? 'middle' : undefined,
      fill,
      ...behind,
    }
    return `<text${attributes(look)}>${escaped(text)}</text>`
  }
  const { path, fill, stroke: colour, width, dashes, opacity, at } = stroke
  const scale = at?.scale ?? 1
  const look = {
    d: path,
    transform: at ? `translate(${round(at.x)} ${round(at.y)}) scale(${round(scale)})` : undefined,
    fill: fill ?? 'none',
    stroke: colour,
    'stroke-width': width === undefined ? undefined : round(width / scale),
    'stroke-dasharray': dashes?.map((dash) => round(dash / scale)).join(' '),
    opacity: opacity === 1 ? undefined : opacity,
  }
  return `<path${attributes(look)}/>`
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** Draws a sheet on a canvas. */
export function drawSheet(pen: CanvasRenderingContext2D, { strokes }: Sheet): void {
  for (const stroke of strokes) {
    pen.save()
    if ('text' in stroke) drawText(pen, stroke)
    else drawPath(pen, stroke)
    pen.restore()
  }
}

function drawText(pen: CanvasRenderingContext2D, stroke: Extract<Stroke, { text: string }>): void {
  const { text, x, y, size, bold, fill, halo, middle } = stroke
  pen.font = `${bold ? 600 : 400} ${size}px ${family}`
  pen.textAlign = middle ? 'center' : 'left'
  if (halo) {
    pen.strokeStyle = halo
    pen.lineWidth = 4
    pen.lineJoin = 'round'
    pen.strokeText(text, x, y)
  }
  pen.fillStyle = fill
  pen.fillText(text, x, y)
}

function drawPath(pen: CanvasRenderingContext2D, stroke: Extract<Stroke, { path: string }>): void {
  const { path, fill, stroke: colour, width, dashes, opacity, at } = stroke
  const scale = at?.scale ?? 1
  if (at) {
    pen.translate(at.x, at.y)
    pen.scale(scale, scale)
  }
  pen.globalAlpha = opacity ?? 1
  const shape = new Path2D(path)
  if (fill) {
    pen.fillStyle = fill
    pen.fill(shape)
  }
  if (colour) {
    pen.strokeStyle = colour
    pen.lineWidth = (width ?? 1) / scale
    pen.setLineDash((dashes ?? []).map((dash) => dash / scale))
    pen.stroke(shape)
  }
}
