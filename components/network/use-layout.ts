'use client'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Arranged, ArrangeRequest } from '@/lib/network/layout/arrange'
import type { Point } from '@/lib/network/layout/geometry'
import { settledByPlace } from '@/lib/network/layout/settled'
import type { Arrangement, NetworkData, Position } from '@/lib/network/schema'

export type Positions = Record<string, Point>

const newWorker = () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
// A worker that has nothing to do is kept for the next arrangement.
let idle: Worker | undefined

/** Arrangements that are kept for everybody, in the shape of a wide canvas. */
const kept: readonly Arrangement[] = ['place', 'free']

interface Wish extends Pick<ArrangeRequest, 'arrange' | 'shape' | 'middle' | 'words' | 'english'> {
  data: NetworkData
}

/**
 * A whole network, arranged by a worker. The last picture stays until the next is there; whoever stands somewhere
 * already stays there, only who is new gets a place. Nothing here depends on a filter.
 * @param wish null until the shape of the canvas is known
 * @param onArranged hears of new positions that are kept; `putBack`: shows those before, when it was arranged again
 * @param turn shows another picture in place of the one before
 */
export function useLayout(
  wish: Wish | null,
  stored: Partial<Record<Arrangement, Position[]>>,
  onArranged: (positions: Positions, putBack: (() => void) | null) => void,
  turn: (show: () => void) => void,
) {
  const [shown, setShown] = useState<{ key: string; data: NetworkData; arranged: Arranged } | null>(null)
  const [again, setAgain] = useState(false)
  const shownKey = useRef<string | null>(null)
  const pictures = useRef(new Map<string, { data: NetworkData; arranged: Arranged }>())
  const key = wish ? [wish.arrange, wish.shape, wish.arrange === 'rings' ? wish.middle : ''].join(' ') : ''
  const mayKeep = wish !== null && wish.shape === 'wide' && kept.includes(wish.arrange)
  const { data, arrange, shape, middle, words, english } = wish ?? {}
  useLayoutEffect(() => {
    if (!data || !arrange || !shape || !words) return
    const before = pictures.current.get(key)
    const show = (arranged: Arranged) => {
      const another = shownKey.current !== null && (shownKey.current !== key || again)
      shownKey.current = key
      pictures.current.set(key, { data, arranged })
      const set = () => setShown({ key, data, arranged })
      if (another) turn(set)
      else set()
    }
    if (before?.data === data && !again) {
      show(before.arranged)
      return
    }
    const rows = (mayKeep && stored[arrange]) || []
    const places: Positions =
      before?.arranged.positions ?? Object.fromEntries(rows.map((row) => [row.organisationId, row]))
    const settled = arrange === 'place' && mayKeep && !again && settledByPlace(data, places, words.groups)
    if (settled) {
      show(settled)
      return
    }
    const worker = idle ?? newWorker()
    idle = undefined
    let busy = true
    worker.onmessage = ({ data: arranged }: MessageEvent<Arranged>) => {
      busy = false
      if (idle) worker.terminate()
      else idle = worker
      setAgain(false)
      show(arranged)
      const isNew = data.nodes.some(({ id }) => !places[id])
      if (mayKeep && (again || isNew))
        onArranged(arranged.positions, again ? () => before && show(before.arranged) : null)
    }
    const request: ArrangeRequest = {
      data: { nodes: data.nodes, links: data.links, groups: data.groups, topics: data.topics },
      arrange,
      shape,
      middle: middle ?? '',
      stored: again || arrange === 'rings' ? {} : places,
      words,
      english: english ?? false,
    }
    worker.postMessage(request)
    return () => {
      if (busy) worker.terminate()
    }
    // The words belong to the language of the page; the rows are those the page came with.
  }, [key, data, again]) // eslint-disable-line react-hooks/exhaustive-deps
  const move = useCallback(
    (id: string, at: Point) =>
      setShown((picture) => {
        if (!picture) return picture
        const arranged = { ...picture.arranged, positions: { ...picture.arranged.positions, [id]: at } }
        pictures.current.set(picture.key, { data: picture.data, arranged })
        return { ...picture, arranged }
      }),
    [],
  )
  return {
    arranged: shown?.arranged ?? null,
    arranging: !shown || shown.key !== key || shown.data !== data || again,
    arrangeAgain: () => setAgain(true),
    mayKeep,
    move,
  }
}
