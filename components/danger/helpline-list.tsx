import Link from 'next/link'
import type { ReactNode } from 'react'
import type { BuiltInLine } from '@/lib/danger/helplines'
import type { Helpline } from '@/lib/danger/schema'
import type { Messages } from '@/lib/i18n/messages'
import { formatPhone } from '@/lib/phone'
import { ButtonLink } from '../ui/button'
import { Plus } from '../ui/icons'
import { PageHead } from '../ui/page-head'

interface Props {
  t: Messages
  office: readonly Helpline[]
  builtIn: readonly (BuiltInLine & { replaced: boolean })[]
  mayEdit: boolean
}

/** The help lines of the office, and those that come with the program. */
export function HelplineList({ t, office, builtIn, mayEdit }: Props) {
  const { helplines: words, fields, kinds } = t.danger
  return (
    <div className="max-w-[1000px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/responsibilities', label: t.responsibilities.title }]}
        actions={
          mayEdit ? (
            <ButtonLink href="/helplines/new" look="primary">
              <Plus size={18} aria-hidden />
              {words.add}
            </ButtonLink>
          ) : null
        }
      />
      <section className="mb-8">
        <h2 className="mb-2 text-16">{words.own}</h2>
        {office.length ? (
          <Table label={words.own} head={[fields.number!, fields.name!, fields.dangers!, fields.hours!]}>
            {office.map((line) => (
              <tr key={line.id}>
                <td className="whitespace-nowrap">{formatPhone(line.number)}</td>
                <td>
                  <Link prefetch={false} href={`/helplines/${line.id}`}>
                    {line.name}
                  </Link>
                </td>
                <td>{line.dangers.map((kind) => kinds[kind]).join(', ')}</td>
                <td>{line.hours}</td>
              </tr>
            ))}
          </Table>
        ) : (
          <p className="text-14 text-muted">{words.none}</p>
        )}
      </section>
      <section>
        <h2 className="mb-1 text-16">{words.builtIn}</h2>
        <p className="mb-2 max-w-[70ch] text-14 text-muted">{words.builtInLead}</p>
        <Table label={words.builtIn} head={[fields.number!, fields.name!, fields.hours!, words.state]}>
          {builtIn.map((line) => (
            <tr key={line.id}>
              <td className="whitespace-nowrap">{line.number}</td>
              <td>{line.label}</td>
              <td>{line.hours}</td>
              <td>{line.replaced ? words.replaced : line.certain ? words.shown : words.uncertain}</td>
            </tr>
          ))}
        </Table>
      </section>
    </div>
  )
}

function Table({ label, head, children }: { label: string; head: readonly string[]; children: ReactNode }) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            {head.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
