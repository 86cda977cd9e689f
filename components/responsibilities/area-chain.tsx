import type { Area } from '@/lib/areas/schema'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Resolution } from '@/lib/responsibilities/resolve'

/** The levels from the place upwards, the one that answers filled; neighbouring ones without anybody are one step. */
export function Chain({
  t,
  locale,
  chain,
  hit,
}: {
  t: Messages
  locale: Locale
  chain: Resolution['chain']
  hit: Area | null
}) {
  const words = t.responsibilities
  const shown: Resolution['chain'][] = []
  for (const entry of chain.filter(({ area, found }, index) => index < 3 || found > 0 || area.id === hit?.id)) {
    const before = shown.at(-1)
    if (before && isEmpty(before[0]!, hit) && isEmpty(entry, hit)) before.push(entry)
    else shown.push([entry])
  }
  return (
    <ol className="mt-3 flex flex-col sm:flex-row">
      {shown.map((step, index) => {
        const first = step[0]!
        const here = first.area.id === hit?.id
        return (
          <li key={first.area.id} className="relative flex-1 pb-3 pl-7 text-14 sm:pt-6 sm:pr-3 sm:pb-0 sm:pl-0">
            {index < shown.length - 1 ? (
              <span
                aria-hidden
                className="absolute top-0 bottom-0 left-[7px] w-0.5 bg-line-soft sm:top-[7px] sm:right-0 sm:bottom-auto sm:left-0 sm:h-0.5 sm:w-auto"
              />
            ) : null}
            <span
              aria-hidden
              className={`absolute top-0.5 left-0 size-4 rounded-full border-2 sm:top-0 ${here ? 'border-accent bg-accent ring-3 ring-accent-soft' : 'border-line bg-bg'}`}
            />
            <strong className="block font-semibold">{step.map(({ area }) => area.name).join(', ')}</strong>
            <span className="text-muted">
              {here ? words.foundHere : first.found ? count(words.alsoHere, first.found, locale) : words.nobody}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const isEmpty = ({ area, found }: Resolution['chain'][number], hit: Area | null) => found === 0 && area.id !== hit?.id
