'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { fill, type Messages } from '@/lib/i18n/messages'
import type { KindWords } from '@/lib/network/things'
import type { NodeKind } from '@/lib/network/thing-kinds'
import { KindSymbol } from '../organisations/kind-symbol'
import { buttonClass, IconButton } from '../ui/button'
import { ChevronLeft, ChevronRight, Maximize, X } from '../ui/icons'

/** One view as it is shown to a room; `picture` null: too many to be drawn. */
export interface ShownSlide {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly address: string
  readonly summary: string
  readonly picture: { svg: string; viewBox: string; kinds: readonly NodeKind[] } | null
}

interface Props {
  t: Messages['views']
  kinds: KindWords
  slides: readonly ShownSlide[]
  /** Where Esc leads. */
  back: string
}

const forth = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' '])
const backwards = new Set(['ArrowLeft', 'ArrowUp', 'PageUp'])

/** Views one after the other, large, over the whole screen where the browser allows it. */
export function Presentation({ t, kinds, slides, back }: Props) {
  const words = t.show
  const router = useRouter()
  const [index, setIndex] = useState(0)
  const last = slides.length - 1
  const leave = useCallback(() => router.push(back), [router, back])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      // A blank presses the button it is on.
      const onButton = event.key === ' ' && (event.target as HTMLElement).closest('a, button')
      if (event.key === 'Escape') leave()
      else if (event.key === 'Home') setIndex(0)
      else if (event.key === 'End') setIndex(last)
      else if (forth.has(event.key) && !onButton) setIndex((at) => Math.min(last, at + 1))
      else if (backwards.has(event.key)) setIndex((at) => Math.max(0, at - 1))
      else return
      if (!onButton) event.preventDefault()
    }
    // Esc in full screen is the browser's: it only tells that it is over.
    let wasFull = false
    const change = () => {
      if (wasFull && !document.fullscreenElement) leave()
      wasFull = document.fullscreenElement !== null
    }
    window.addEventListener('keydown', press)
    document.addEventListener('fullscreenchange', change)
    return () => {
      window.removeEventListener('keydown', press)
      document.removeEventListener('fullscreenchange', change)
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [last, leave])
  const slide = slides[index]
  if (!slide) return null
  const position = fill(words.position, { index: index + 1, total: slides.length })
  return (
    <main className="flex h-dvh flex-col bg-bg p-4 sm:p-8">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-26 [overflow-wrap:anywhere] sm:text-[40px]! sm:leading-tight!">{slide.name}</h1>
          {slide.description ? <p className="mt-1 max-w-[60ch] text-20">{slide.description}</p> : null}
          <p className="mt-1 text-20 text-muted">{slide.summary}</p>
        </div>
        <div className="no-print flex items-center gap-1">
          <IconButton
            label={words.previous}
            aria-disabled={index === 0}
            onClick={() => setIndex(Math.max(0, index - 1))}
          >
            <ChevronLeft size={24} aria-hidden />
          </IconButton>
          <span className="px-1 text-14 whitespace-nowrap text-muted">{position}</span>
          <IconButton
            label={words.next}
            aria-disabled={index === last}
            onClick={() => setIndex(Math.min(last, index + 1))}
          >
            <ChevronRight size={24} aria-hidden />
          </IconButton>
          <IconButton
            label={words.full}
            onClick={() => void document.documentElement.requestFullscreen?.().catch(() => undefined)}
          >
            <Maximize size={20} aria-hidden />
          </IconButton>
          <Link href={back} className={buttonClass('secondary', 'small')}>
            <X size={16} aria-hidden />
            {words.leave}
          </Link>
        </div>
      </div>
      <p role="status" className="sr-only">
        {`${position}: ${slide.name}. ${slide.summary} ${words.help}`}
      </p>
      {slide.picture ? (
        <>
          <svg
            key={slide.id}
            role="img"
            aria-label={`${slide.name}. ${slide.summary}`}
            viewBox={slide.picture.viewBox}
            className="my-4 min-h-0 w-full flex-1 rounded-md bg-[#ffffff]"
            dangerouslySetInnerHTML={{ __html: slide.picture.svg }}
          />
          <ul className="flex flex-wrap justify-center gap-x-6 gap-y-1 text-16">
            {slide.picture.kinds.map((kind) => (
              <li key={kind} className="inline-flex items-center gap-2">
                <KindSymbol kind={kind} size={22} /> {kinds[kind]}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="m-auto text-20">{words.tooMany}</p>
      )}
    </main>
  )
}
