import type { Metadata } from 'next'
import { TokenList } from '@/components/tokens/token-list'
import { pageContext } from '@/lib/auth/actor'
import { currentMessages } from '@/lib/i18n/server'
import { mayMakeRestrictedTokens, mayManageTokens } from '@/lib/tokens/policy'
import { allTokens, ownTokens } from '@/lib/tokens/service'
import { makeTokenAction, revokeTokenAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).t.tokens.title }
}

export default async function TokensPage() {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const [own, all] = await Promise.all([ownTokens(ctx), mayManageTokens(ctx.actor) ? allTokens(ctx) : null])
  return (
    <TokenList
      t={t}
      locale={locale}
      own={own}
      all={all}
      restricted={mayMakeRestrictedTokens(ctx.actor)}
      actions={{ make: makeTokenAction, revoke: revokeTokenAction }}
    />
  )
}
