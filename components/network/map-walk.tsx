'use client'
import type { Core } from 'cytoscape'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import { nearestInDirection } from '@/lib/network/filter'
import type { NetworkState } from '@/lib/network/schema'
import type { Marks } from './connect-bar'
import { isThing, recordAddress, type KindWords } from '@/lib/network/things'

interface Props {
  t: Pick<Messages, 'network'> & { kinds: KindWords }
  locale: Locale
  visible: VisibleNetwork
  positions: Record<string, { x: number; y: number }>
  cy: Core | null
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
  marks: Marks | null
  label: string
  /** Hears whom the keyboard is at; null: it is elsewhere. */
  onWalk?: (id: string | null) => void
}

const directions: Record<string, 'left' | 'right' | 'up' | 'down'> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * One tab stop that reaches every organisation of the picture: arrows by direction, brackets by name, each one
 * announced.
 */
export function MapWalk({ t, locale, visible, positions, cy, state, change, marks, label, onWalk }: Props) {
  const words = t.network
  const router = useRouter()
  const helpId = useId()
  const [at, setAt] = useState<string | null>(null)
  const [inside, setInside] = useState(false)
  const [help, setHelp] = useState(false)
  const index = visible.nodes.findIndex((node) => node.id === at)
  const node = visible.nodes[index]

  useEffect(() => {
    if (!cy) return
    cy.nodes('.walked').removeClass('walked')
    if (!inside || !at) return
    const element = cy.getElementById(at).addClass('walked')
    const { x, y } = element.renderedPosition() ?? { x: 0, y: 0 }
    if (element.nonempty() && (x < 40 || y < 40 || x > cy.width() - 40 || y > cy.height() - 40)) cy.center(element)
  }, [cy, at, inside])
  useEffect(() => onWalk?.(inside ? at : null), [onWalk, at, inside])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const direction = directions[event.key]
    const current = node ?? visible.nodes.find((entry) => entry.key === state.selected) ?? visible.nodes[0]
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return
    if (direction)
      setAt((node ? nearestInDirection(visible.nodes, positions, current.id, direction) : current.id) ?? current.id)
    else if (event.key === ']' || event.key === '[')
      setAt(
        visible.nodes[
          (visible.nodes.indexOf(current) + (node ? (event.key === ']' ? 1 : -1) : 0) + visible.nodes.length) %
            visible.nodes.length
        ]!.id,
      )
    else if (event.key === 'Home') setAt(visible.nodes[0]!.id)
    else if (event.key === 'End') setAt(visible.nodes.at(-1)!.id)
    else if (event.key === ' ') {
      change({ selected: current.key })
      if (!isThing(current)) marks?.toggle(current.id)
    } else if (event.key === 'Enter') router.push(recordAddress(current))
    else if (event.key === 'f' && !isThing(current)) change({ focus: current.key, steps: 1 })
    else if (event.key === '?') setHelp(!help)
    else if (event.key === 'Escape') event.currentTarget.blur()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <div
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
        data-walk={node?.key ?? ''}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setInside(true)
          if (!node)
            setAt(visible.nodes.find((entry) => entry.key === state.selected)?.id ?? visible.nodes[0]?.id ?? null)
        }}
        onBlur={() => setInside(false)}
        className="pointer-events-none absolute inset-0 focus-visible:-outline-offset-3!"
      />
      <p
        id={helpId}
        className={
          help && inside ? 'absolute inset-x-3 bottom-16 rounded-md bg-ink px-3 py-2 text-13 text-bg' : 'sr-only'
        }
      >
        {words.walkHelp} {marks ? words.walkMark : ''}
      </p>
      <p aria-live="assertive" className="sr-only">
        {inside && node
          ? fill(words.walkAt, {
              name: node.name,
              kind: t.kinds[node.kind],
              links: count(words.links, visible.degree.get(node.id) ?? 0, locale),
              index: index + 1,
              total: visible.nodes.length,
            }) + (marks?.marked.includes(node.id) ? `, ${words.marked}` : '')
          : ''}
      </p>
    </>
  )
}
