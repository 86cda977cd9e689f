import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { valueOf, type Ground, type NetworkPlaces, type OfficeFigures } from '@/lib/network/geography'
import type { NetworkState } from '@/lib/network/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { ButtonLink } from '../ui/button'
import { ChevronLeft } from '../ui/icons'
import { NetworkPanel } from './network-panel'

interface Props {
  t: Messages['networkGeo']
  locale: Locale
  places: NetworkPlaces
  ground: Ground
  figures: readonly OfficeFigures[]
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
}

const row = 'flex min-h-10 w-full items-center gap-3 py-1 text-left hover:bg-hover'

/** Beside the map: the selected area, else all in numbers. Nothing where the table stands in place of the map. */
export function GeoPanel(props: Props) {
  const { t, places, figures, state } = props
  const known = [...figures.map(({ office }) => office), ...places.places].some(({ id }) => id === state.area)
  if (!known && !places.picture) return null
  return (
    <NetworkPanel label={known ? t.selected : t.table}>
      {known ? <AreaPanel {...props} /> : <GeoTable {...props} />}
    </NetworkPanel>
  )
}

/** A selected Amt, town or place: how many live there, who is there, and the ways on. */
function AreaPanel({ t, locale, places, ground, figures, state, change }: Props) {
  const office = figures.find(({ office: { id } }) => id === state.area)
  const place = places.places.find(({ id }) => id === state.area)
  const around = !office && figures.find(({ office: { id } }) => id === place!.office)?.office
  const spots = ground.spots.filter(({ place: at }) => at.id === state.area || (office && at.office === state.area))
  const nodes = spots.flatMap((spot) => spot.nodes)
  return (
    <>
      <button
        type="button"
        onClick={() => change({ area: '' })}
        className="no-print -mt-1 inline-flex min-h-8 items-center gap-1 self-start text-accent hover:underline"
      >
        <ChevronLeft size={16} aria-hidden />
        {t.back}
      </button>
      <h2 className="text-20">{office?.office.name ?? place!.name}</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {office ? (
          <>
            <dt className="text-muted">{t.inhabitants}</dt>
            <dd>{office.office.inhabitants?.toLocaleString(locale) ?? t.unknown}</dd>
            <dt className="text-muted">{t.figures.responsibilities}</dt>
            <dd>{office.responsibilities.toLocaleString(locale)}</dd>
          </>
        ) : null}
        {around ? (
          <>
            <dt className="text-muted">{t.inOffice}</dt>
            <dd>
              <button type="button" onClick={() => change({ area: around.id })} className="text-accent hover:underline">
                {around.name}
              </button>
            </dd>
          </>
        ) : null}
      </dl>
      <div className="no-print flex flex-wrap gap-2">
        <ButtonLink prefetch={false} size="small" href={`/areas/${state.area}`}>
          {t.openArea}
        </ButtonLink>
        <ButtonLink prefetch={false} size="small" href={`/organisations?area=${state.area}`}>
          {t.openList}
        </ButtonLink>
      </div>
      <section>
        <h3 className="flex justify-between border-b border-line-soft pb-1 text-14">
          {t.onSite} <span className="font-normal text-muted">{nodes.length.toLocaleString(locale)}</span>
        </h3>
        {nodes.length ? (
          <ul className="divide-y divide-line-soft">
            {nodes.map((node) => (
              <li key={node.id}>
                <button type="button" onClick={() => change({ selected: node.key })} className={row}>
                  <KindSymbol kind={node.kind} size={22} />
                  {node.name}
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p className="py-2 text-muted">{t.nobody}</p>
        )}
      </section>
    </>
  )
}

/** The equal twin of the map: every Amt and town in numbers. A name selects it. */
export function GeoTable({ t, locale, figures, state, change }: Omit<Props, 'places' | 'ground'>) {
  const shown = ['actors', state.paint === 'bodies' ? 'bodies' : 'responsibilities'] as const
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const number = 'text-right!'
  return (
    <section aria-label={t.table}>
      <table className="data-table data-table-figures">
        <caption className="pb-2 text-left text-14 font-semibold">{t.table}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="align-bottom">
              {t.office}
            </th>
            {shown.map((figure) => (
              <th key={figure} scope="colgroup" colSpan={2} className={number}>
                {t.figures[figure]}
              </th>
            ))}
          </tr>
          <tr>
            {shown.flatMap((figure) => [
              <th key={figure} scope="col" className={number}>
                {t.number}
              </th>,
              <th key={`${figure} per`} scope="col" className={number}>
                {t.perShort}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {figures.map((row) => (
            <tr key={row.office.id} className={row.office.id === state.area ? 'bg-accent-soft' : 'hover:bg-hover'}>
              <th scope="row">
                <button
                  type="button"
                  onClick={() => change({ area: row.office.id, selected: '' })}
                  className="min-h-6 text-left text-accent hover:underline"
                >
                  {row.office.name}
                </button>
              </th>
              {shown.flatMap((figure) => [
                <td key={figure} className={number}>
                  {row[figure].toLocaleString(locale)}
                </td>,
                <td key={`${figure} per`} className={number}>
                  {perInhabitants(row, figure, decimal)}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pt-2 text-13 text-muted">{t.perHint}</p>
    </section>
  )
}

const perInhabitants = (
  row: OfficeFigures,
  figure: 'actors' | 'responsibilities' | 'bodies',
  decimal: Intl.NumberFormat,
) => {
  const value = valueOf(row, figure, 'inhabitants')
  return value === null ? '–' : decimal.format(value)
}

/** Who is not on the map, and why; nothing tells who. */
export function NotOnMap({ t, locale, ground, change }: Pick<Props, 't' | 'locale' | 'ground' | 'change'>) {
  const missing = ground.elsewhere + ground.protected
  if (!missing) return null
  const parts = [
    ground.elsewhere ? fill(t.elsewhere, { n: ground.elsewhere }) : '',
    ground.protected ? fill(t.protected, { n: ground.protected }) : '',
  ]
  return (
    <p>
      {count(t.missing, missing, locale)} {parts.filter(Boolean).join(', ')}.{' '}
      <button type="button" onClick={() => change({ view: 'table' })} className="no-print text-accent underline">
        {t.list}
      </button>
    </p>
  )
}
