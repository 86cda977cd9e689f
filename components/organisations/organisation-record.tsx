import Link from 'next/link'
import type { Change } from '@/lib/changes/schema'
import type { Cooperation } from '@/lib/cooperations/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { MeetingOfOrganisation } from '@/lib/meetings/schema'
import type { Organisation, OrganisationRef } from '@/lib/organisations/schema'
import type { Area } from '@/lib/areas/schema'
import type { HeldResponsibility } from '@/lib/responsibilities/schema'
import { CooperationTable } from '../cooperations/cooperation-table'
import { ResponsibilityTable } from '../responsibilities/responsibility-table'
import { Button, ButtonLink } from '../ui/button'
import { Check, Pencil, Waypoints } from '../ui/icons'
import { Chronicle } from './chronicle'
import { EgoPicture } from './ego-picture'
import { KindSymbol } from './kind-symbol'
import { MeetingTable } from '../meetings/meeting-table'
import { OrganisationFacts } from './organisation-facts'
import { VerifiedTag } from './verified-tag'

interface Props {
  t: Messages
  locale: Locale
  now: string
  tab: string
  record: { organisation: Organisation; parent: OrganisationRef | null; units: OrganisationRef[]; areaChain: Area[] }
  cooperations: Cooperation[]
  responsibilities: HeldResponsibility[]
  meetings: MeetingOfOrganisation[]
  changes: Change[]
  mayEdit: boolean
  verify: (form: FormData) => Promise<void>
}

/** The record of an organisation: facts left, what it does in the middle, its chronicle right. */
export function OrganisationRecordView({
  t,
  locale,
  now,
  tab,
  record,
  cooperations,
  responsibilities,
  meetings,
  changes,
  mayEdit,
  verify,
}: Props) {
  const { organisation, parent, units } = record
  const words = t.organisations
  const tabs = [
    { id: 'overview', label: words.overview, count: null },
    { id: 'cooperations', label: words.cooperations, count: cooperations.length },
    { id: 'responsibilities', label: words.responsibilities, count: responsibilities.length },
    { id: 'meetings', label: words.meetings, count: meetings.length },
    { id: 'history', label: words.history, count: changes.length },
  ]
  const current = tabs.find((entry) => entry.id === tab)?.id ?? 'overview'
  return (
    <article className="flex min-h-full flex-col">
      <header className="border-b border-line-soft px-4 pt-4 sm:px-8">
        <nav aria-label={t.breadcrumbs} className="no-print mb-2">
          <ol className="flex flex-wrap gap-1 text-13 text-muted [&>li+li]:before:mr-1 [&>li+li]:before:content-['›']">
            <li>
              <Link prefetch={false} href="/organisations">
                {words.title}
              </Link>
            </li>
            <li>
              <Link prefetch={false} href={`/organisations?kind=${organisation.kind}`}>
                {words.kinds[organisation.kind]}
              </Link>
            </li>
            <li aria-current="page">{organisation.shortName ?? organisation.name}</li>
          </ol>
        </nav>
        <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
          <KindSymbol kind={organisation.kind} size={48} />
          <div className="min-w-0 flex-1 basis-64">
            <h1 className="max-sm:text-20">{organisation.name}</h1>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-muted">
              {[words.kinds[organisation.kind], organisation.place].filter(Boolean).join(' · ')}
              <VerifiedTag
                t={words}
                locale={locale}
                now={now}
                verifiedAt={organisation.verifiedAt}
                verifiedBy={organisation.verifiedBy}
              />
            </p>
          </div>
          {mayEdit ? (
            <div className="no-print flex gap-2 max-sm:w-full max-sm:*:flex-1">
              <form action={verify}>
                <input type="hidden" name="key" value={organisation.key} />
                <input type="hidden" name="version" value={organisation.version} />
                <Button className="w-full">
                  <Check size={18} aria-hidden className="text-muted" />
                  {words.verify}
                </Button>
              </form>
              <ButtonLink href={`/organisations/${organisation.key}/edit`} look="primary">
                <Pencil size={18} aria-hidden />
                {t.edit}
              </ButtonLink>
            </div>
          ) : null}
        </div>
        <nav aria-label={organisation.name} className="no-print mt-3 flex gap-6 overflow-x-auto">
          {tabs.map((entry) => (
            <Link
              prefetch={false}
              key={entry.id}
              href={
                entry.id === 'overview'
                  ? `/organisations/${organisation.key}`
                  : `/organisations/${organisation.key}?tab=${entry.id}`
              }
              aria-current={entry.id === current ? 'page' : undefined}
              scroll={false}
              className="inline-flex min-h-10 items-center gap-1.5 border-b-3 border-transparent text-14 whitespace-nowrap text-muted no-underline hover:no-underline aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {entry.label}
              {entry.count !== null ? <span className="text-13 font-normal text-muted">{entry.count}</span> : null}
            </Link>
          ))}
        </nav>
      </header>
      <div className="grid flex-1 lg:grid-cols-[272px_minmax(0,1fr)] xl:grid-cols-[288px_minmax(0,1fr)_304px]">
        <OrganisationFacts
          t={t}
          organisation={organisation}
          parent={parent}
          units={units}
          areaChain={record.areaChain}
          responsibilities={responsibilities}
          locale={locale}
        />
        <div className="min-w-0 p-4 sm:px-8 sm:py-5 lg:px-6">
          {current === 'overview' ? (
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
              <h2 className="mt-6 mb-2 text-16">{words.cooperations}</h2>
              <CooperationTable
                t={t}
                locale={locale}
                today={now.slice(0, 10)}
                self={organisation.id}
                cooperations={cooperations.slice(0, 6)}
              />
              <h2 className="mt-6 mb-2 text-16">{words.responsibilities}</h2>
              <ResponsibilityTable t={t} locale={locale} responsibilities={responsibilities} />
            </>
          ) : current === 'cooperations' ? (
            <CooperationTable
              t={t}
              locale={locale}
              today={now.slice(0, 10)}
              self={organisation.id}
              cooperations={cooperations}
            />
          ) : current === 'responsibilities' ? (
            <ResponsibilityTable t={t} locale={locale} responsibilities={responsibilities} />
          ) : current === 'meetings' ? (
            <MeetingTable t={t} locale={locale} meetings={meetings} />
          ) : (
            <Chronicle t={t} locale={locale} changes={changes} cooperations={[]} meetings={[]} detailed />
          )}
        </div>
        {current === 'overview' ? (
          <aside className="border-line-soft p-4 text-14 sm:px-8 sm:py-5 lg:col-span-2 lg:px-6 xl:col-span-1 xl:border-l">
            <h2 className="mb-2 text-16">{words.chronicle}</h2>
            <Chronicle
              t={t}
              locale={locale}
              changes={changes}
              cooperations={cooperations}
              meetings={meetings}
              self={organisation.id}
            />
          </aside>
        ) : null}
      </div>
    </article>
  )
}
