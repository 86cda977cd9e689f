import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Size } from '@/lib/network/layout/geometry'
import { isThing, kindWords } from '@/lib/network/things'
import type { NodeKind } from '@/lib/network/thing-kinds'
import type { Scene } from '@/lib/views/service'
import { formatDate } from '@/lib/dates'
import { sheetAsSvg, strokesAsSvg } from '../network/draw-sheet'
import { hullsOf } from '../network/hulls'
import { pictureOf, relationsIn, type Picture } from '../network/map-picture'
import { sheetOf } from '../network/picture-sheet'
import { pictureStrokes } from '../network/picture-strokes'
import { wordsOfPicture } from '../network/picture-words'
import { paperColours } from '../network/sheet-colours'

/**
 * Canvases of pictures that are drawn without a screen, in pixels: of a page, and of a wall, which is smaller than it
 * will be shown so that the names are large. */
const page = { width: 1280, height: 800 }
const wall = { width: 1120, height: 560 }

function drawnOf(scene: Scene, size: Size) {
  const { data, visible, arranged, state } = scene
  const colours = paperColours()
  const picture = pictureOf(data, visible, arranged, { ties: state.ties, size: state.size, selected: '' }, size)
  const own = state.arrange === 'place' ? (data.groups.find(({ kind }) => kind === 'unit')?.id ?? null) : null
  return { picture, colours, strokes: pictureStrokes(picture, hullsOf(arranged, picture, 1), own, colours) }
}

/** How many a scene shows, and of which day. */
export function summaryOf(t: Messages, locale: Locale, { visible, day }: Scene): string {
  return fill(t.views.page.summary, {
    organisations: count(t.network.organisations, visible.nodes.filter((node) => !isThing(node)).length, locale),
    links: count(t.network.links, visible.links.length, locale),
    date: formatDate(day, locale),
  })
}

/** A scene as a standing SVG file with title, counts, legend and source. */
export function sceneAsSvg(t: Messages, locale: Locale, scene: Scene, title: string): string {
  const { picture, colours, strokes } = drawnOf(scene, page)
  const summary = summaryOf(t, locale, scene)
  const counts = { summary, drawn: relationsIn(picture), links: scene.visible.links.length }
  const kinds = kindWords(t)
  const words = wordsOfPicture({ network: t.network, kinds }, locale, scene.data, scene.state, counts, scene.day)
  return sheetAsSvg(sheetOf(strokes, picture, { ...words, title }, colours), colours.bg, `${title}. ${summary}`)
}

/** The bare picture of a scene for a wall, beside which the rest is said, and the kinds it shows. */
export function sceneForWall(scene: Scene): { svg: string; viewBox: string; kinds: NodeKind[] } {
  const { picture, strokes } = drawnOf(scene, wall)
  return {
    svg: strokesAsSvg(strokes.strokes),
    viewBox: `0 0 ${strokes.width} ${strokes.height}`,
    kinds: kindsOf(picture),
  }
}

const kindsOf = (picture: Picture) => [...new Set(picture.nodes.map(({ node }) => node.kind))]
