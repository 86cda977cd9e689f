import type { KeyboardEvent, PointerEvent } from 'react'

interface Props {
  label: string
  /** 0 to `last`, in months. */
  position: number
  last: number
  /** The position as people say it. */
  text: string
  onChange: (position: number) => void
}

const year = 12
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -year,
  PageUp: year,
  Home: -Infinity,
  End: Infinity,
}

/**
 * One day on the time bar, inside its picture: dragged, or moved by a month with arrow keys, by a year with page keys.
 */
export function TimeHandle({ label, position, last, text, onChange }: Props) {
  const move = (to: number) => {
    const next = Math.min(last, Math.max(0, to))
    if (next !== position) onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(position + step)
  }
  const onPointerMove = (event: PointerEvent<SVGCircleElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, width } = event.currentTarget.ownerSVGElement!.getBoundingClientRect()
    move(Math.round(((event.clientX - left) / width) * last))
  }
  const at = `${(position / last) * 100}%`
  return (
    <>
      <circle cx={at} cy="12" r="8" className="fill-accent stroke-bg" strokeWidth="3" />
      <circle cx={at} cy="12" r="9.500" fill="none" className="stroke-accent" strokeWidth="2" />
      <circle
        cx={at}
        cy="12"
        r="12"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={position}
        aria-valuetext={text}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        className="cursor-grab touch-none fill-transparent outline-none focus-visible:stroke-focus"
        strokeWidth="3"
      />
    </>
  )
}
