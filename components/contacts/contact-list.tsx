import Link from 'next/link'
import type { Contact } from '@/lib/contacts/schema'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { pageOf } from '@/lib/records/list'
import { ButtonLink } from '../ui/button'
import { Mail, MapPin, MessagesSquare, Pencil, PhoneCall } from '../ui/icons'
import { Pagination } from '../ui/pagination'

interface Props {
  t: Messages
  locale: Locale
  contacts: readonly Contact[]
  /** Which record the list is about: it is not named in each row. */
  about: string
  mayEdit: boolean
  page: number
  address: (page: number) => string
}

const icons = { call: PhoneCall, visit: MapPin, mail: Mail, meeting: MessagesSquare }

/** Contacts, newest first: how, when, what about, with whom, who noted it. */
export function ContactList({ t, locale, contacts, about, mayEdit, page: wanted, address }: Props) {
  const words = t.contacts
  if (!contacts.length) return <p className="text-14 text-muted">{words.none}</p>
  const { items, page, pages, total } = pageOf(contacts, wanted)
  return (
    <>
      <ul aria-label={words.list} className="divide-y divide-line-soft">
        {items.map((contact) => {
          const Icon = icons[contact.kind]
          const what = `${words.kinds[contact.kind]}, ${formatDate(contact.day, locale)}`
          return (
            <li key={contact.id} className="flex items-start gap-3 py-3">
              <Icon size={20} aria-hidden className="mt-0.5 flex-none text-muted" />
              <div className="min-w-0 flex-1">
                <p className="text-13 text-muted">
                  <span className="font-semibold text-ink">{what}</span>
                  {contact.notedBy ? ` · ${fill(words.by, { name: contact.notedBy })}` : ''}
                </p>
                <p className="text-14 [overflow-wrap:anywhere]">{contact.text}</p>
                <p className="flex flex-wrap gap-x-3 text-13 empty:hidden">
                  {contact.organisation.id === about ? null : (
                    <Link prefetch={false} href={`/organisations/${contact.organisation.key}?tab=contacts`}>
                      {fill(words.withPost, { name: contact.organisation.name })}
                    </Link>
                  )}
                  {contact.post && contact.post.id !== about ? (
                    <Link prefetch={false} href={`/posts/${contact.post.id}`}>
                      {fill(words.withPost, { name: contact.post.name ?? t.posts.tab })}
                    </Link>
                  ) : null}
                  {contact.cooperation && contact.cooperation.id !== about ? (
                    <Link prefetch={false} href={`/cooperations/${contact.cooperation.id}`}>
                      {contact.cooperation.name
                        ? fill(words.aboutCooperation, { name: contact.cooperation.name })
                        : words.aboutACooperation}
                    </Link>
                  ) : null}
                </p>
              </div>
              {mayEdit ? (
                <ButtonLink
                  href={`/contacts/${contact.id}/edit`}
                  look="ghost"
                  size="small"
                  className="no-print"
                  aria-label={`${t.edit}: ${what}`}
                >
                  <Pencil size={16} aria-hidden />
                </ButtonLink>
              ) : null}
            </li>
          )
        })}
      </ul>
      {pages > 1 ? (
        <Pagination t={t} page={page} pages={pages} summary={count(words.counted, total, locale)} address={address} />
      ) : null}
    </>
  )
}
