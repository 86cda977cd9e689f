import { useEffect, useMemo, useRef, useState } from 'react'
import type { VisibleNetwork } from '@/lib/network/filter'
import type { Asked, Finding } from '@/lib/network/findings'
import type { Question } from '@/lib/network/schema'
import type { Heard } from './ask-worker'

/** How far the counting is. A finding stays until the next one is there. */
export interface Counting {
  finding: Finding | null
  /** 0 to 1 while it is counted, else null. */
  progress: number | null
  /** It was cancelled or went wrong; `again` counts anew. */
  stopped: 'cancelled' | 'failed' | null
  cancel: () => void
  again: () => void
}

/** The answer to a question about what is visible, counted in a worker. `question`: empty for none. */
export function useAnswer(
  question: Question | '',
  visible: VisibleNetwork,
  day: string,
  picked: readonly string[],
): Counting {
  const [state, setState] = useState<State>({ asked: null, finding: null, progress: null, stopped: null })
  const [round, setRound] = useState(0)
  const running = useRef<Worker | null>(null)
  const asked = useMemo(
    (): Asked | null =>
      question
        ? {
            question,
            day,
            picked: [...picked],
            nodes: visible.nodes.map(({ id, group, topics, responsibilities }) => ({
              ...{ id, group, topics },
              ...(responsibilities ? { responsibilities } : {}),
            })),
            links: visible.links.map(({ id, source, target, kind, weight, until, dormant, lastSign }) => ({
              ...{ id, source, target, kind, weight },
              ...(until ? { until } : {}),
              ...(dormant ? { dormant } : {}),
              ...(lastSign ? { lastSign } : {}),
            })),
          }
        : null,
    [question, visible, day, picked],
  )
  useEffect(() => {
    if (!asked) return
    const worker = new Worker(new URL('./ask-worker.ts', import.meta.url), { type: 'module' })
    running.current = worker
    worker.onmessage = ({ data }: MessageEvent<Heard>) => {
      if ('done' in data) setState(({ finding }) => ({ asked, finding, progress: data.done, stopped: null }))
      else {
        setState({ asked, finding: data.finding, progress: null, stopped: null })
        worker.terminate()
      }
    }
    worker.onerror = () => setState({ asked, finding: null, progress: null, stopped: 'failed' })
    worker.postMessage(asked)
    return () => worker.terminate()
  }, [asked, round])
  const fresh = state.asked === asked
  return {
    // While filters change, the answer before stays until the new one is there.
    finding: asked && state.finding?.question === asked.question ? state.finding : null,
    progress: asked ? (fresh ? state.progress : 0) : null,
    stopped: asked && fresh ? state.stopped : null,
    cancel: () => {
      running.current?.terminate()
      setState({ asked, finding: null, progress: null, stopped: 'cancelled' })
    },
    again: () => {
      setState({ asked, finding: null, progress: 0, stopped: null })
      setRound(round + 1)
    },
  }
}

interface State extends Pick<Counting, 'finding' | 'progress' | 'stopped'> {
  /** What the rest belongs to. */
  asked: Asked | null
}
