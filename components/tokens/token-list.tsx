import Link from 'next/link'
import type { ComponentProps } from 'react'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import type { ApiToken } from '@/lib/tokens/schema'
import { Button } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { PageHead } from '../ui/page-head'
import { MakeTokenForm } from './make-token-form'

interface Props {
  t: Messages
  locale: Locale
  own: ApiToken[]
  /** Everybody's, for administrators. */
  all: ApiToken[] | null
  restricted: boolean
  actions: { make: ComponentProps<typeof MakeTokenForm>['action']; revoke: DeedAction }
}

/** One's tokens, the form for a new one, and for administrators the tokens of everybody. */
export function TokenList({ t, locale, own, all, restricted, actions }: Props) {
  const words = t.tokens
  const { tokens, errors, fieldErrors, problems, copied } = t
  return (
    <div className="max-w-[960px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <Link href="/api-docs" className="inline-flex min-h-10 items-center text-14">
            {words.docs}
          </Link>
        }
      />
      <h2 className="mb-3">{words.add}</h2>
      <MakeTokenForm
        t={{ tokens, errors, fieldErrors, problems, copied }}
        scopes={restricted ? ['read', 'read-restricted'] : ['read']}
        action={actions.make}
      />
      <h2 className="mt-8 mb-3">{words.own}</h2>
      <TokenTable t={t} locale={locale} tokens={own} revoke={actions.revoke} />
      {all ? (
        <>
          <h2 className="mt-8 mb-3">{words.everybodys}</h2>
          <TokenTable t={t} locale={locale} tokens={all} revoke={actions.revoke} owners />
        </>
      ) : null}
    </div>
  )
}

function TokenTable({
  t,
  locale,
  tokens,
  revoke,
  owners = false,
}: {
  t: Messages
  locale: Locale
  tokens: ApiToken[]
  revoke: DeedAction
  owners?: boolean
}) {
  const words = t.tokens
  if (!tokens.length) return <p className="text-14 text-muted">{words.none}</p>
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {owners ? <th scope="col">{words.owner}</th> : null}
            <th scope="col">{words.scope}</th>
            <th scope="col">{words.created}</th>
            <th scope="col">{words.used}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <td className="font-semibold">{token.name}</td>
              {owners ? <td>{token.owner}</td> : null}
              <td>{words.scopes[token.scope]}</td>
              <td>{formatDate(token.createdAt, locale)}</td>
              <td>{token.lastUsedAt ? formatDate(token.lastUsedAt, locale) : words.never}</td>
              <td>
                {token.revokedAt ? (
                  <span className="text-muted">
                    {fill(words.revokedOn, { date: formatDate(token.revokedAt, locale) })}
                  </span>
                ) : (
                  <DeedForm action={revoke} className="flex items-center gap-3">
                    <span className="text-ok">{words.works}</span>
                    <input type="hidden" name="id" value={token.id} />
                    <Button size="small" look="danger" aria-label={fill(words.revokeThis, { name: token.name })}>
                      {words.revoke}
                    </Button>
                  </DeedForm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
