import type { ReactNode } from 'react'
import type { Contact, Touch } from '@/lib/contacts/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { formWords } from '../records/form-words'
import type { Option } from '../records/inputs'
import { ContactForm } from './contact-form'
import { ContactList } from './contact-list'
import { LastContact } from './last-contact'

/** What the contacts of a record need, wherever they stand. */
export interface ContactsOfRecord {
  readonly contacts: readonly Contact[]
  readonly touch: Touch | null
  readonly mayNote: boolean
  readonly page: number
  readonly action: FormAction
}

interface Props extends ContactsOfRecord {
  t: Messages
  locale: Locale
  today: string
  about: string
  address: (page: number) => string
  fixed: Readonly<Record<string, string>>
  organisations?: readonly Option[]
  posts?: readonly Option[]
  cooperations?: readonly Option[]
  /** The form stands open; else one opens it. */
  open?: boolean
}

/** The contacts of a record: when the last one was, the short form, and all of them. */
export function ContactSection(props: Props) {
  const { t, locale, today, about, contacts, touch, mayNote } = props
  const words = t.contacts
  const form = mayNote ? (
    <ContactForm
      // Once one is noted, the form is empty again.
      key={`${contacts.length} ${contacts[0]?.id}`}
      words={formWords(t, locale)}
      t={words}
      initial={{ kind: 'call', day: today }}
      fixed={props.fixed}
      organisations={props.organisations ?? []}
      posts={props.posts ?? []}
      cooperations={props.cooperations ?? []}
      submit={words.save}
      action={props.action}
      cancel={null}
    />
  ) : null
  return (
    <section id="contacts" aria-labelledby="contacts-title" className="mt-6 first:mt-0">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="contacts-title" className="text-16">
          {words.title} <span className="text-14 font-normal text-muted">{contacts.length}</span>
        </h2>
        {touch ? (
          <p className="flex flex-wrap gap-x-2 text-14">
            <span className="text-muted">{words.last}:</span>
            <LastContact t={t} locale={locale} today={today} touch={touch} />
          </p>
        ) : null}
      </div>
      {form ? (
        <FormBox title={words.note} open={props.open ?? false}>
          {form}
        </FormBox>
      ) : null}
      <ContactList
        t={t}
        locale={locale}
        contacts={contacts}
        about={about}
        mayEdit={mayNote}
        page={props.page}
        address={props.address}
      />
    </section>
  )
}

/** A short form in a list: one opens it, or it stands open. Works without JavaScript. */
export function FormBox({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="no-print mb-4 rounded-md border border-line-soft bg-surface px-4">
      <summary className="min-h-11 py-2.5 text-14 font-semibold text-accent">{title}</summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  )
}
