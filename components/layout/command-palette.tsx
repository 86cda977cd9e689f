'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { fill } from '@/lib/i18n/messages'
import { Search } from '../ui/icons'

interface Hit {
  href: string
  label: string
  detail?: string
  group?: string
}

interface Labels {
  search: string
  placeholder: string
  shortcut: string
  close: string
  commands: string
  noHits: string
  signedOut: string
  signIn: string
  away: string
  groups: Record<string, string>
  help: string
  full: string
  ask: string
}

/** Search of the top bar (a link to /search without JavaScript) and the palette behind it, `/` and Ctrl+K. */
export function CommandPalette({ labels, commands }: { labels: Labels; commands: Hit[] }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const listId = useId()
  const [text, setText] = useState('')
  const [hits, setHits] = useState<Hit[]>([])
  const [problem, setProblem] = useState<'signedOut' | 'away' | null>(null)
  const [active, setActive] = useState(0)

  const open = useCallback((initial = '') => {
    setText(initial)
    setActive(0)
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
      if ((event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing)) {
        event.preventDefault()
        open()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])

  useEffect(() => {
    if (text.trim().length < 2) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/api/search?q=${encodeURIComponent(text)}`, { signal: abort.signal })
        .then(async (response) => {
          setProblem(response.status === 401 ? 'signedOut' : response.ok ? null : 'away')
          setHits(response.ok ? ((await response.json()) as { hits: Hit[] }).hits : [])
          setActive(0)
        })
        .catch(() => {
          if (abort.signal.aborted) return
          setProblem('away')
          setHits([])
        })
    }, 120)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [text])

  const query = text.trim().toLowerCase()
  const found = query.length < 2 ? [] : hits
  // What was typed may also be a question.
  const question: Hit[] =
    query.length < 2
      ? []
      : [
          {
            href: `/responsibilities?q=${encodeURIComponent(text.trim())}`,
            label: fill(labels.ask, { q: text.trim() }),
            group: 'commands',
          },
          { href: `/search?q=${encodeURIComponent(text.trim())}`, label: labels.full, group: 'commands' },
        ]
  const fitting = commands
    .filter((command) => !query || command.label.toLowerCase().includes(query))
    .map((command) => ({ ...command, group: 'commands' }))
  // Whoever types the beginning of a command means it, not a question.
  const meant = fitting.filter(({ label }) => query.length > 3 && label.toLowerCase().startsWith(query))
  const shown = [...meant, ...found, ...question, ...fitting.filter((command) => !meant.includes(command))]
  const go = (hit: Hit | undefined) => {
    if (!hit) return
    dialog.current?.close()
    router.push(hit.href)
  }

  return (
    <>
      <Link
        href="/search"
        onClick={(event) => {
          event.preventDefault()
          open()
        }}
        className="flex min-h-10 min-w-0 flex-1 items-center gap-2 rounded-md border border-line px-3 text-14 text-muted no-underline hover:no-underline sm:max-w-[480px]"
      >
        <Search size={18} aria-hidden className="flex-none" />
        <span className="min-w-0 flex-1 truncate">{labels.placeholder}</span>
        <kbd className="hidden sm:inline">{labels.shortcut}</kbd>
      </Link>
      <dialog
        ref={dialog}
        aria-label={labels.search}
        className="mx-auto mt-[10dvh] w-[min(640px,calc(100vw-16px))] rounded-md bg-bg p-0 text-ink shadow-raised backdrop:bg-[rgb(18_22_28/0.45)]"
        onClick={(event) => event.target === dialog.current && dialog.current.close()}
      >
        <div className="flex h-14 items-center gap-3 border-b border-line-soft px-4">
          <Search size={20} aria-hidden className="flex-none text-muted" />
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={shown.length ? `${listId}-${active}` : undefined}
            aria-autocomplete="list"
            aria-label={labels.placeholder}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault()
                setActive(
                  (index) => (index + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % Math.max(1, shown.length),
                )
              } else if (event.key === 'Enter') {
                event.preventDefault()
                go(shown[active])
              }
            }}
            autoFocus
            autoComplete="off"
            className="min-w-0 flex-1 bg-transparent text-16 outline-none"
          />
          <button
            type="button"
            className="min-h-8 rounded-md px-2 text-13 text-muted hover:bg-hover"
            onClick={() => dialog.current?.close()}
          >
            {labels.close} <kbd>Esc</kbd>
          </button>
        </div>
        <ul id={listId} role="listbox" aria-label={labels.search} className="max-h-[60dvh] overflow-auto p-2">
          {shown.map((hit, index) => (
            <li key={`${hit.group}${hit.href}${index}`} role="presentation">
              {hit.group !== shown[index - 1]?.group ? (
                <p aria-hidden className="px-2 pt-2 pb-1 text-13 text-muted">
                  {hit.group === 'commands' ? labels.commands : (labels.groups[hit.group ?? ''] ?? '')}
                </p>
              ) : null}
              <div
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                onPointerMove={() => setActive(index)}
                onClick={() => go(hit)}
                className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 text-14 aria-selected:bg-accent-soft aria-selected:shadow-[inset_3px_0_0_var(--accent)]"
              >
                <span className="min-w-0 flex-1 truncate">{hit.label}</span>
                {hit.detail ? <span className="max-w-[45%] truncate text-13 text-muted">{hit.detail}</span> : null}
              </div>
            </li>
          ))}
        </ul>
        {query.length >= 2 && found.length === 0 ? (
          <p className="px-4 pb-3 text-14 text-muted" role="status">
            {problem ? labels[problem] : labels.noHits}{' '}
            {problem === 'signedOut' ? (
              // A whole new page: what this one holds belongs to the session before.
              <a href={`/sign-in?callbackUrl=${encodeURIComponent(window.location.pathname + window.location.search)}`}>
                {labels.signIn}
              </a>
            ) : null}
          </p>
        ) : null}
        <p className="border-t border-line-soft px-4 py-2 text-13 text-muted">{labels.help}</p>
      </dialog>
    </>
  )
}
