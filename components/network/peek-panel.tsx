import Link from 'next/link'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { VisibleNetwork } from '@/lib/network/filter'
import { strongest } from '@/lib/cooperations/fields'
import type { NetworkData, NetworkNode, NetworkState } from '@/lib/network/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { buttonClass, IconButton } from '../ui/button'
import { ChevronDown, ChevronLeft, ChevronUp, Handshake, MapPinCheck, X } from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'
import { NetworkPanel } from './network-panel'
import type { Marks } from './use-marks'
import type { KindWords } from '@/lib/network/things'

interface Props {
  t: Pick<Messages, 'network'> & { kinds: KindWords; notVerified: string }
  locale: Locale
  data: NetworkData
  visible: VisibleNetwork
  state: NetworkState
  node: NetworkNode
  change: (part: Partial<NetworkState>) => void
  marks: Marks
  /** The way back to what the panel showed before, if anything. */
  back: string | null
}

const most = 8

/** The selected organisation: what it is, how to reach it, whom it works with, and its surroundings on the map. */
export function PeekPanel({ t, locale, data, visible, state, node, change, marks, back }: Props) {
  const words = t.network.peek
  const byId = new Map(data.nodes.map((entry) => [entry.id, entry]))
  const relations = visible.links
    .filter((link) => link.source === node.id || link.target === node.id)
    .map((link) => ({ link, other: byId.get(link.source === node.id ? link.target : link.source)! }))
    .sort((a, b) => b.link.weight - a.link.weight || a.other.name.localeCompare(b.other.name, 'de'))
  const partners = new Set(relations.map(({ other }) => other.id))
  const index = visible.nodes.findIndex((entry) => entry.id === node.id)
  const go = (step: number) => {
    const next = visible.nodes[(index + step + visible.nodes.length) % visible.nodes.length]
    if (next) change({ selected: next.key })
  }
  const topics = data.topics
    .filter((topic) => node.topics.includes(topic.id))
    .map((topic) => (locale === 'en' && topic.en ? topic.en : topic.label))
  return (
    <NetworkPanel label={words.title}>
      {back ? (
        <button
          type="button"
          onClick={() => change({ selected: '' })}
          className="no-print -mt-1 inline-flex min-h-8 items-center gap-1 self-start text-accent hover:underline"
        >
          <ChevronLeft size={16} aria-hidden />
          {back}
        </button>
      ) : null}
      <div className="no-print -mt-2 -mr-2 flex items-center text-13 text-muted">
        <IconButton label={words.previous} onClick={() => go(-1)} className="-ml-2">
          <ChevronUp size={20} aria-hidden />
        </IconButton>
        <IconButton label={words.next} onClick={() => go(1)}>
          <ChevronDown size={20} aria-hidden />
        </IconButton>
        {index >= 0 ? fill(words.position, { index: index + 1, total: visible.nodes.length }) : ''}
        <IconButton label={words.close} onClick={() => change({ selected: '' })} className="ml-auto">
          <X size={20} aria-hidden />
        </IconButton>
      </div>
      <div className="flex gap-3">
        <KindSymbol kind={node.kind} size={40} />
        <div className="min-w-0">
          <h2>{node.name}</h2>
          <p className="text-muted">{[t.kinds[node.kind], node.place].filter(Boolean).join(' · ')}</p>
          <p className="text-13 text-muted">
            {node.verifiedAt ? `${t.network.columns.verified} ${formatDate(node.verifiedAt, locale)}` : t.notVerified}
          </p>
        </div>
      </div>
      {partners.size ? (
        <p>
          {fill(count(words.works, partners.size, locale), {
            groups: count(words.groups, new Set([...partners].map((id) => byId.get(id)!.group)).size, locale),
          })}
        </p>
      ) : null}
      <dl className="grid grid-cols-[88px_1fr] gap-x-2 gap-y-1">
        {node.phone ? (
          <>
            <dt className="text-muted">{words.phone}</dt>
            <dd>
              <PhoneLink phone={node.phone} />
            </dd>
          </>
        ) : null}
        {topics.length ? (
          <>
            <dt className="text-muted">{words.topics}</dt>
            <dd>{topics.join(', ')}</dd>
          </>
        ) : null}
      </dl>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line-soft pt-3">
        <h3 className="text-14">{words.focus}</h3>
        <div className="flex items-center gap-2">
          <div
            role="group"
            aria-label={words.steps}
            className="inline-flex h-8 overflow-hidden rounded-md border border-line"
          >
            {[1, 2, 3].map((steps) => (
              <button
                key={steps}
                type="button"
                aria-pressed={state.focus === node.key && state.steps === steps}
                aria-label={count(words.step, steps, locale)}
                onClick={() => change({ focus: node.key, steps })}
                className="w-9 border-l border-line-soft first:border-0 aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
              >
                {steps}
              </button>
            ))}
          </div>
          {state.focus ? (
            <button type="button" onClick={() => change({ focus: '' })} className="min-h-8 text-accent hover:underline">
              {words.clearFocus}
            </button>
          ) : null}
        </div>
      </div>
      <div>
        <h3 className="flex justify-between text-14">
          {words.relations} <span className="text-13 font-normal text-muted">{relations.length}</span>
        </h3>
        {relations.length ? (
          <ul>
            {relations.slice(0, most).map(({ link, other }) => (
              <li key={link.id} className="border-t border-line-soft first:border-0">
                <button
                  type="button"
                  onClick={() => change({ selected: other.key })}
                  className="flex min-h-9 w-full items-center gap-2 py-1 text-left hover:bg-hover"
                >
                  <KindSymbol kind={other.kind} size={20} />
                  <span className="min-w-0 flex-1">
                    {other.shortName ?? other.name}
                    {link.agreement ? (
                      <span className={`block text-13 ${link.agreement === 'disputed' ? 'text-danger' : 'text-muted'}`}>
                        {t.network.agreements[link.agreement]}
                      </span>
                    ) : null}
                  </span>
                  <span className="text-right text-13 text-muted">{t.network.linkKinds[link.kind]}</span>
                  <Strength t={words} value={link.strength} />
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{words.none}</p>
        )}
        {relations.length > most ? (
          <Link href={`/organisations/${node.key}?tab=cooperations`}>{fill(words.all, { n: relations.length })}</Link>
        ) : null}
      </div>
      <div className="mt-auto grid grid-cols-2 gap-2">
        <button
          type="button"
          aria-pressed={marks.marked.includes(node.id)}
          onClick={() => marks.toggle(node.id)}
          className={`${buttonClass()} no-print col-span-2 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent`}
        >
          <Handshake size={18} aria-hidden />
          {t.network.mark}
        </button>
        <Link href={`/organisations/${node.key}`} className={buttonClass()}>
          {words.open}
        </Link>
        <Link href={`/organisations/${node.key}?tab=responsibilities`} className={buttonClass()}>
          <MapPinCheck size={18} aria-hidden className="text-muted" />
          {words.ask}
        </Link>
      </div>
    </NetworkPanel>
  )
}

/** How strong a relation is, as five small squares; nothing where nobody rated it. */
function Strength({ t, value }: { t: Messages['network']['peek']; value: number | undefined }) {
  if (value === undefined) return null
  const size = 7
  return (
    <svg width={strongest * (size + 1)} height={size} role="img" aria-label={fill(t.strength, { n: value })}>
      {Array.from({ length: strongest }, (_, at) => (
        <rect
          key={at}
          x={at * (size + 1)}
          width={size}
          height={size}
          rx="1.500"
          className={at < value ? 'fill-accent' : 'fill-line-soft'}
        />
      ))}
    </svg>
  )
}
