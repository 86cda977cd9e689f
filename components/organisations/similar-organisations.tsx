'use client'
import { useEffect, useRef, useState } from 'react'
import type { Choice } from '../records/reference-combobox'

/** „Gibt es schon?“: while a name is typed, the organisations that are called much the same. */
export function SimilarOrganisations({ title }: { title: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [found, setFound] = useState<(Choice & { key: string })[]>([])
  useEffect(() => {
    const field = place.current?.closest('form')?.elements.namedItem('name')
    if (!(field instanceof HTMLInputElement)) return
    let asking = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      asking.abort()
      clearTimeout(timer)
      const text = field.value.trim()
      if (text.length < 4) return setFound([])
      const { signal } = (asking = new AbortController())
      timer = setTimeout(() => {
        fetch(`/api/organisations/suggest?q=${encodeURIComponent(text)}`, { signal })
          .then((response) => (response.ok ? response.json() : { organisations: [] }))
          .then((answer: { organisations: (Choice & { key: string })[] }) => setFound(answer.organisations.slice(0, 4)))
          .catch(() => undefined)
      }, 250)
    }
    field.addEventListener('input', ask)
    return () => {
      field.removeEventListener('input', ask)
      asking.abort()
      clearTimeout(timer)
    }
  }, [])
  return (
    <div ref={place} role="status">
      {found.length ? (
        <div className="rounded-md border border-warn bg-warn-soft p-3 text-14">
          <p className="font-semibold">{title}</p>
          <ul>
            {found.map((one) => (
              <li key={one.id}>
                <a href={`/organisations/${one.key}`} target="_blank" rel="noreferrer">
                  {[one.name, one.place].filter(Boolean).join(', ')}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
