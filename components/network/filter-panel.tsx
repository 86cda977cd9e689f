import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import {
  arrangements,
  defaultLinkKinds,
  linkKinds,
  namedGroups,
  type Arrangement,
  type LinkKind,
  type NetworkData,
  type NetworkState,
  type ShownView,
} from '@/lib/network/schema'
import { agreements } from '@/lib/cooperations/voices'
import { organisationKinds } from '@/lib/organisations/kinds'
import { KindSymbol } from '../organisations/kind-symbol'
import { Search } from '../ui/icons'
import { AgreedLine, agreedLooks, CountedLine, LinkLine, WeakLine } from './link-line'
import { TieSlider } from './tie-slider'
import { thingsIn, type KindWords } from '@/lib/network/things'

interface Props {
  t: Pick<Messages, 'network' | 'all'> & { kinds: KindWords }
  locale: Locale
  data: NetworkData
  state: NetworkState
  view: ShownView | null
  visible: VisibleNetwork
  change: (part: Partial<NetworkState>) => void
}

/** The legend is the filter; its counts follow the other filters. */
export function FilterPanel({ t, locale, data, state, view, visible, change }: Props) {
  const words = t.network
  const things = thingsIn(state.arrange)
  const kinds = state.kind ?? organisationKinds
  const links = state.link ?? defaultLinkKinds
  // What this network has none of is no choice, unless the address asks for it.
  const present = new Set<string>([
    ...data.links.map(({ kind }) => kind),
    ...(state.link ?? []),
    ...linkKinds.filter((kind) => visible.linkCounts[kind]),
  ])
  const toggle = <K extends string>(list: readonly K[], entry: K, defaults: readonly K[]): K[] | undefined => {
    const next = list.includes(entry)
      ? list.filter((other) => other !== entry)
      : [...list.filter((other) => (other as string) !== 'none'), entry]
    const same = next.length === defaults.length && defaults.every((other) => next.includes(other))
    return same ? undefined : next.length ? next : (['none'] as unknown as K[])
  }
  return (
    <section aria-label={words.filters} className="flex flex-col gap-4 p-4 text-14">
      <label className="flex min-h-10 items-center gap-2 rounded-md border border-line px-3 focus-within:outline-3 focus-within:outline-focus">
        <Search size={18} aria-hidden className="flex-none text-muted" />
        <span className="sr-only">{words.searchMap}</span>
        <input
          type="search"
          value={state.q}
          onChange={(event) => change({ q: event.target.value })}
          placeholder={words.searchMap}
          className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-muted"
        />
      </label>
      <fieldset>
        <legend className="flex w-full items-baseline justify-between pb-1 font-semibold">
          {words.kind}
          <span className="text-13 font-normal text-muted">
            {fill(words.kindCount, { n: visible.nodes.length, total: data.nodes.length })}
          </span>
        </legend>
        {organisationKinds.map((kind) => (
          <label key={kind} className="flex min-h-7 items-center max-sm:min-h-11 gap-2 has-[:not(:checked)]:text-muted">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={() =>
                change({ kind: toggle(kinds as readonly string[], kind, organisationKinds) as NetworkState['kind'] })
              }
            />
            <span data-kind={kind} className="flex-none">
              <KindSymbol kind={kind} size={22} />
            </span>
            <span className="min-w-0 flex-1">{t.kinds[kind]}</span>
            <span className="text-13 text-muted">{visible.kindCounts[kind]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="border-t border-line-soft pt-3">
        <legend className="sr-only">{words.link}</legend>
        <p aria-hidden className="pb-1 font-semibold">
          {words.link}
        </p>
        {linkKinds
          .filter((kind) => present.has(kind))
          .map((kind: LinkKind) => (
            <label
              key={kind}
              className="flex min-h-7 items-center max-sm:min-h-11 gap-2 has-[:not(:checked)]:text-muted"
            >
              <input
                type="checkbox"
                checked={links.includes(kind)}
                onChange={() =>
                  change({ link: toggle(links as readonly string[], kind, defaultLinkKinds) as NetworkState['link'] })
                }
              />
              <LinkLine kind={kind} />
              <span className="min-w-0 flex-1">{words.linkKinds[kind]}</span>
              <span className="text-13 text-muted">{visible.linkCounts[kind]}</span>
            </label>
          ))}
      </fieldset>
      {things ? null : <TieSlider t={words} state={state} visible={visible} change={change} />}
      <div className="flex flex-col gap-3 border-t border-line-soft pt-3">
        <Choice
          label={words.agreement}
          value={state.agreement}
          onChange={(agreement) => change({ agreement: agreement as NetworkState['agreement'] })}
          options={[
            { value: '', label: t.all },
            ...agreements.map((value) => ({ value, label: words.agreements[value] })),
          ]}
        />
        <Choice
          label={words.level}
          value={state.level}
          onChange={(level) => change({ level: level as NetworkState['level'] })}
          options={(['all', 'local', 'beyond'] as const).map((level) => ({ value: level, label: words.levels[level] }))}
        />
        <Choice
          label={words.group}
          value={state.group}
          onChange={(group) => change({ group })}
          options={[
            { value: '', label: t.all },
            ...namedGroups(data.groups, words.groups).map((group) => ({ value: group.id, label: group.name })),
          ]}
        />
        <Choice
          label={words.topic}
          value={state.topic}
          onChange={(topic) => change({ topic })}
          options={[
            { value: '', label: t.all },
            ...data.topics.map((topic) => ({
              value: topic.id,
              label: locale === 'en' && topic.en ? topic.en : topic.label,
            })),
          ]}
        />
      </div>
      {view === 'map' ? (
        // On a narrow screen the head has no room for it.
        <div className="sm:hidden">
          <Choice
            label={words.arrange}
            value={state.arrange}
            onChange={(arrange) => change({ arrange: arrange as Arrangement })}
            options={arrangements.map((value) => ({ value, label: words.arrangements[value] }))}
          />
        </div>
      ) : null}
      {view === 'map' ? (
        <Choice
          label={words.size}
          value={state.size}
          options={(['links', 'same'] as const).map((value) => ({ value, label: words.sizes[value] }))}
          onChange={(value) => change({ size: value as NetworkState['size'] })}
        />
      ) : null}
      {things && view === 'map' ? (
        <p className="flex items-center gap-2">
          <KindSymbol kind={things} size={20} />
          {words.things.kinds[things]}
        </p>
      ) : null}
      <p className="flex items-center gap-2 border-t border-line-soft pt-3 text-13 text-muted">
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden>
          <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="3 2.5" />
        </svg>
        {words.staleLegend}
      </p>
      <p className="flex items-center gap-2 text-13 text-muted">
        <WeakLine />
        {words.weakLegend}
      </p>
      {agreedLooks.map((agreement) => (
        <p key={agreement} className="flex items-center gap-2 text-13 text-muted">
          <AgreedLine agreement={agreement} />
          {words.agreementLegend[agreement]}
        </p>
      ))}
      <p className="flex items-center gap-2 text-13 text-muted">
        <CountedLine />
        {words.countLegend}
      </p>
    </section>
  )
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}) {
  return (
    <label className="block">
      <span className="mb-1 block font-semibold">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)} className="field py-1! sm:min-h-8!">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
