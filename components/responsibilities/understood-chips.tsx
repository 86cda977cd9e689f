import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { areaChain, type Area } from '@/lib/areas/schema'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { targetGroups, type Ask } from '@/lib/responsibilities/schema'
import type { Answered } from '@/lib/responsibilities/service'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { Button } from '../ui/button'
import { askAddress } from './ask-address'

/** How the question was understood; each chip opens the other possibilities. */
export function UnderstoodChips({ t, locale, ask, answered, areas, topics }: { t: Messages; locale: Locale; ask: Ask; answered: Answered; areas: Area[]; topics: Topic[] }) {
  const words = t.responsibilities
  const { topic, area, otherTopics, readings, understanding, targetGroup } = answered
  const chain = area ? areaChain(new Map(areas.map((entry) => [entry.id, entry])), area.id) : []
  const amt = area?.kind === 'municipality' ? chain.find((entry) => entry.kind === 'amt') : undefined
  return (
    <div className="no-print mt-3 flex flex-wrap items-center gap-2 text-14">
      <span className="text-muted">{words.understood}</span>
      <Chip name={words.topic} value={topic ? topicLabel(topic, locale) : '–'} label={words.changeTopic}>
        {readings.length || otherTopics.length ? (
          <>
            <p className="px-2 pb-1 text-13 text-muted">{words.otherReadings}</p>
            <ul className="mb-2">
              {[...readings, ...otherTopics].map((other) => (
                <li key={other.id}>
                  <Link prefetch={false} href={askAddress({ ...ask, topic: other.id })} className="flex min-h-8 items-center px-2 hover:bg-hover">
                    {topicLabel(other, locale)}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <Picker ask={ask} name="topic" label={words.topic} value={topic?.id ?? ''} submit={words.ask}>
          {topics
            .filter((entry) => !entry.parentId)
            .map((entry) => (
              <optgroup key={entry.id} label={topicLabel(entry, locale)}>
                {[entry, ...topics.filter((sub) => sub.parentId === entry.id)].map((sub) => (
                  <option key={sub.id} value={sub.id}>
                    {topicLabel(sub, locale)}
                  </option>
                ))}
              </optgroup>
            ))}
        </Picker>
      </Chip>
      <Chip name={words.place} value={area?.name ?? (answered.otherAreas.length ? '?' : words.everywhere)} label={words.changePlace}>
        <Picker ask={ask} name="area" label={words.place} value={area?.id ?? ''} submit={words.ask}>
          {areas
            .filter((entry) => entry.kind !== 'country' && entry.kind !== 'state')
            .map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.name}
              </option>
            ))}
        </Picker>
      </Chip>
      {topic ? (
        <Chip name={words.group} value={targetGroup ? words.groups[targetGroup] : words.everybody} label={words.changeGroup}>
          <Picker ask={ask} name="group" label={words.group} value={targetGroup ?? 'all'} submit={words.ask}>
            <option value="all">{words.everybody}</option>
            {targetGroups.map((group) => (
              <option key={group} value={group}>
                {words.groups[group]}
              </option>
            ))}
          </Picker>
        </Chip>
      ) : null}
      {area && amt ? <span className="text-muted">{fill(words.liesIn, { place: area.name, amt: amt.name })}</span> : null}
      {readings.length ? (
        <span className="flex flex-wrap items-center gap-x-2">
          {fill(words.readings, { matched: understanding.topics[0]!.matched })}
          {readings.map((reading) => (
            <Link prefetch={false} key={reading.id} href={askAddress({ ...ask, topic: reading.id })} className="inline-flex min-h-6 items-center">{topicLabel(reading, locale)}</Link>
          ))}
        </span>
      ) : null}
      {understanding.ignored.length ? <span className="text-13 text-muted">{fill(words.ignored, { words: understanding.ignored.join(', ') })}</span> : null}
    </div>
  )
}

function Chip({ name, value, label, children }: { name: string; value: string; label: string; children: ReactNode }) {
  return (
    <details className="relative">
      <summary aria-label={`${name}: ${value}. ${label}`} className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-line bg-bg px-2">
        <span className="text-muted">{name}:</span> <span className="font-semibold">{value}</span>
        <ChevronDown size={16} aria-hidden className="text-muted" />
      </summary>
      <div className="absolute left-0 z-20 mt-1 w-72 max-w-[calc(100vw-32px)] rounded-md border border-line-soft bg-bg p-3 shadow-raised">{children}</div>
    </details>
  )
}

function Picker({ ask, name, label, value, submit, children }: { ask: Ask; name: 'topic' | 'area' | 'group'; label: string; value: string; submit: string; children: ReactNode }) {
  return (
    <form action="/responsibilities" className="flex gap-2">
      {(['q', 'topic', 'area', 'group'] as const).map((other) => (other !== name && ask[other] ? <input key={other} type="hidden" name={other} value={ask[other]} /> : null))}
      <select name={name} aria-label={label} defaultValue={value} className="field min-w-0">
        {children}
      </select>
      <Button size="small">{submit}</Button>
    </form>
  )
}
