import Link from 'next/link'
import type { Area } from '@/lib/areas/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { offerKinds, offerLevels } from '@/lib/offers/fields'
import { partsOfDay, type OfferFilter } from '@/lib/offers/schema'
import type { UsedOfQuestion } from '@/lib/offers/service'
import { targetGroups } from '@/lib/responsibilities/schema'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { areaOptions } from '../areas/area-options'
import { Options, type Option } from '../records/inputs'
import { topicOptions } from '../topics/topic-options'
import { Button } from '../ui/button'
import { FilterForm } from '../ui/filter-form'
import { Search, X } from '../ui/icons'

interface Props {
  t: Messages
  locale: Locale
  filter: OfferFilter
  used: UsedOfQuestion | null
  areas: readonly Area[]
  topics: readonly Topic[]
  /** The address of a changed filter. */
  address: (change: Partial<OfferFilter>) => string
  filtered: boolean
}

/** The question, and below it how it was understood: each part a filter that can say otherwise. One form, one address. */
export function OfferQuestion({ t, locale, filter, used, areas, topics, address, filtered }: Props) {
  const words = t.offers
  const { question } = words
  const ids = <Id extends string>(all: readonly Id[], labels: Readonly<Record<string, string>>): Option[] =>
    all.map((id) => ({ id, label: labels[id] ?? id }))
  const chip = (name: ChipName, understood: string | null | undefined, options: readonly Option[], all = t.all) => (
    <Chip
      name={name}
      label={words.filter[name]}
      chosen={filter[name]}
      understood={filter[name] === '' && understood ? understood : null}
      unsaid={filter[name] !== '' && filter.q && name in overruled ? question.asAsked : t.all}
      other={filter.q && name in overruled ? { id: overruled[name]!, label: all } : null}
      options={options}
    />
  )
  return (
    <FilterForm action="/offers" role="search" state={JSON.stringify(filter)} className="no-print">
      {filter.view === 'week' ? <input type="hidden" name="view" value="week" /> : null}
      <div className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <label htmlFor="offer-question" className="sr-only">
            {question.label}
          </label>
          <Search size={20} aria-hidden className="absolute top-3.5 left-3 text-muted" />
          <input
            id="offer-question"
            name="q"
            type="text"
            inputMode="search"
            maxLength={500}
            defaultValue={filter.q}
            aria-describedby="offer-question-hint"
            className="field h-12 pr-11! pl-10! text-16! sm:text-20!"
          />
          {filter.q ? (
            <Link
              prefetch={false}
              href={address({ q: '' })}
              aria-label={question.clear}
              title={question.clear}
              className="absolute top-1 right-1 inline-flex size-10 items-center justify-center text-muted"
            >
              <X size={18} aria-hidden />
            </Link>
          ) : null}
        </div>
        <Button className="h-12 px-5">
          <Search size={18} aria-hidden className="sm:hidden" />
          <span className="max-sm:sr-only">{question.ask}</span>
        </Button>
      </div>
      <p id="offer-question-hint" className={filter.q ? 'sr-only' : 'mt-1 text-13 text-muted'}>
        {question.hint}
      </p>
      <fieldset className="mt-3 min-w-0">
        <legend className="sr-only">{filter.q ? question.understood : question.narrow}</legend>
        <div className="-mx-1 flex items-center gap-2 px-1 py-1 text-14 max-sm:overflow-x-auto sm:flex-wrap">
          <span aria-hidden className="flex-none text-muted">
            {filter.q ? question.understood : question.narrow}
          </span>
          {chip('topic', used?.topic && topicLabel(used.topic, locale), topicOptions(topics, locale))}
          {chip(
            'group',
            used?.targetGroup && t.responsibilities.groups[used.targetGroup],
            ids(targetGroups, t.responsibilities.groups),
          )}
          {chip(
            'childcare',
            used?.wishes.childcare ? words.filter.childcareWished : null,
            [{ id: 'yes', label: words.filter.childcareOnly }],
            words.filter.childcareNo,
          )}
          {used?.organisations.length ? (
            <span className="inline-flex min-h-8 flex-none items-center rounded-md border border-accent bg-accent-soft px-2">
              <span className="text-muted">{words.filter.by}:</span>&nbsp;
              <strong className="font-semibold">{namesOf(used.organisations)}</strong>
            </span>
          ) : null}
          {chip('area', used?.area?.name, areaOptions(areas))}
          {chip('level', used?.wishes.level && words.levels[used.wishes.level], ids(offerLevels, words.levels))}
          {chip('time', null, ids(partsOfDay, words.parts))}
          {chip('kind', null, ids(offerKinds, words.kinds))}
          <label className="inline-flex min-h-8 flex-none items-center gap-2 max-sm:min-h-11">
            <input type="checkbox" name="past" value="yes" defaultChecked={filter.past === 'yes'} />
            {words.filter.past}
          </label>
          <Button size="small" className="flex-none">
            {t.apply}
          </Button>
          {filtered ? (
            <Link
              prefetch={false}
              href={filter.view === 'week' ? '/offers?view=week' : '/offers'}
              className="inline-flex min-h-8 flex-none items-center"
            >
              {t.resetFilters}
            </Link>
          ) : null}
        </div>
      </fieldset>
    </FilterForm>
  )
}

/** So many are named; of more, how many others there are. */
const mostNamed = 2
const namesOf = (all: UsedOfQuestion['organisations']) =>
  [all.slice(0, mostNamed).map(({ name }) => name), all.length > mostNamed ? `+ ${all.length - mostNamed}` : []]
    .flat()
    .join(', ')

type ChipName = 'topic' | 'group' | 'childcare' | 'area' | 'level' | 'time' | 'kind'

/** What a question can say, and the value that says it is not meant. */
const overruled: Partial<Record<ChipName, string>> = {
  ...{ topic: 'all', group: 'all', area: 'all', level: 'all' },
  childcare: 'no',
}

interface ChipProps {
  name: ChipName
  label: string
  chosen: string
  /** What the question says of it. */
  understood: string | null
  /** What it is called when nothing is chosen and nothing was understood. */
  unsaid: string
  /** The choice that overrules the question with „all“. */
  other: Option | null
  options: readonly Option[]
}

/** A choice with its label in front, as wide as what is chosen. */
function Chip({ name, label, chosen, understood, unsaid, other, options }: ChipProps) {
  const says = understood !== null || chosen !== ''
  return (
    <label
      data-understood={understood ?? undefined}
      className={`inline-flex min-h-8 flex-none items-center rounded-md border pl-2 max-sm:min-h-11 ${understood ? 'border-accent bg-accent-soft' : 'border-line bg-bg'}`}
    >
      <span className="text-muted">{label}:</span>
      <select
        name={name}
        defaultValue={chosen}
        className={`min-h-7 max-w-52 rounded-md bg-transparent px-1 text-ink [field-sizing:content] max-sm:min-h-10 ${says ? 'font-semibold' : ''}`}
      >
        <option value="">{understood ?? unsaid}</option>
        {other ? <option value={other.id}>{other.label}</option> : null}
        <Options options={options} />
      </select>
    </label>
  )
}
