'use client'
import type { Core } from 'cytoscape'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import { shapeOf, titleScale, whole } from '@/lib/network/layout/canvas'
import { withTies, type MapMarks } from '@/lib/network/marks'
import type { Arrangement, NetworkData, NetworkState, Position } from '@/lib/network/schema'
import { usePrinting } from '../ui/use-printing'
import type { Marks } from './connect-bar'
import { crossFade } from './cross-fade'
import { saveSheet, type PictureFormat } from './export-picture'
import { fitMap } from './fit-map'
import { hullsOf, type Hull } from './hulls'
import { Lasso } from './lasso'
import { mapElements } from './map-elements'
import { MapCells, MapCounts, MapTitles } from './map-frames'
import { MapHover } from './map-hover'
import { placeLabels } from './map-labels'
import { closeUp, numberedLines, pictureOf, relationsIn } from './map-picture'
import { MapTools } from './map-tools'
import { MapWalk } from './map-walk'
import { sheetOf } from './picture-sheet'
import { pictureStrokes } from './picture-strokes'
import { marksInWords, wordsOfPicture } from './picture-words'
import { PrintPicture } from './print-picture'
import { paperColours } from './sheet-colours'
import { useCanvasSize } from './use-canvas-size'
import { useCytoscape } from './use-cytoscape'
import { useBoxMarks } from './use-box-marks'
import { useMapMarks } from './use-map-marks'
import { useDragNodes } from './use-drag-nodes'
import { useHiddenLines } from './use-hidden-lines'
import { othersFade } from './mark-strokes'
import { useSelection, useTaps } from './use-selection'
import { useLayout, type Positions } from './use-layout'
import { useTakeBack, type Mover } from './use-take-back'
import type { KindWords } from '@/lib/network/things'

interface Props {
  t: Pick<Messages, 'network' | 'networkQuestions' | 'networkTime'> & { kinds: KindWords }
  locale: Locale
  data: NetworkData
  positions: Partial<Record<Arrangement, Position[]>>
  visible: VisibleNetwork
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
  save: ((arrange: Arrangement, positions: Position[]) => Promise<void>) | null
  mover: Mover | null
  marks: Marks | null
  /** What the picture shows of an answer or a comparison. */
  shown: MapMarks
  summary: string
}

const toRows = (positions: Positions): Position[] =>
  Object.entries(positions).map(([organisationId, at]) => ({ organisationId, x: at.x, y: at.y }))

/** More elements than these are moved as one image while the view moves. */
const manyNodes = 400

/** The picture: Cytoscape on a canvas, cells of the groups below it, their names above, the keyboard walk beside it. */
export function NetworkMap(props: Props) {
  const { t, locale, data, positions: stored, visible, state, change, save, mover, marks, shown: said, summary } = props
  const words = t.network
  const container = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const arrange = state.arrange
  const size = useCanvasSize(container)
  const cy = useCytoscape(container, data.nodes.length > manyNodes)
  const [zoom, setZoom] = useState(1)
  const shape = size && shapeOf(size)
  const send = useTakeBack(mover)
  const onArranged = useCallback(
    (positions: Positions, putBack: (() => void) | null) => {
      if (!putBack) void save?.(arrange, toRows(positions))
      else if (mover) send(mover.arrange(arrange, toRows(positions)), putBack)
    },
    [save, arrange, mover, send],
  )
  const turn = useCallback((change: () => void) => {
    const frame = container.current?.parentElement
    if (frame) crossFade(frame, change)
    else change()
  }, [])
  const groupWords = useMemo(() => ({ ...pick(words), kinds: t.kinds }), [words, t.kinds])
  const wish = shape && {
    data,
    arrange,
    shape,
    middle: state.focus || state.selected,
    words: groupWords,
    english: locale === 'en',
  }
  const { arranged, arranging, arrangeAgain, mayKeep, move } = useLayout(wish, stored, onArranged, turn)
  const { ties, size: sizeBy, selected } = state
  const spokenOf = said.links
  const picture = useMemo(
    () =>
      arranged && size
        ? pictureOf(data, visible, arranged, { ties, size: sizeBy, selected, marked: spokenOf }, size)
        : null,
    [data, visible, arranged, ties, sizeBy, selected, spokenOf, size],
  )
  const shown = useMemo(
    () =>
      withTies(
        said,
        (picture?.links ?? []).map(({ link }) => link),
      ),
    [said, picture],
  )
  const hulls = useMemo(
    () => (arranged && picture ? hullsOf(arranged, picture, zoom * titleScale[shapeOf(picture.size)]) : []),
    [arranged, picture, zoom],
  )
  const spots = useMemo(
    () => Object.fromEntries((picture?.nodes ?? []).map(({ node, x, y }) => [node.id, { x, y }])),
    [picture],
  )

  // What is visible, where it stands, how large it is.
  useEffect(() => {
    if (cy && picture) show(cy, picture)
  }, [cy, picture])

  // The picture is made for the canvas; where somebody looks at a part of it, it stays that part.
  const before = useRef(size)
  useEffect(() => {
    if (!cy || !size) return
    const { width, height } = before.current ?? size
    before.current = size
    cy.resize()
    const { x, y } = cy.pan()
    cy.pan({ x: (x * size.width) / width, y: (y * size.height) / height })
  }, [cy, size])

  const part = `${state.focus} ${state.focus ? state.steps : ''} ${state.group}`.trim()
  const partBefore = useRef<string | null>(null)
  const isReady = picture !== null
  useEffect(() => {
    if (!cy || !isReady || part === partBefore.current) return
    fitMap(cy, part !== '', partBefore.current !== null, titlesOf(hulls))
    partBefore.current = part
    // The titles of the part that is shown now.
  }, [cy, part, isReady]) // eslint-disable-line react-hooks/exhaustive-deps

  useSelection(cy, selected, marks?.marked, picture)
  // What fades for an answer keeps its number for itself.
  const close = zoom >= closeUp
  const numbered = useMemo(() => {
    const lines = picture ? numberedLines(picture, close) : []
    return othersFade(shown) ? lines.filter(({ link }) => shown.links.has(link.id)) : lines
  }, [picture, shown, close])
  const badges = useMemo(() => numbered.flatMap(({ badge }) => badge ?? []), [numbered])

  // Names are chosen anew when the view rests; at once when the picture is new.
  const phone = shape === 'tall'
  useEffect(() => {
    if (!cy) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const place = () => {
      setZoom(cy.zoom())
      placeLabels(cy, hulls, phone, badges, said.ranks)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(place, 60)
    }
    place()
    cy.on('viewport drag free', soon)
    return () => {
      clearTimeout(timer)
      cy.off('viewport drag free', soon)
    }
  }, [cy, picture, hulls, badges, phone, said.ranks])

  useTaps(cy, change)
  useDragNodes(cy, arrange, arranged?.positions ?? null, size ?? nothing, hulls, mayKeep ? mover : null, move)
  const ranks = useMapMarks(cy, shown, picture)
  useBoxMarks(cy, marks)
  const [walked, setWalked] = useState<string | null>(null)
  useHiddenLines(cy, picture, visible, arranged, walked)
  const [lasso, setLasso] = useState<{ open: boolean; said: string }>({ open: false, said: '' })
  const endLasso = useCallback((said: string) => setLasso({ open: false, said }), [])

  const own = arrange === 'place' ? (data.groups.find(({ kind }) => kind === 'unit')?.id ?? null) : null
  // What leaves the house shows everything, wherever somebody has zoomed to.
  const wholeHulls = () => (arranged && picture ? hullsOf(arranged, picture, 1) : [])
  const leaving = () => {
    const counts = { summary, drawn: picture ? relationsIn(picture) : 0, links: visible.links.length }
    const now = new Date().toISOString()
    const spoken = marksInWords(t, locale, state, shown.ranks.size > 0, now)
    return { ...wordsOfPicture(t, locale, data, state, counts, now), marks: spoken }
  }
  const savePicture = (format: PictureFormat) => {
    if (!picture) return
    const colours = paperColours()
    const said = leaving()
    const sheet = sheetOf(pictureStrokes(picture, wholeHulls(), own, colours, shown), picture, said, colours)
    void saveSheet(sheet, format, colours.bg, said.title)
  }
  return (
    <>
      {printing && picture ? (
        <PrintPicture t={t} picture={picture} hulls={wholeHulls()} own={own} marks={shown} said={leaving()} />
      ) : null}
      <div
        className="absolute inset-0 print:hidden max-lg:overflow-hidden"
        data-map-ready={cy && picture && !arranging ? 'true' : 'false'}
      >
        <div className="absolute inset-0 bottom-13 overflow-hidden lg:bottom-0">
          <MapCells cy={cy} hulls={hulls} own={own} />
          <div ref={container} aria-hidden className="absolute inset-0" />
          <MapCounts cy={cy} links={numbered} />
          {ranks}
          <MapTitles cy={cy} hulls={hulls} />
          <MapHover cy={cy} nodes={data.nodes} kinds={t.kinds} />
          {lasso.open && cy && marks ? (
            <Lasso t={words.lasso} locale={locale} cy={cy} mark={marks.add} end={endLasso} />
          ) : null}
        </div>
        <MapWalk
          t={t}
          locale={locale}
          visible={visible}
          positions={spots}
          cy={cy}
          state={state}
          change={change}
          marks={marks}
          label={`${words.walk}. ${summary}`}
          onWalk={setWalked}
        />
        <MapTools
          t={words}
          cy={cy}
          fit={() => cy && fitMap(cy, part !== '', true, titlesOf(hulls))}
          lasso={marks && { open: lasso.open, toggle: () => setLasso({ open: !lasso.open, said: '' }) }}
          arrangeAgain={mayKeep && mover ? arrangeAgain : null}
          save={savePicture}
        />
        <p
          role="status"
          className={
            lasso.open
              ? 'pointer-events-none absolute inset-x-3 top-3 z-20 mx-auto max-w-lg rounded-md bg-ink px-3 py-2 text-13 text-bg'
              : 'sr-only'
          }
        >
          {lasso.open ? words.lasso.hint : lasso.said}
        </p>
        <p
          role="status"
          className={arranging ? 'absolute bottom-3 left-3 rounded-md bg-bg px-3 py-1 text-13 text-muted' : 'sr-only'}
        >
          {arranging ? words.arranging : ''}
        </p>
      </div>
    </>
  )
}

/** Corners of the names of cells, in map pixels. */
const titlesOf = (hulls: readonly Hull[]) =>
  hulls.map(({ title: { box } }) => ({
    x1: box.x - box.w / 2,
    y1: box.y - box.h / 2,
    x2: box.x + box.w / 2,
    y2: box.y + box.h / 2,
  }))

const nothing = { width: whole, height: whole }

/** The words of the groups; a worker takes no functions and needs no others. */
const pick = ({ groups, groupsShort, around, alone, noTopic, layers, layerUnits, rings }: Messages['network']) => ({
  groups,
  groupsShort,
  around,
  alone,
  noTopic,
  layers,
  layerUnits,
  rings,
})

/** Brings what Cytoscape has to what the picture shows: what stays, keeps its element. */
function show(cy: Core, picture: ReturnType<typeof pictureOf>): void {
  cy.batch(() => {
    const wanted = mapElements(picture)
    const ids = new Set(wanted.map(({ data }) => data.id))
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove()
    const added = wanted.filter((element) => {
      const present = cy.getElementById(element.data.id!)
      if (present.empty()) return true
      present.data(element.data)
      if (element.position && present.isNode()) present.position(element.position)
      return false
    })
    cy.add(added)
  })
}
