'use client'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'

const steps: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * Lets arrow keys walk over the links of a table: one tab stop for all. A link carries its place as `data-cell`, row
 * and column with a colon between; one of them has `tabIndex` 0.
 */
export function GridKeys({ children }: { children: ReactNode }) {
  const grid = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const at = (event.target as HTMLElement).dataset.cell
    if (!step || !at || event.ctrlKey || event.metaKey || event.altKey) return
    const [row, column] = at.split(':').map(Number) as [number, number]
    const next = grid.current?.querySelector<HTMLElement>(`[data-cell="${row + step[0]}:${column + step[1]}"]`)
    if (!next) return
    event.preventDefault()
    grid.current?.querySelectorAll('[data-cell][tabindex="0"]').forEach((one) => one.setAttribute('tabindex', '-1'))
    next.setAttribute('tabindex', '0')
    next.focus()
  }
  return (
    <div ref={grid} onKeyDown={onKeyDown} className="overflow-x-auto">
      {children}
    </div>
  )
}
