import Link from 'next/link'
import { administrations, type Area } from '@/lib/areas/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { organisationKinds } from '@/lib/organisations/kinds'
import type { OrganisationFilter as Filter } from '@/lib/organisations/schema'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { Options, type Option } from '../records/inputs'
import { Button } from '../ui/button'
import { FilterForm } from '../ui/filter-form'

interface Props {
  t: Messages
  locale: Locale
  filter: Filter
  /** The address of a changed filter. */
  address: (change?: Partial<Filter>) => string
  filtered: boolean
  areas: readonly Area[]
  topics: readonly Topic[]
}

/** What the list of organisations is narrowed by; the address holds it. */
export function OrganisationFilter({ t, locale, filter, address, filtered, areas, topics }: Props) {
  const words = t.organisations
  const select = (name: 'kind' | 'area' | 'topic', label: string, chosen: string, options: readonly Option[]) => (
    <label className="text-13 text-muted">
      {label}
      <select name={name} defaultValue={chosen} className="field mt-1">
        <option value="">{t.all}</option>
        <Options options={options} />
      </select>
    </label>
  )
  const kinds = organisationKinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))
  return (
    <FilterForm
      state={address()}
      className="no-print mb-4 grid gap-3 rounded-md bg-surface p-4 sm:grid-cols-2 lg:grid-cols-[1.2fr_1fr_1fr_1fr_auto]"
      aria-label={words.filter}
    >
      <label className="text-13 text-muted">
        {words.filterName}
        <input name="q" defaultValue={filter.q} className="field mt-1" />
      </label>
      {select('kind', words.filterKind, filter.kind[0] ?? '', kinds)}
      {select('area', words.filterArea, filter.area, labelled(administrations(areas)))}
      {select('topic', words.filterTopic, filter.topic, topicsWithTheirParts(topics, t, locale))}
      {filter.view !== 'list' ? <input type="hidden" name="view" value={filter.view} /> : null}
      {filter.sort !== 'name' ? <input type="hidden" name="sort" value={filter.sort} /> : null}
      <div className="flex items-end gap-2">
        <Button>{t.apply}</Button>
        {filtered ? (
          <Link
            prefetch={false}
            href={address({ q: '', kind: [], area: '', topic: '' })}
            className="inline-flex min-h-10 items-center text-14"
          >
            {t.resetFilters}
          </Link>
        ) : null}
      </div>
    </FilterForm>
  )
}

const labelled = (areas: readonly Area[]) => areas.map(({ id, name }) => ({ id, label: name }))

/** Topics under the one they are part of, which can be chosen as a whole. */
function topicsWithTheirParts(topics: readonly Topic[], t: Messages, locale: Locale): Option[] {
  return topics
    .filter((topic) => !topic.parentId)
    .flatMap((topic) => {
      const group = topicLabel(topic, locale)
      const parts = topics.filter((part) => part.parentId === topic.id)
      return [
        { id: topic.id, label: `${group} (${t.all})`, group },
        ...parts.map((part) => ({ id: part.id, label: topicLabel(part, locale), group })),
      ]
    })
}
