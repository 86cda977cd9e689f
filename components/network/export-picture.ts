import { drawSheet, sheetAsSvg } from './draw-sheet'
import type { Sheet } from './picture-strokes'

/** How a picture leaves the house. */
export type PictureFormat = 'png' | 'png-transparent' | 'svg'

/** Pixels of a PNG per pixel of the screen. */
const density = 2

/** Saves a sheet as a file: PNG of twice the size on paper or without a ground, or SVG. */
export async function saveSheet(sheet: Sheet, format: PictureFormat, paper: string, title: string): Promise<void> {
  const blob =
    format === 'svg'
      ? new Blob([sheetAsSvg(sheet, paper, title)], { type: 'image/svg+xml' })
      : await asPng(sheet, format === 'png' ? paper : null)
  if (!blob) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `knotenpunkt-netzwerk.${format === 'svg' ? 'svg' : 'png'}`
  link.click()
  URL.revokeObjectURL(link.href)
}

function asPng(sheet: Sheet, paper: string | null): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(sheet.width * density)
  canvas.height = Math.round(sheet.height * density)
  const pen = canvas.getContext('2d')!
  if (paper) {
    pen.fillStyle = paper
    pen.fillRect(0, 0, canvas.width, canvas.height)
  }
  pen.scale(density, density)
  drawSheet(pen, sheet)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
