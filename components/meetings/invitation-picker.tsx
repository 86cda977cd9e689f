'use client'
import { useId, useRef, useState } from 'react'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { organisationKinds, type OrganisationKind } from '@/lib/organisations/kinds'
import { KindSymbol } from '../organisations/kind-symbol'
import { ReferenceCombobox, type Choice } from '../records/reference-combobox'
import { useWritten } from '../records/conflict-choices'
import type { Option } from '../records/inputs'
import { useFormKit } from '../records/record-form'
import { Button, IconButton } from '../ui/button'
import { CircleAlert, Plus, X } from '../ui/icons'

/** An organisation that can be invited. */
export interface Invitee extends Omit<Choice, 'kind'> {
  /** Null where only the name is known. */
  kind: OrganisationKind | null
  reason?: string
  /** Something is recorded of it: its invitation cannot be taken back. */
  recorded?: boolean
}

interface Props {
  t: Messages['meetings']
  kinds: Messages['organisations']['kinds']
  locale: Locale
  areas: readonly Option[]
  topics: readonly Option[]
  /** Who is invited already. */
  known: readonly Invitee[]
}

/** Whom to invite: by hand, or everybody with a characteristic. Nobody adds themselves. */
export function InvitationPicker({ t, kinds, locale, areas, topics, known }: Props) {
  const kit = useFormKit()
  const box = useRef<HTMLElement>(null)
  const [invited, setInvited] = useState<Invitee[]>(() => {
    const ids = new Set(kit.texts('invited'))
    return known.filter((entry) => ids.has(entry.id))
  })
  const add = (more: Invitee[]) => {
    const ids = new Set(invited.map((entry) => entry.id))
    const fresh = more.filter((entry) => !ids.has(entry.id))
    if (fresh.length) setInvited([...invited, ...fresh])
    setMessage(
      fresh.length === 1
        ? fill(t.added, { name: fresh[0]!.name })
        : count(t.whoCount, invited.length + fresh.length, locale),
    )
  }
  const all = new Map([...known, ...invited].map((entry) => [entry.id, entry]))
  const named = (id: string): Invitee => ({ id, name: kit.state.conflict?.names[id] ?? '', kind: null })
  useWritten('invited', box, (ids) => setInvited(ids.map((id) => all.get(id) ?? named(id))))
  const error = kit.error('invited')
  const [found, setFound] = useState<Invitee[] | null>(null)
  const [filter, setFilter] = useState({ topic: '', area: '', kind: '' })
  const [message, setMessage] = useState('')
  const reason = [
    topics.find((topic) => topic.id === filter.topic)?.label.replace(/^– /, ''),
    areas.find((area) => area.id === filter.area)?.label,
    filter.kind ? kinds[filter.kind as OrganisationKind] : '',
  ]
    .filter(Boolean)
    .join(', ')
  const search = () => {
    void fetch(`/api/meetings/candidates?${new URLSearchParams(filter)}`)
      .then((response) => (response.ok ? response.json() : { organisations: [] }))
      .then((answer: { organisations: Invitee[] }) =>
        setFound(answer.organisations.map((entry) => ({ ...entry, reason }))),
      )
      .catch(() => setFound([]))
  }
  const choice = (name: 'topic' | 'area' | 'kind', label: string, options: readonly Option[]) => (
    <label className="text-13 text-muted">
      {label}
      <select
        value={filter[name]}
        onChange={(event) => setFilter({ ...filter, [name]: event.target.value })}
        className="field mt-1"
      >
        <option value="">{t.any}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <section
      ref={box}
      id="invited"
      tabIndex={-1}
      aria-labelledby="invited-heading"
      className="flex min-w-0 flex-col gap-4"
    >
      <h2 id="invited-heading">
        {t.who} <span className="text-14 font-normal text-muted">{count(t.whoCount, invited.length, locale)}</span>
      </h2>
      {error ? (
        <p className="flex items-start gap-1 text-13 text-danger">
          <CircleAlert size={16} aria-hidden className="mt-px flex-none" />
          {error}
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {message}
      </p>
      <ByHand t={t} onPick={(entry) => add([entry])} />
      <details className="rounded-md bg-surface p-4">
        <summary className="inline-flex min-h-6 items-center text-14 font-semibold text-accent">{t.byFilter}</summary>
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          {choice('topic', t.filterTopic, topics)}
          {choice('area', t.filterArea, areas)}
          {choice(
            'kind',
            t.filterKind,
            organisationKinds.map((kind) => ({ id: kind, label: kinds[kind] })),
          )}
          <div className="flex items-end">
            <Button type="button" onClick={search} disabled={!filter.topic && !filter.area && !filter.kind}>
              {t.find}
            </Button>
          </div>
        </div>
        {found ? (
          <div className="mt-3 flex flex-wrap items-center justify-between gap-2 text-14">
            <p role="status">{count(t.found, found.length, locale)}</p>
            {found.length ? (
              <Button type="button" onClick={() => add(found)}>
                <Plus size={18} aria-hidden />
                {count(t.addFound, found.length, locale)}
              </Button>
            ) : null}
          </div>
        ) : null}
      </details>
      {invited.length === 0 ? <p className="text-14 text-muted">{t.nobodyInvited}</p> : null}
      <ul className="divide-y divide-line-soft">
        {invited.map((entry) => (
          <li key={entry.id} className="flex min-h-12 items-center gap-3 py-1">
            <input type="hidden" name="invited" value={entry.id} />
            {entry.kind ? <KindSymbol kind={entry.kind} size={24} /> : null}
            <span className="min-w-0 flex-1 text-14">
              <span className="block font-semibold">{entry.name}</span>
              <span className="block text-13 text-muted">
                {entry.recorded
                  ? t.stays
                  : entry.reason || [entry.kind ? kinds[entry.kind] : '', entry.place].filter(Boolean).join(' · ')}
              </span>
            </span>
            {entry.recorded ? null : (
              <IconButton
                label={fill(t.remove, { name: entry.name })}
                onClick={() => setInvited(invited.filter((other) => other.id !== entry.id))}
              >
                <X size={18} aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One organisation by its name. */
function ByHand({ t, onPick }: { t: Messages['meetings']; onPick: (entry: Invitee) => void }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-14 font-semibold">
        {t.byHand}
      </label>
      <ReferenceCombobox
        id={id}
        listLabel={t.byHand}
        aria-describedby={`${id}-hint`}
        onPick={(entry) => {
          if (entry.kind) onPick({ ...entry, kind: entry.kind })
          return ''
        }}
      />
      <p id={`${id}-hint`} className="mt-1 text-13 text-muted">
        {t.byHandHint}
      </p>
    </div>
  )
}
