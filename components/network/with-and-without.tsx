import type { Locale, Messages } from '@/lib/i18n/messages'

interface Props {
  t: Messages['networkQuestions']['without']
  locale: Locale
  facts: Readonly<Record<string, number>>
}

/** The network with and without one organisation, side by side. */
export function WithAndWithout({ t, locale, facts }: Props) {
  const tag = locale === 'de' ? 'de-DE' : 'en-GB'
  const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const rows = ['linked', 'alone', 'parts', 'density'] as const
  const value = (name: string) => (name.startsWith('density') ? share.format(facts[name]!) : facts[name])
  return (
    <table className="data-table">
      <caption className="sr-only">{t.table}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="text-right!">
            {t.with}
          </th>
          <th scope="col" className="text-right!">
            {t.without}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{t[row]}</th>
            <td className="text-right! tabular-nums">{value(`${row}With`)}</td>
            <td className="text-right! tabular-nums">{value(`${row}Without`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
