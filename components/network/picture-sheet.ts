import { fill, type Messages } from '@/lib/i18n/messages'
import { textWidth } from '@/lib/network/layout/text'
import { linkKinds } from '@/lib/network/schema'
import { organisationKinds } from '@/lib/organisations/kinds'
import { agreedLook, agreedLooks, groundOpacity, linkLooks, weakLook } from './link-line'
import { agreementOfLine } from '@/lib/network/gather'
import { markLine } from './mark-strokes'
import type { Picture } from './map-picture'
import { countSize, type Colours, type Sheet, type Stroke } from './picture-strokes'
import { symbolPaths, thingKinds, thingTies } from '@/lib/network/thing-kinds'
import type { KindWords } from '@/lib/network/things'

/** What stands around a picture when it leaves the house. */
export interface SheetWords {
  title: string
  /** How many organisations and relations, and what is left out. */
  summary: string
  /** What was filtered, empty when nothing. */
  filters: string
  /** Where it comes from and of which day it is. */
  source: string
  /** What it shows of an answer or a comparison, and what the lines of that mean. */
  marks?: PictureMarks | null
  t: Pick<Messages, 'network'> & { kinds: KindWords }
}

/** The words for the marks of a picture. */
export interface PictureMarks {
  note: string
  lines: readonly { mark: 'new' | 'ended' | 'changed'; label: string }[]
}

const margin = 24
const row = 22
const size = 13

/**
 * A picture ready to leave the house: title, counts and filters above it, below it the legend of what it shows, the
 * numbers of those without a name, its source and its date.
 */
export function sheetOf(drawn: Sheet, picture: Picture, words: SheetWords, colours: Colours): Sheet {
  const width = drawn.width + 2 * margin
  const strokes: Stroke[] = []
  const write = (text: string, x: number, y: number, more: Partial<Extract<Stroke, { text: string }>> = {}) =>
    strokes.push({ text, x, y, size, fill: colours.ink, ...more })
  write(words.title, margin, margin + 18, { size: 20, bold: true })
  let y = margin + 42
  for (const line of [words.summary, words.filters, words.marks?.note ?? '']
    .filter(Boolean)
    .flatMap((text) => broken(text, drawn.width))) {
    write(line, margin, y, { fill: colours.muted })
    y += row - 3
  }
  const picturesTop = y
  y += drawn.height + 26
  let x = margin
  const entry = (text: string, sign: (x: number, y: number) => Stroke[], room: number) => {
    const needed = room + textWidth(text) + 22
    if (x > margin && x + needed > width - margin) [x, y] = [margin, y + row]
    strokes.push(...sign(x, y))
    write(text, x + room, y)
    x += needed
  }
  for (const kind of [...organisationKinds, ...thingKinds]) {
    if (!picture.nodes.some(({ node }) => node.kind === kind)) continue
    const sign = (left: number, line: number) => [
      { path: symbolPaths[kind], fill: colours.kinds.get(kind)!, at: { x: left, y: line - 13, scale: 0.7 } },
    ]
    entry(words.t.kinds[kind], sign, 22)
  }
  ;[x, y] = [margin, y + row]
  const shown = [...linkKinds, ...thingTies].filter((kind) => picture.links.some(({ link }) => link.kind === kind))
  const line =
    (width: number, dashes: readonly number[] | null, opacity = 1) =>
    (left: number, at: number) => [
      { path: `M${left} ${at - 4}h30`, stroke: colours.ink, width, dashes: dashes ?? undefined, opacity },
    ]
  for (const kind of shown)
    entry(words.t.network.linkKinds[kind], line(linkLooks[kind].width, linkLooks[kind].dashes), 36)
  if (picture.links.some(({ badge }) => badge))
    entry(
      words.t.network.countLegend,
      (left, at) => [
        ...line(1.5, null)(left, at),
        {
          text: '3',
          x: left + 15,
          y: at,
          size: countSize,
          bold: true,
          fill: colours.ink,
          halo: colours.bg,
          middle: true,
        },
      ],
      36,
    )
  if (picture.links.some(({ link }) => link.weak))
    entry(words.t.network.weakLegend, line(1.5, weakLook.dashes, weakLook.opacity), 36)
  for (const agreement of agreedLooks) {
    if (!picture.links.some(({ links }) => agreementOfLine(links) === agreement)) continue
    const { dashes, ground, disputed } = agreedLook[agreement]
    entry(
      words.t.network.agreementLegend[agreement],
      (left, at) => [
        ...(ground
          ? [{ path: `M${left} ${at - 4}h30`, stroke: colours.accent, width: ground + 2, opacity: groundOpacity }]
          : []),
        {
          path: `M${left} ${at - 4}h30`,
          stroke: disputed ? colours.danger : colours.ink,
          width: disputed ? 2.5 : 1.5,
          dashes: dashes ?? undefined,
        },
      ],
      36,
    )
  }
  for (const { mark, label } of words.marks?.lines ?? [])
    entry(label, (left, at) => [{ path: `M${left} ${at - 4}h30`, ...markLine(mark, colours)! }], 36)
  if (picture.nodes.some(({ node }) => node.stale))
    entry(
      words.t.network.staleLegend,
      (left, at) => [
        {
          path: `M${left + 1} ${at - 4}a7 7 0 1 1 14 0a7 7 0 1 1 -14 0Z`,
          stroke: colours.ink,
          width: 1,
          dashes: [3, 2.5],
        },
      ],
      22,
    )
  y += row
  if (drawn.unnamed.length) {
    const list = drawn.unnamed.map(({ node }, index) => `${index + 1} ${node.name}`).join(' · ')
    for (const text of broken(fill(words.t.network.picture.numbered, { list }), drawn.width)) {
      write(text, margin, y, { fill: colours.muted })
      y += row - 4
    }
  }
  write(words.source, margin, y + 4, { fill: colours.muted })
  const moved = drawn.strokes.map((stroke) => move(stroke, margin, picturesTop))
  return { width, height: y + 4 + margin, strokes: [...moved, ...strokes], unnamed: drawn.unnamed }
}

/** The same stroke elsewhere. */
function move(stroke: Stroke, x: number, y: number): Stroke {
  if ('text' in stroke) return { ...stroke, x: stroke.x + x, y: stroke.y + y }
  const at = stroke.at ?? { x: 0, y: 0, scale: 1 }
  return { ...stroke, at: { ...at, x: at.x + x, y: at.y + y } }
}

/** A long text in lines of at most this width. */
function broken(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (textWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
