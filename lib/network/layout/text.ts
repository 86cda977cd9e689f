/** Size of the names on the map and height of one of their lines, in pixels of the screen. */
export const labelSize = 13
export const lineHeight = 15

// Advance widths of Fira Sans 400 in hundredths of an em, measured once: a worker and a server have no font.
const widths = new Map<string, number>()
const classes: [string, number][] = [
  ["'’!,.:;·", 24],
  [' ij', 27],
  ['Il', 29],
  ['J`()[]{}', 32],
  ['f', 33],
  ['t', 36],
  ['r', 39],
  ['"-|„“', 41],
  ['17*z', 44],
  ['?s', 47],
  ['cx2Fvy', 49],
  ['35+<=>Lk', 50],
  ['9#/TZ_g–', 52],
  ['46$ESXaeäéè', 54],
  ['80CVY', 56],
  ['AÄPouöü', 58],
  ['Kbhnpß', 59],
  ['Rdq', 60],
  ['BGD', 63],
  ['UÜHNOQÖ', 68],
  ['w&…', 73],
  ['M', 78],
  ['%Wm', 85],
]
for (const [characters, width] of classes) for (const character of characters) widths.set(character, width)

/** The semibold letters are wider by so much, on average. */
const boldWider = 1.02

/** Width of a text in pixels, in Fira Sans of this size. */
export function textWidth(text: string, size = labelSize, bold = false): number {
  let sum = 0
  for (const character of text) sum += widths.get(character) ?? 56
  return (sum / 100) * size * (bold ? boldWider : 1)
}

/** Wider names are broken; nearer than this a line is not worth breaking. */
const widest = 104

/**
 * A name in at most three lines, broken at spaces, hyphens and slashes so that the widest line is as short as it can
 * be. Nothing is cut off.
 */
export function wrapName(name: string, bold = false, limit = widest): { lines: string[]; width: number } {
  const measure = (lines: string[]) => Math.max(...lines.map((line) => textWidth(line, labelSize, bold)))
  let best = { lines: [name], width: measure([name]) }
  if (best.width <= limit) return best
  const breaks = [...name.matchAll(/[ /-]/g)]
    .map(({ index }) => index + 1)
    .filter((at) => at > 2 && at < name.length - 1)
  const cut = (...at: number[]) => [0, ...at].map((from, index) => name.slice(from, at[index]).trim())
  const consider = (lines: string[]) => {
    const width = measure(lines)
    if (width < best.width - (lines.length > 2 ? 24 : 0)) best = { lines, width }
  }
  for (const at of breaks) consider(cut(at))
  if (best.width > limit * 1.35)
    for (const [index, a] of breaks.entries()) for (const b of breaks.slice(index + 1)) consider(cut(a, b))
  return best
}
