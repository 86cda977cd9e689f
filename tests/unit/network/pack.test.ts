import { cell, frame, packGroups, packRows, quickPositions, type Box } from '@/lib/network/pack'

const boxes = (count: number): Box[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `b${index}`,
    width: 80 + ((index * 37) % 240),
    height: 60 + ((index * 53) % 180),
  }))

/** Pairs of boxes that lie over each other or nearer than `gap`. */
function collisions(
  list: readonly Box[],
  corners: ReadonlyMap<string, { x: number; y: number }>,
  gap: number,
): string[] {
  const found: string[] = []
  for (const [index, a] of list.entries()) {
    for (const b of list.slice(index + 1)) {
      const [at, bt] = [corners.get(a.id)!, corners.get(b.id)!]
      if (
        at.x < bt.x + b.width + gap - 0.001 &&
        bt.x < at.x + a.width + gap - 0.001 &&
        at.y < bt.y + b.height &&
        bt.y < at.y + a.height
      )
        found.push(`${a.id} ${b.id}`)
    }
  }
  return found
}

test.each([1, 2, 3, 7, 19, 60, 200])('%i boxes get a place each, without overlaps', (count) => {
  const list = boxes(count)
  const corners = packRows(list, 20, 1.3)
  expect(corners.size).toBe(count)
  expect(collisions(list, corners, 20)).toEqual([])
  for (const corner of corners.values())
    expect([Number.isFinite(corner.x), Number.isFinite(corner.y), corner.x >= 0, corner.y >= 0]).toEqual([
      true,
      true,
      true,
      true,
    ])
})

test('no boxes are no problem', () => {
  expect(packRows([], 20, 1.3).size).toBe(0)
  expect(packGroups(new Map())).toEqual({})
  expect(quickPositions([])).toEqual({})
})

test('the picture is about as wide as asked for', () => {
  const list = boxes(60)
  for (const ratio of [0.7, 1.3, 2]) {
    const corners = packRows(list, 20, ratio)
    const width = Math.max(...list.map((box) => corners.get(box.id)!.x + box.width))
    const height = Math.max(...list.map((box) => corners.get(box.id)!.y + box.height))
    expect(width / height).toBeGreaterThan(ratio * 0.6)
    expect(width / height).toBeLessThan(ratio * 1.6)
  }
})

test('a box wider than any row is placed too', () => {
  const list = [{ id: 'wide', width: 5000, height: 50 }, ...boxes(5)]
  expect(collisions(list, packRows(list, 20, 1.3), 20)).toEqual([])
})

test('the order in which boxes come does not matter', () => {
  expect(Object.fromEntries(packRows(boxes(19).reverse(), 20, 1.3))).toEqual(
    Object.fromEntries(packRows(boxes(19), 20, 1.3)),
  )
})

describe('places with their members', () => {
  const groups = new Map(
    [
      ['heide', 17],
      ['buesum', 9],
      ['meldorf', 1],
      ['none', 4],
    ].map(([id, count]) => [String(id), Array.from({ length: Number(count) }, (_, index) => `${id}-${index}`)]),
  )
  const positions = packGroups(groups)

  test('every member has a position', () => {
    expect(Object.keys(positions).sort()).toEqual([...groups.values()].flat().sort())
  })

  test('no two members stand in one cell', () => {
    const spots = Object.values(positions)
    for (const [index, a] of spots.entries())
      for (const b of spots.slice(index + 1))
        expect(Math.abs(a.x - b.x) >= cell.width * 0.6 || Math.abs(a.y - b.y) >= cell.height - 0.001).toBe(true)
  })

  test('the frames of two places do not overlap', () => {
    const frames = [...groups].map(([id, members]) => {
      const [xs, ys] = [members.map((member) => positions[member]!.x), members.map((member) => positions[member]!.y)]
      return {
        id,
        left: Math.min(...xs) - cell.width / 2,
        right: Math.max(...xs) + cell.width / 2,
        top: Math.min(...ys) - cell.height / 2,
        bottom: Math.max(...ys) + cell.height / 2,
      }
    })
    for (const [index, a] of frames.entries())
      for (const b of frames.slice(index + 1))
        expect(
          a.left < b.right && b.left < a.right && a.top < b.bottom + frame.bottom && b.top < a.bottom + frame.bottom,
        ).toBe(false)
  })

  test('members stand in reading order', () => {
    const [first, second] = [positions['heide-0']!, positions['heide-1']!]
    expect(second.y).toBe(first.y)
    expect(second.x).toBeGreaterThan(first.x)
    expect(positions['heide-16']!.y).toBeGreaterThan(first.y)
  })
})

test('the first picture puts every organisation into its place', () => {
  const nodes = Array.from({ length: 30 }, (_, index) => ({ id: `o${index}`, group: `g${index % 4}` }))
  expect(Object.keys(quickPositions(nodes)).sort()).toEqual(nodes.map((node) => node.id).sort())
  expect(quickPositions(nodes)).toEqual(quickPositions(nodes))
})
