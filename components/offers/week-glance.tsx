import Link from 'next/link'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { partOfDay, partsOfDay, type FoundOffer, type PartOfDay } from '@/lib/offers/schema'
import type { Week } from '@/lib/offers/week'

interface Props {
  t: Messages
  locale: Locale
  week: Week
  place: string | null
  /** The whole week. */
  href: string
}

/** The week of what fits at a glance: which parts of which days have something, and where it fits exactly. */
export function WeekGlance({ t, locale, week, place, href }: Props) {
  const words = t.offers
  const fitting = (found: readonly FoundOffer[]) => found.filter(({ fit }) => fit === 'exact' || fit === 'near')
  const days = week.days.filter(({ found }, at) => at < 5 || fitting(found).length)
  const timeless = new Set(
    fitting([...week.byArrangement, ...week.days.flatMap(({ found }) => found)])
      .filter(({ offer }) => !offer.days.length || !partOfDay(offer))
      .map(({ offer }) => offer.id),
  ).size
  const cells = days.flatMap(({ found }) => partsOfDay.map((part) => inPart(fitting(found), part)))
  // A level says more than a number, where each has one and no more.
  const levels = cells.every((cell) => new Set(cell.map(({ offer }) => offer.level)).size < 2 && cell.every(hasLevel))
  const swatch = 'size-4 rounded-sm border'
  return (
    <aside aria-labelledby="week-glance" className="text-13">
      <h2 id="week-glance" className="mb-1 text-16">
        {place ? fill(words.week.inPlace, { place }) : words.views.week}
      </h2>
      <table className="w-full table-fixed border-separate border-spacing-1">
        <thead>
          <tr className="text-muted">
            <td className="w-20" />
            {days.map(({ day }) => (
              <th key={day} scope="col" className="font-normal">
                <abbr title={words.dayNames[day]} className="no-underline">
                  {words.days[day]}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partsOfDay.map((part) => (
            <tr key={part}>
              <th scope="row" className="h-10 text-start font-normal text-muted">
                {words.parts[part]}
              </th>
              {days.map(({ day, found }) => (
                <Cell key={day} {...{ t, locale, levels }} found={inPart(fitting(found), part)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className={`${swatch} border-accent bg-accent`} />
          {words.exact}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className={`${swatch} border-line-soft bg-accent-soft`} />
          {words.week.others}
        </span>
      </p>
      <p className="mt-2 text-muted">
        {timeless ? `${count(words.week.notDrawn, timeless, locale)} ` : ''}
        <Link prefetch={false} href={href} className="no-print">
          {words.week.all}
        </Link>
      </p>
    </aside>
  )
}

const hasLevel = ({ offer }: FoundOffer) => offer.level !== null
const inPart = (found: readonly FoundOffer[], part: PartOfDay) => found.filter(({ offer }) => partOfDay(offer) === part)

interface CellProps extends Pick<Props, 't' | 'locale'> {
  found: readonly FoundOffer[]
  /** Show the level, not how many. */
  levels: boolean
}

function Cell({ t, locale, found, levels }: CellProps) {
  const words = t.offers
  if (!found.length) return <td className="rounded-sm bg-surface" />
  const level = levels ? found[0]!.offer.level : null
  const exact = found.some(({ fit }) => fit === 'exact')
  const spoken = [count(words.count, found.length, locale), exact ? words.exact : words.week.others].join(', ')
  return (
    <td
      className={`rounded-sm text-center font-semibold ${exact ? 'bg-accent text-on-accent' : 'bg-accent-soft text-ink'}`}
    >
      {level ? words.levels[level] : found.length}
      <span className="sr-only"> ({spoken})</span>
    </td>
  )
}
