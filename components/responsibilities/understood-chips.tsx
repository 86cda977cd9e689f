import Link from 'next/link'
import type { ReactNode } from 'react'
import { administrationOf, type Area } from '@/lib/areas/schema'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { targetGroups, type Ask } from '@/lib/responsibilities/schema'
import type { Answered } from '@/lib/responsibilities/service'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { Button } from '../ui/button'
import { ChevronDown, X } from '../ui/icons'
import { askAddress, correctionKeys, withoutPlace, type Corrected } from './ask-address'

interface Props {
  t: Messages
  locale: Locale
  ask: Ask
  answered: Answered
  areas: readonly Area[]
  topics: readonly Topic[]
  /** The chip that is open. Its choices are part of the page only then: they weigh more than the answer. */
  change: Corrected | null
}

/** How the question was understood; each chip opens the other possibilities. */
export function UnderstoodChips({ t, locale, ask, answered, areas, topics, change }: Props) {
  const words = t.responsibilities
  const { topic, area, otherTopics, readings, understanding, targetGroup } = answered
  const administration = area && administrationOf(new Map(areas.map((entry) => [entry.id, entry])), area.id)
  const amt = administration?.id === area?.id ? undefined : administration
  const chip = (name: Corrected, label: string, value: string, tip: string) => ({
    name,
    label,
    value,
    tip,
    open: change === name,
    ask,
    submit: words.ask,
  })
  return (
    <div className="no-print mt-3 flex flex-wrap items-center gap-2 text-14">
      <span className="text-muted">{words.understood}</span>
      <Chip
        {...chip(
          'topic',
          words.topic,
          answered.needs.length
            ? count(words.needsChip, answered.needs.length, locale)
            : topic
              ? topicLabel(topic, locale)
              : '–',
          words.changeTopic,
        )}
        selected={topic?.id ?? ''}
        others={[...readings, ...otherTopics].map((other) => ({ id: other.id, label: topicLabel(other, locale) }))}
        othersLabel={words.otherReadings}
      >
        {() =>
          topics
            .filter((entry) => !entry.parentId)
            .map((entry) => (
              <optgroup key={entry.id} label={topicLabel(entry, locale)}>
                {[entry, ...topics.filter((sub) => sub.parentId === entry.id)].map((sub) => (
                  <option key={sub.id} value={sub.id}>
                    {topicLabel(sub, locale)}
                  </option>
                ))}
              </optgroup>
            ))
        }
      </Chip>
      <Chip
        {...chip(
          'area',
          words.place,
          area?.name ?? (answered.otherAreas.length ? '?' : words.everywhere),
          words.changePlace,
        )}
        selected={area?.id ?? ''}
        ask={{
          ...ask,
          q:
            withoutPlace(
              ask.q,
              understanding.areas.map(({ matched }) => matched),
            ) || ask.q,
        }}
      >
        {() =>
          areas
            .filter((entry) => entry.kind !== 'country' && entry.kind !== 'state')
            .map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.name}
              </option>
            ))
        }
      </Chip>
      {topic ? (
        <Chip
          {...chip('group', words.group, targetGroup ? words.groups[targetGroup] : words.everybody, words.changeGroup)}
          selected={targetGroup ?? 'all'}
        >
          {() =>
            (['all', ...targetGroups] as const).map((group) => (
              <option key={group} value={group}>
                {group === 'all' ? words.everybody : words.groups[group]}
              </option>
            ))
          }
        </Chip>
      ) : null}
      {answered.excluded.map(({ key, matched }) => (
        <Link
          prefetch={false}
          scroll={false}
          key={key}
          href={askAddress({ ...ask, include: [ask.include, key].filter(Boolean).join(',') })}
          aria-label={fill(words.includeAgain, { name: matched })}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-line bg-bg px-2 text-ink no-underline hover:bg-hover hover:no-underline"
        >
          <span className="text-muted">{words.without}:</span> <span className="font-semibold">{matched}</span>
          <X size={16} aria-hidden className="text-muted" />
        </Link>
      ))}
      {area && amt ? (
        <span className="text-muted">{fill(words.liesIn, { place: area.name, amt: amt.name })}</span>
      ) : null}
      {readings.length ? (
        <span className="flex flex-wrap items-center gap-x-2">
          {fill(words.readings, { matched: understanding.topics[0]!.matched })}
          {readings.map((reading) => (
            <Link
              prefetch={false}
              key={reading.id}
              href={askAddress({ ...ask, topic: reading.id })}
              className="inline-flex min-h-6 items-center"
            >
              {topicLabel(reading, locale)}
            </Link>
          ))}
        </span>
      ) : null}
      {understanding.ignored.length ? (
        <span className="text-13 text-muted">{fill(words.ignored, { words: understanding.ignored.join(', ') })}</span>
      ) : null}
    </div>
  )
}

interface ChipProps {
  name: Corrected
  label: string
  value: string
  tip: string
  open: boolean
  ask: Ask
  submit: string
  selected: string
  others?: { id: string; label: string }[]
  othersLabel?: string
  /** The choices; made only for the open chip. */
  children: () => ReactNode
}

/** A link that opens the choices on the page it leads to, so that it works without JavaScript. */
function Chip({ name, label, value, tip, open, ask, submit, selected, others = [], othersLabel, children }: ChipProps) {
  return (
    <div className="relative">
      <Link
        prefetch={false}
        scroll={false}
        href={open ? askAddress(ask) : askAddress(ask, name)}
        data-change={name}
        aria-expanded={open}
        aria-keyshortcuts={correctionKeys[name]}
        aria-label={`${label}: ${value}. ${tip}`}
        className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-line bg-bg px-2 text-ink no-underline hover:bg-hover hover:no-underline"
      >
        <span className="text-muted">{label}:</span> <span className="font-semibold">{value}</span>
        <ChevronDown size={16} aria-hidden className={`text-muted ${open ? 'rotate-180' : ''}`} />
      </Link>
      {open ? (
        <div
          data-picker
          className="absolute left-0 z-20 mt-1 w-72 max-w-[calc(100vw-32px)] rounded-md border border-line-soft bg-bg p-3 shadow-raised"
        >
          {others.length ? (
            <>
              <p className="px-2 pb-1 text-13 text-muted">{othersLabel}</p>
              <ul className="mb-2">
                {others.map((other) => (
                  <li key={other.id}>
                    <Link
                      prefetch={false}
                      href={askAddress({ ...ask, [name]: other.id })}
                      className="flex min-h-8 items-center px-2 hover:bg-hover"
                    >
                      {other.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <form action="/responsibilities" className="flex gap-2">
            {(['q', 'topic', 'area', 'group', 'include'] as const).map((other) =>
              other !== name && ask[other] ? <input key={other} type="hidden" name={other} value={ask[other]} /> : null,
            )}
            <select autoFocus name={name} aria-label={label} defaultValue={selected} className="field min-w-0">
              {selected ? null : <option value="">–</option>}
              {children()}
            </select>
            <Button size="small">{submit}</Button>
          </form>
        </div>
      ) : null}
    </div>
  )
}
