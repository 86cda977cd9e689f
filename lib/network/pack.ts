/** A rectangle to be placed; `width` and `height` in map pixels. */
export interface Box {
  id: string
  width: number
  height: number
}

/**
 * Places boxes in rows so that the whole is about `ratio` times as wide as high, the largest first, without overlaps.
 * @returns top left corners per box id
 */
export function packRows(boxes: readonly Box[], gap: number, ratio: number): Map<string, { x: number; y: number }> {
  const area = boxes.reduce((sum, box) => sum + (box.width + gap) * (box.height + gap), 0)
  const rowWidth = Math.max(Math.sqrt(area * ratio) * 1.08, ...boxes.map((box) => box.width))
  const corners = new Map<string, { x: number; y: number }>()
  const rows: { y: number; height: number; used: number; boxes: Box[] }[] = []
  for (const box of [...boxes].sort((a, b) => b.height - a.height || b.width - a.width || (a.id < b.id ? -1 : 1))) {
    let row = rows.find((candidate) => candidate.used + box.width <= rowWidth)
    if (!row) {
      const last = rows.at(-1)
      row = { y: last ? last.y + last.height + gap : 0, height: box.height, used: 0, boxes: [] }
      rows.push(row)
    }
    row.boxes.push(box)
    row.used += box.width + gap
  }
  for (const row of rows) {
    // What a row leaves free goes between its boxes, so that all rows end at the same edge.
    const spare = Math.max(0, (rowWidth - row.used + gap) / Math.max(1, row.boxes.length + 1))
    let x = spare
    for (const box of row.boxes) {
      corners.set(box.id, { x, y: row.y + (row.height - box.height) / 2 })
      x += box.width + gap + spare
    }
  }
  return corners
}

/** Room of one organisation with its two-line label, and the frame of a place, in map pixels. */
export const cell = { width: 112, height: 84 }
export const frame = { x: 20, top: 48, bottom: 24, gap: 20 }

/**
 * Puts the members of each place into rows and columns in the order given, and the places side by side.
 * @param groups member ids per place, in reading order
 */
export function packGroups(groups: ReadonlyMap<string, readonly string[]>): Record<string, { x: number; y: number }> {
  const shapes = [...groups].map(([id, members]) => {
    const columns = Math.max(1, Math.ceil(Math.sqrt(members.length * 1.15)))
    const rows = Math.ceil(members.length / columns)
    return {
      id,
      members,
      columns,
      width: columns * cell.width + (rows > 1 ? cell.width / 3 : 0) + 2 * frame.x,
      height: rows * cell.height + frame.top + frame.bottom,
    }
  })
  const corners = packRows(shapes, frame.gap, 1.3)
  const positions: Record<string, { x: number; y: number }> = {}
  for (const shape of shapes) {
    const corner = corners.get(shape.id)!
    shape.members.forEach((id, index) => {
      const row = Math.floor(index / shape.columns)
      // Every other row is shifted: fewer relations run through a symbol.
      const x = (index % shape.columns) * cell.width + (row % 2 ? cell.width / 3 : 0)
      positions[id] = {
        x: corner.x + frame.x + x + cell.width / 2,
        y: corner.y + frame.top + row * cell.height + cell.height / 2 - 12,
      }
    })
  }
  return positions
}

/** A first picture without any layout: members by name inside their place. */
export function quickPositions(
  nodes: readonly { id: string; group: string }[],
): Record<string, { x: number; y: number }> {
  const groups = new Map<string, string[]>()
  for (const node of nodes) groups.set(node.group, [...(groups.get(node.group) ?? []), node.id])
  return packGroups(groups)
}
