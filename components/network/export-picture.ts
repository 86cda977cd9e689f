import type { Core } from 'cytoscape'
import type { Hull } from './hulls'
import { readColours } from './map-style'

/** Saves the whole picture with its frames as a PNG of twice the size. */
export async function saveAsPicture(
  cy: Core,
  hulls: readonly Hull[],
  root: HTMLElement,
  fileName: string,
): Promise<void> {
  const scale = 2
  const margin = 40
  const colours = readColours(root)
  const box = cy.elements().boundingBox({})
  const image = await createImageBitmap(await await cy.png({ full: true, scale, output: 'blob-promise' }))
  const canvas = document.createElement('canvas')
  canvas.width = (box.w + 2 * margin) * scale
  canvas.height = (box.h + 2 * margin) * scale
  const pen = canvas.getContext('2d')!
  pen.fillStyle = colours.bg
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.scale(scale, scale)
  pen.translate(margin - box.x1, margin - box.y1)
  pen.font = '600 13px "Fira Sans", sans-serif'
  pen.textAlign = 'center'
  for (const hull of hulls) {
    pen.fillStyle = colours.hull
    pen.beginPath()
    pen.roundRect(hull.x, hull.y, hull.width, hull.height, 18)
    pen.fill()
    pen.fillStyle = colours.muted
    pen.fillText(`${hull.name} ${hull.count}`, hull.x + hull.width / 2, hull.y - 6)
  }
  pen.drawImage(image, box.x1, box.y1, box.w, box.h)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
