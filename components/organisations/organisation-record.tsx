import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Area } from '@/lib/areas/schema'
import type { Cooperation } from '@/lib/cooperations/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { DeadLink } from '@/lib/links/schema'
import type { MeetingOfOrganisation } from '@/lib/meetings/schema'
import type { Organisation, OrganisationRef, SeatOf } from '@/lib/organisations/schema'
import type { Branch } from '@/lib/organisations/structure'
import type { Offer } from '@/lib/offers/schema'
import type { Post } from '@/lib/posts/schema'
import type { History } from '@/lib/records/history'
import type { HeldResponsibility } from '@/lib/responsibilities/schema'
import type { SourcesOfRecord } from '@/lib/sources/service'
import type { DeedAction } from '@/lib/records/form'
import { CheckUpSection, type CheckUpOfRecord } from '../check-ups/check-up-section'
import { ContactSection, type ContactsOfRecord } from '../contacts/contact-section'
import { LastContact } from '../contacts/last-contact'
import { CooperationTable } from '../cooperations/cooperation-table'
import { nameWords } from '../cooperations/cooperation-words'
import { Menu } from '../layout/menu'
import { MeetingTable } from '../meetings/meeting-table'
import { OfferTable } from '../offers/offer-table'
import { NoteSection, type NotesOfRecord } from '../notes/note-section'
import { PostTable } from '../posts/post-table'
import { RecordActions } from '../records/record-actions'
import { RecordPage } from '../records/record-page'
import { ResponsibilityTable } from '../responsibilities/responsibility-table'
import { ButtonLink } from '../ui/button'
import { ChevronDown, PhoneCall, Plus, Waypoints } from '../ui/icons'
import { Chronicle } from './chronicle'
import { ClosedNotice } from './closed-notice'
import { EgoPicture } from './ego-picture'
import { KindSymbol } from './kind-symbol'
import { OrganisationFacts } from './organisation-facts'
import { SeatList } from './seat-list'
import type { ValueDeeds } from './value-source'
import { VerifiedTag } from './verified-tag'

interface Props {
  t: Messages
  locale: Locale
  now: string
  tab: string
  record: {
    organisation: Organisation
    parent: OrganisationRef | null
    units: OrganisationRef[]
    structure: readonly Branch[]
    successors: OrganisationRef[]
    predecessors: (OrganisationRef & { validTo: string | null })[]
    seats: SeatOf[]
    seatsIn: SeatOf[]
    areaChain: Area[]
  }
  cooperations: Cooperation[]
  responsibilities: HeldResponsibility[]
  posts: Post[]
  offers: Offer[]
  meetings: MeetingOfOrganisation[]
  contacts: ContactsOfRecord
  notes: NotesOfRecord
  /** Null for whoever may not judge what partners propose. */
  checkUp: CheckUpOfRecord | null
  /** What happened lately, beside the overview. */
  chronicle: History | null
  /** The tab with everything that was done, when it is open. */
  history: ReactNode
  mayEdit: boolean
  mayReorganise: boolean
  /** After how many days it is due to be confirmed again. */
  verifyDays: number
  verify: DeedAction
  sources: SourcesOfRecord
  deadLink: DeadLink | null
  valueDeeds: ValueDeeds
}

/** The record of an organisation: facts left, what it does in the middle, its chronicle right. */
export function OrganisationRecordView(props: Props) {
  const { t, locale, now, tab, record, cooperations, responsibilities, posts, offers, meetings, mayEdit } = props
  const { organisation, parent } = record
  const words = t.organisations
  const tabs = [
    { id: 'overview', label: words.overview },
    { id: 'cooperations', label: words.cooperations, count: cooperations.length },
    { id: 'responsibilities', label: words.responsibilities, count: responsibilities.length },
    { id: 'posts', label: t.posts.tab, count: posts.length },
    { id: 'offers', label: t.offers.title, count: offers.length },
    { id: 'contacts', label: t.contacts.tab, count: props.contacts.contacts.length },
    { id: 'meetings', label: words.meetings, count: meetings.length },
    ...(props.checkUp ? [{ id: 'check-up', label: t.checkUps.tab, count: props.checkUp.proposals.total }] : []),
  ]
  const address = `/organisations/${organisation.key}`
  return (
    <RecordPage
      t={t}
      crumbs={[
        { href: '/organisations', label: words.title },
        { href: `/organisations?kind=${organisation.kind}`, label: words.kinds[organisation.kind] },
      ]}
      title={organisation.name}
      short={organisation.shortName ?? organisation.name}
      symbol={<KindSymbol kind={organisation.kind} size={48} />}
      below={
        <>
          {[words.kinds[organisation.kind], organisation.place].filter(Boolean).join(' · ')}
          <VerifiedTag
            t={words}
            locale={locale}
            now={now}
            verifiedAt={organisation.verifiedAt}
            verifiedBy={organisation.verifiedBy}
            days={props.verifyDays}
          />
          {props.contacts.touch ? (
            <Link
              prefetch={false}
              href={`${address}?tab=contacts`}
              className="inline-flex flex-wrap gap-x-1 text-inherit"
            >
              {t.contacts.last}:
              <LastContact t={t} locale={locale} today={now.slice(0, 10)} touch={props.contacts.touch} />
            </Link>
          ) : null}
        </>
      }
      actions={
        mayEdit ? (
          <>
            <ButtonLink href={`${address}?tab=contacts`}>
              <PhoneCall size={18} aria-hidden />
              {t.contacts.note}
            </ButtonLink>
            <RecordActions
              address={address}
              record={organisation}
              words={{ verify: words.verify, edit: t.edit, delete: t.records.delete }}
              verify={props.verify}
            />
            <Menu label={words.more} outlined summary={<MoreMark label={words.more} />}>
              <MenuLink href={`${address}/dossier`}>{t.dossier.open}</MenuLink>
              <MenuLink href={`${address}/rename`}>{words.rename}</MenuLink>
              {props.mayReorganise ? <MenuLink href={`${address}/close`}>{t.closing.title}</MenuLink> : null}
            </Menu>
          </>
        ) : null
      }
      address={address}
      tabs={tabs}
      tab={tab}
      history={props.history}
      notice={
        <ClosedNotice
          t={t.closing}
          locale={locale}
          today={now.slice(0, 10)}
          organisation={organisation}
          successors={record.successors}
        />
      }
    >
      {(current) => (
        <div className="grid flex-1 lg:grid-cols-[272px_minmax(0,1fr)] xl:grid-cols-[288px_minmax(0,1fr)_304px]">
          <OrganisationFacts
            t={t}
            organisation={organisation}
            parent={parent}
            structure={record.structure}
            today={now.slice(0, 10)}
            predecessors={record.predecessors}
            areaChain={record.areaChain}
            responsibilities={responsibilities}
            locale={locale}
            sources={props.sources}
            deadLink={props.deadLink}
            deeds={mayEdit ? props.valueDeeds : null}
          />
          <div className={`min-w-0 p-4 sm:px-8 sm:py-5 lg:px-6 ${current === 'overview' ? '' : 'xl:col-span-2'}`}>
            <TabBody {...props} current={current} address={address} />
          </div>
          {props.chronicle ? (
            <aside className="border-line-soft p-4 text-14 sm:px-8 sm:py-5 lg:col-span-2 lg:px-6 xl:col-span-1 xl:border-l">
              <h2 className="mb-2 text-16">{words.chronicle}</h2>
              <Chronicle
                t={t}
                locale={locale}
                history={props.chronicle}
                cooperations={cooperations}
                meetings={meetings}
                contacts={props.contacts.contacts}
                self={organisation.id}
              />
            </aside>
          ) : null}
        </div>
      )}
    </RecordPage>
  )
}

function MoreMark({ label }: { label: string }) {
  return (
    <>
      {label}
      <ChevronDown size={16} aria-hidden />
    </>
  )
}

function MenuLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      prefetch={false}
      href={href}
      className="flex min-h-10 items-center rounded-md px-3 text-14 text-ink no-underline hover:bg-hover"
    >
      {children}
    </Link>
  )
}

function TabBody(props: Props & { current: string; address: string }) {
  const { t, locale, now, record, cooperations, responsibilities, posts, offers, meetings, mayEdit, current } = props
  const { organisation, parent, units } = record
  const words = t.organisations
  const add = (href: string, label: string) =>
    mayEdit ? (
      <ButtonLink href={href} size="small" look="ghost" className="no-print">
        <Plus size={16} aria-hidden />
        {label}
      </ButtonLink>
    ) : null
  const today = now.slice(0, 10)
  const table = (shown: Cooperation[]) => (
    <CooperationTable t={t} locale={locale} today={today} self={organisation.id} cooperations={shown} />
  )
  const head = (title: string, action: ReactNode) => (
    <div className="mt-6 mb-2 flex flex-wrap items-center justify-between gap-2 first:mt-0">
      <h2 className="text-16">{title}</h2>
      {action}
    </div>
  )
  const addCooperation = add(`/cooperations/new?with=${organisation.id}`, t.cooperations.addHere)
  const addResponsibility = add(`/responsibilities/new?organisation=${organisation.id}`, t.createResponsibility)
  if (current === 'meetings') return <MeetingTable t={t} locale={locale} meetings={meetings} />
  const contacts = (
    <>
      <ContactSection
        {...props.contacts}
        t={t}
        locale={locale}
        today={today}
        about={organisation.id}
        address={(page) => `${props.address}?tab=contacts&page=${page}`}
        fixed={{ organisationId: organisation.id, from: 'organisation' }}
        posts={posts.map((post) => ({ id: post.id, label: post.function }))}
        cooperations={cooperations.map((one) => ({ id: one.id, label: nameWords(one) }))}
        open
      />
      <NoteSection {...props.notes} t={t} locale={locale} fixed={{ organisationId: organisation.id }} />
    </>
  )
  if (current === 'contacts') return contacts
  if (current === 'check-up' && props.checkUp)
    return <CheckUpSection {...props.checkUp} t={t} locale={locale} now={now} organisation={organisation} />
  const heldTable = (
    <>
      {head(words.responsibilities, addResponsibility)}
      <ResponsibilityTable t={t} locale={locale} today={today} responsibilities={responsibilities} />
    </>
  )
  if (current === 'responsibilities') return heldTable
  const postTable = posts.length ? (
    <PostTable t={t} locale={locale} today={today} posts={posts} />
  ) : (
    <p className="text-14 text-muted">{t.posts.listEmpty}</p>
  )
  const postSection = (
    <>
      {head(t.posts.title, add(`/posts/new?organisation=${organisation.id}`, t.posts.addHere))}
      {postTable}
    </>
  )
  if (current === 'posts') return postSection
  if (current === 'offers')
    return (
      <>
        {head(t.offers.title, add(`/offers/new?organisation=${organisation.id}`, t.offers.new))}
        {offers.length ? (
          <OfferTable
            t={t}
            locale={locale}
            today={today}
            offers={offers.map((offer) => ({ offer }))}
            withOrganisation={false}
          />
        ) : (
          <p className="text-14 text-muted">{t.offers.listEmpty}</p>
        )}
      </>
    )
  if (current === 'cooperations')
    return (
      <>
        {head(words.cooperations, addCooperation)}
        {table(cooperations)}
      </>
    )
  return (
    <>
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 className="text-16">{words.directConnections}</h2>
        <Link
          prefetch={false}
          href={`/network?focus=${organisation.key}&steps=1`}
          className="no-print inline-flex min-h-8 items-center gap-2 text-14"
        >
          <Waypoints size={18} aria-hidden />
          {words.openInNetwork}
        </Link>
      </div>
      <EgoPicture t={t} organisation={organisation} parent={parent} units={units} cooperations={cooperations} />
      {record.seats.length || organisation.kind === 'governing-body' ? (
        <>
          {head(t.seats.title, add(`${props.address}/edit`, t.seats.add))}
          {record.seats.length ? (
            <SeatList t={t} locale={locale} today={today} seats={record.seats} />
          ) : (
            <p className="text-14 text-muted">{t.seats.empty}</p>
          )}
        </>
      ) : null}
      {record.seatsIn.length ? (
        <>
          {head(t.seats.own, null)}
          <SeatList t={t} locale={locale} today={today} seats={record.seatsIn} />
        </>
      ) : null}
      {head(words.cooperations, addCooperation)}
      {table(cooperations.slice(0, 6))}
      {cooperations.length > 6 ? (
        <Link href={`${props.address}?tab=cooperations`} className="text-14">
          {t.showAll}
        </Link>
      ) : null}
      {heldTable}
      {posts.length ? postSection : null}
    </>
  )
}
