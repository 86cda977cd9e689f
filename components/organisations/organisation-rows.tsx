'use client'
import Link from 'next/link'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { listAddress } from '@/lib/records/list'
import type { OrganisationFilter } from '@/lib/organisations/schema'
import type { OrganisationRow } from '@/lib/organisations/service'
import { ArrowDown } from '../ui/icons'
import { PhoneLink } from '../ui/phone-link'
import { lastDayWords } from './closed-notice'
import { KindSymbol } from './kind-symbol'
import { VerifiedTag, type VerifiedWords } from './verified-tag'

type Row = Pick<OrganisationRow, 'key' | 'name' | 'kind' | 'areaName' | 'place' | 'phone' | 'verifiedAt' | 'validTo'>

interface Props {
  words: VerifiedWords &
    Pick<Messages['organisations'], 'kinds'> &
    Pick<Messages['closing'], 'closedOn' | 'closesOn'> & { fields: Readonly<Record<string, string>> }
  locale: Locale
  now: string
  /** After how many days an organisation is due to be confirmed again. */
  verifyDays: number
  filter: OrganisationFilter
  noFilter: OrganisationFilter
  rows: readonly Row[]
}

/** The rows of the list. Drawn from their data on both sides: as elements they would travel twice with the page. */
export function OrganisationRows({ words, locale, now, verifyDays, filter, noFilter, rows }: Props) {
  const head = (label: string, className = '') => (
    <th scope="col" className={className}>
      {label}
    </th>
  )
  const sortHead = (sort: OrganisationFilter['sort'], label: string, className = '') => (
    <th scope="col" aria-sort={filter.sort === sort ? 'ascending' : undefined} className={className}>
      <Link
        prefetch={false}
        href={listAddress('/organisations', noFilter, filter, { sort })}
        className="inline-flex items-center gap-1 text-ink"
      >
        {label}
        {filter.sort === sort ? <ArrowDown size={14} aria-hidden className="text-muted" /> : null}
      </Link>
    </th>
  )
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            {sortHead('name', words.fields.name!)}
            {sortHead('kind', words.fields.kind!, 'max-sm:hidden')}
            {head(words.fields.area!, 'max-lg:hidden')}
            {sortHead('place', words.fields.place!, 'max-md:hidden')}
            {head(words.fields.phone!, 'max-lg:hidden')}
            {sortHead('verified', words.fields.verifiedAt!)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="hover:bg-hover">
              <td className="min-w-52">
                <span className="flex items-start gap-3">
                  <KindSymbol kind={row.kind} size={24} />
                  <span className="min-w-0 max-sm:wrap-anywhere">
                    <Link prefetch={false} href={`/organisations/${row.key}`} className="font-semibold text-ink">
                      {row.name}
                    </Link>
                    <span className="block text-13 text-muted sm:hidden">{words.kinds[row.kind]}</span>
                    {row.validTo ? (
                      <span className="block text-13 text-warn">
                        {lastDayWords(row, now.slice(0, 10), words, locale)}
                      </span>
                    ) : null}
                  </span>
                </span>
              </td>
              <td className="max-sm:hidden">{words.kinds[row.kind]}</td>
              <td className="max-lg:hidden">{row.areaName ?? '–'}</td>
              <td className="max-md:hidden">{row.place ?? '–'}</td>
              <td className="whitespace-nowrap max-lg:hidden">{row.phone ? <PhoneLink phone={row.phone} /> : '–'}</td>
              <td>
                <VerifiedTag t={words} locale={locale} now={now} days={verifyDays} verifiedAt={row.verifiedAt} short />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
