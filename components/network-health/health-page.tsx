import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { dimensions, scored, steps } from '@/lib/network-health/fields'
import { meanOf, type Scorecard, type YearOfHealth } from '@/lib/network-health/schema'
import { ButtonLink } from '../ui/button'
import { PageHead } from '../ui/page-head'

interface Props {
  t: Messages
  locale: Locale
  years: readonly YearOfHealth[]
  scorecards: readonly Scorecard[]
  /** Whether partners are asked. */
  open: boolean
  /** May decide whether they are. */
  maySet: boolean
  /** The year that can be rated; null for whoever may not. */
  keep: string | null
}

/** What the partners say together, and how the office sees the network, year by year. */
export function HealthPage({ t, locale, years, scorecards, open, maySet, keep }: Props) {
  const words = t.networkHealth
  return (
    <div className="max-w-[1216px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={maySet ? <ButtonLink href="/settings">{t.settings.title}</ButtonLink> : null}
      />
      <p className="text-14">{open ? words.on : words.off}</p>
      <section className="mt-6" aria-labelledby="partners-say">
        <h2 id="partners-say">{words.partners}</h2>
        {years.length ? null : <p className="mt-2 text-14 text-muted">{words.noYears}</p>}
        {years.map((year) => (
          <Year key={year.year} t={t} locale={locale} year={year} />
        ))}
      </section>
      <section className="mt-8" aria-labelledby="scorecard">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="scorecard">{words.scorecard}</h2>
          {keep ? (
            <ButtonLink href={`/network-health/scorecard?year=${keep}`} size="small" className="no-print">
              {fill(words.keep, { year: keep })}
            </ButtonLink>
          ) : null}
        </div>
        <p className="mt-1 mb-2 text-14 text-muted">{words.scorecardLead}</p>
        <Scorecards t={t} scorecards={scorecards} mayKeep={keep !== null} />
      </section>
    </div>
  )
}

function Year({ t, locale, year: { year, answers, counts } }: { t: Messages; locale: Locale; year: YearOfHealth }) {
  const words = t.networkHealth
  const said = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', { maximumFractionDigits: 1 })
  return (
    <div className="mt-4">
      <h3 className="text-16">{fill(words.year, { year })}</h3>
      {counts ? (
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={fill(words.year, { year })}>
          <table className="data-table">
            <caption className="pb-1 text-left text-13 text-muted">{count(words.answers, answers, locale)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.statement}</th>
                {steps.map((step) => (
                  <th key={step} scope="col" className="text-right!">
                    {words.steps[step]}
                  </th>
                ))}
                <th scope="col" className="text-right!">
                  {words.mean}
                </th>
              </tr>
            </thead>
            {(['trust', 'value'] as const).map((group) => (
              <tbody key={group}>
                <tr>
                  <th scope="colgroup" colSpan={steps.length + 2} className="text-left! text-13">
                    {words.groups[group]}
                  </th>
                </tr>
                {dimensions[group].map((dimension) => (
                  <tr key={dimension}>
                    <th scope="row" className="text-left! font-normal!">
                      {words.dimensions[dimension]}
                    </th>
                    {counts[dimension].map((number, index) => (
                      <td key={steps[index]} className="text-right!">
                        {number}
                      </td>
                    ))}
                    <td className="text-right! font-semibold">
                      {fill(words.of, { n: said.format(meanOf(counts[dimension]) ?? 0) })}
                    </td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      ) : (
        <p className="mt-1 text-14 text-muted">{words.tooFew}</p>
      )}
    </div>
  )
}

function Scorecards({ t, scorecards, mayKeep }: { t: Messages; scorecards: readonly Scorecard[]; mayKeep: boolean }) {
  const words = t.networkHealth
  if (!scorecards.length) return <p className="text-14 text-muted">{words.noScorecards}</p>
  const score = (n: number | null) => (n === null ? words.noScore : fill(words.score, { n, word: words.scores[n]! }))
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={words.scorecard}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.yearColumn}</th>
            {[...scored, 'note'].map((field) => (
              <th key={field} scope="col">
                {words.fields[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scorecards.map((card) => (
            <tr key={card.year}>
              <th scope="row" className="text-left!">
                {mayKeep ? (
                  <a href={`/network-health/scorecard?year=${card.year}`} aria-label={`${t.edit}: ${card.year}`}>
                    {card.year}
                  </a>
                ) : (
                  card.year
                )}
              </th>
              {scored.map((field) => (
                <td key={field}>
                  {score(card[field])}
                  <Bar step={card[field]} />
                </td>
              ))}
              <td className="whitespace-pre-line">{card.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How far up the scale, so that years can be compared at a glance; the number stands beside it. */
function Bar({ step }: { step: number | null }) {
  if (step === null) return null
  return (
    <svg width="72" height="4" aria-hidden className="mt-1 block text-accent">
      <rect width="72" height="4" rx="2" className="fill-line-soft" />
      <rect width={step * 18} height="4" rx="2" fill="currentColor" />
    </svg>
  )
}
