import { useCallback, useEffect, useRef } from 'react'
import type { Arrangement, Move, Position } from '@/lib/network/schema'
import { tell, undoEvent, type Done } from '../layout/toast'

/** Set when this person may decide where organisations stand for everybody. */
export interface Mover {
  readonly move: (arrange: Arrangement, move: Move) => Promise<Done | null>
  readonly arrange: (arrange: Arrangement, positions: Position[]) => Promise<Done | null>
  readonly undo: (previous: Done | null, form: FormData) => Promise<Done | null>
  /** What is said when the connection is cut. */
  readonly offline: string
}

/**
 * For what is done on the map for everybody: sends it, tells what was done, and takes it back in the picture too when
 * it is refused, when the connection is cut, or when „Rückgängig“ is pressed.
 */
export function useTakeBack(mover: Mover | null) {
  const done = useRef(new Map<string, () => void>())
  useEffect(() => {
    if (!mover) return
    const deeds = done.current
    const takeBack = (event: Event) => {
      const entry = (event as CustomEvent<string>).detail
      const putBack = deeds.get(entry)
      if (!putBack) return
      event.preventDefault()
      const form = new FormData()
      form.set('entry', entry)
      form.set('row', 'stays')
      mover.undo(null, form).then(
        (answer) => {
          if (!answer?.refused) putBack()
          if (answer) tell({ ...answer, undo: false })
        },
        () => tell(failure(mover)),
      )
    }
    window.addEventListener(undoEvent, takeBack)
    return () => window.removeEventListener(undoEvent, takeBack)
  }, [mover])
  return useCallback(
    (sent: Promise<Done | null>, putBack: () => void) =>
      void sent.then(
        (answer) => {
          if (!answer) return
          if (answer.refused) putBack()
          else done.current.set(answer.id, putBack)
          tell(answer)
        },
        () => {
          putBack()
          if (mover) tell(failure(mover))
        },
      ),
    [mover],
  )
}

const failure = ({ offline }: Mover): Done => ({ id: `${Date.now()}`, text: offline, undo: false, refused: true })
