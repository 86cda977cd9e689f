import Link from 'next/link'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { count } from '@/lib/i18n/messages'
import type { Post } from '@/lib/posts/schema'
import { KindSymbol } from '../organisations/kind-symbol'
import { PhoneLink } from '../ui/phone-link'
import { PostState } from './post-state'
import { holderNames } from './post-words'

interface Props {
  t: Messages
  locale: Locale
  today: string
  posts: readonly Post[]
  /** Names the organisation of each row. */
  withOrganisation?: boolean
}

/** Posts with who holds them, how they are reached, and what depends on them. */
export function PostTable({ t, locale, today, posts, withOrganisation = false }: Props) {
  const words = t.posts
  return (
    <div role="region" aria-label={words.title} tabIndex={0} className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.fields.function}</th>
            {withOrganisation ? <th scope="col">{words.fields.organisationId}</th> : null}
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.phone}</th>
            <th scope="col">{words.columns.responsibilities}</th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.id}>
              <td>
                <Link prefetch={false} href={`/posts/${post.id}`} className="font-semibold">
                  {post.function}
                </Link>
                {post.unit ? <span className="block text-13 text-muted">{post.unit}</span> : null}
              </td>
              {withOrganisation ? (
                <td>
                  <span className="flex items-center gap-2">
                    <KindSymbol kind={post.organisation.kind} size={18} />
                    <Link prefetch={false} href={`/organisations/${post.organisation.key}?tab=posts`}>
                      {post.organisation.name}
                    </Link>
                  </span>
                </td>
              ) : null}
              <td>
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  {holderNames(post, today)}
                  <PostState t={t} locale={locale} today={today} post={post} />
                </span>
              </td>
              <td className="whitespace-nowrap">{post.phone ? <PhoneLink phone={post.phone} /> : '–'}</td>
              <td>{post.responsibilities ? count(words.countAnswers, post.responsibilities, locale) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
