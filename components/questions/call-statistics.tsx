import type { Area } from '@/lib/areas/schema'
import type { DangerKind } from '@/lib/danger/kinds'
import { formatDate } from '@/lib/dates'
import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Tally } from '@/lib/questions/schema'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import { PageHead } from '../ui/page-head'

interface Props {
  t: Messages
  locale: Locale
  statistics: { total: number; months: Tally[]; topics: Tally[]; areas: Tally[] }
  dangers: readonly { kind: DangerKind; count: number | null }[]
  areas: readonly Area[]
  topics: readonly Topic[]
}

/** Logged calls per month, topic and Amt; small numbers are not told. */
export function CallStatistics({ t, locale, statistics, dangers, areas, topics }: Props) {
  const words = t.questions
  const topicName = (id: string) => {
    const topic = topics.find((entry) => entry.id === id)
    return topic ? topicLabel(topic, locale) : words.withoutTopic
  }
  const percent = (share: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
  const tables = [
    {
      title: words.perMonth,
      head: words.column.month,
      rows: statistics.months,
      name: (key: string) => formatDate(key, locale),
    },
    { title: words.perTopic, head: words.column.topic, rows: statistics.topics, name: topicName },
    {
      title: words.perArea,
      head: words.column.area,
      rows: statistics.areas,
      name: (key: string) => areas.find((area) => area.id === key)?.name ?? words.withoutPlace,
    },
  ]
  return (
    <div className="max-w-[1000px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.statisticsTitle}
        lead={words.statisticsLead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/responsibilities', label: t.responsibilities.title },
          { href: '/questions', label: words.title },
        ]}
      />
      {statistics.total === 0 ? (
        <p>{words.noCalls}</p>
      ) : (
        <>
          <p className="mb-6 font-semibold">{count(words.total, statistics.total, locale)}</p>
          <div className="grid gap-8 lg:grid-cols-2">
            {tables.map((table) => (
              <section key={table.title}>
                <h2 className="mb-2 text-16">{table.title}</h2>
                <table className="data-table">
                  <thead>
                    <tr>
                      <th scope="col">{table.head}</th>
                      <th scope="col" className="text-right!">
                        {words.column.count}
                      </th>
                      <th scope="col" className="text-right!">
                        {words.column.atOnce}
                      </th>
                      <th scope="col" className="text-right!">
                        {words.column.callback}
                      </th>
                      <th scope="col" className="text-right!">
                        {words.column.unanswered}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {table.rows.map((row) => (
                      <tr key={row.key}>
                        <td>{table.name(row.key)}</td>
                        <td className="text-right">{row.count ?? words.few}</td>
                        <td className="text-right">{row.atOnce === null ? '' : percent(row.atOnce)}</td>
                        <td className="text-right">{row.count === null ? '' : (row.callback ?? words.few)}</td>
                        <td className="text-right">{row.count === null ? '' : (row.unanswered ?? words.few)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            ))}
          </div>
        </>
      )}
      {dangers.length ? (
        <section className="mt-8">
          <h2 className="mb-1 text-16">{t.danger.countsTitle}</h2>
          <p className="mb-2 text-14 text-muted">{t.danger.countsLead}</p>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t.danger.kindColumn}</th>
                <th scope="col" className="text-right!">
                  {words.column.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {dangers.map((row) => (
                <tr key={row.kind}>
                  <td>{t.danger.kinds[row.kind]}</td>
                  <td className="text-right">{row.count ?? words.few}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </div>
  )
}
