import { stateOfLink, type CheckUpLink, type ShownProposal } from '@/lib/check-ups/schema'
import { formatDate } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Page } from '@/lib/records/list'
import type { DeedAction } from '@/lib/records/form'
import { ButtonLink, Button } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { MakeLinkForm, type LinkFormState } from './make-link-form'
import { lastDayOf } from './partner-page'
import { proposalTitle, ProposalRows, type ProposalDeeds } from './proposal-rows'

/** What the check-up of an organisation needs, wherever it stands. */
export interface CheckUpOfRecord {
  readonly proposals: Page<ShownProposal>
  readonly decided: readonly ShownProposal[]
  readonly deeds: ProposalDeeds
  /** Null for whoever may not send links. */
  readonly links: {
    readonly all: readonly CheckUpLink[]
    readonly until: string
    readonly latest: string
    readonly make: (state: LinkFormState, form: FormData) => Promise<LinkFormState>
    readonly revoke: DeedAction
  } | null
}

interface Props extends CheckUpOfRecord {
  t: Messages
  locale: Locale
  now: string
  organisation: { readonly id: string; readonly email: string | null }
}

/** The check-up of an organisation: what it proposes, its links, and the form for another one. */
export function CheckUpSection({ t, locale, now, organisation, proposals, decided, deeds, links }: Props) {
  const words = t.checkUps
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="proposals-title">
        <h2 id="proposals-title" className="mb-2 text-16">
          {words.proposals} <span className="text-14 font-normal text-muted">{proposals.total}</span>
        </h2>
        {proposals.total ? (
          <ProposalRows t={t} locale={locale} rows={proposals.items} deeds={deeds} />
        ) : (
          <p className="text-14 text-muted">{words.nothing}</p>
        )}
        {proposals.pages > 1 ? (
          <p className="mt-3">
            <ButtonLink href="/check-ups" prefetch={false} size="small">
              {count(words.waiting, proposals.total, locale)}
            </ButtonLink>
          </p>
        ) : null}
        <Decided t={t} locale={locale} decided={decided} />
      </section>
      {links ? (
        <>
          <section aria-labelledby="ask-title" className="no-print">
            <h2 id="ask-title" className="text-16">
              {words.ask}
            </h2>
            <p className="mt-1 mb-3 text-14 text-muted">{words.askLead}</p>
            <MakeLinkForm
              t={linkWords(t)}
              organisationId={organisation.id}
              email={organisation.email}
              until={links.until}
              latest={links.latest}
              action={links.make}
            />
          </section>
          <section aria-labelledby="links-title">
            <h2 id="links-title" className="mb-2 text-16">
              {words.links} <span className="text-14 font-normal text-muted">{links.all.length}</span>
            </h2>
            <LinkTable t={t} locale={locale} now={now} links={links.all} revoke={links.revoke} />
          </section>
        </>
      ) : null}
    </div>
  )
}

/** The part of the dictionary that travels with the form. */
function linkWords({ errors, fieldErrors, problems, copied, checkUps: c }: Messages) {
  const { made, madeAndSent, link, copyLink, languageName, languageNames, until, untilHint, email, emailHint, make } = c
  return {
    errors,
    fieldErrors,
    problems,
    copied,
    checkUps: {
      made,
      madeAndSent,
      link,
      copyLink,
      languageName,
      languageNames,
      until,
      untilHint,
      email,
      emailHint,
      make,
    },
  }
}

function Decided({ t, locale, decided }: Pick<Props, 't' | 'locale' | 'decided'>) {
  const words = t.checkUps
  if (!decided.length) return null
  return (
    <details className="mt-3 text-14">
      <summary className="min-h-8 py-1 text-accent">{words.decided}</summary>
      <ul className="mt-1 list-disc pl-5">
        {decided.map((one) => (
          <li key={one.id} className="[overflow-wrap:anywhere]">
            {proposalTitle(t, one)}:{' '}
            {one.state === 'declined' ? fill(words.declinedBecause, { reason: one.reason ?? '' }) : words.takenOver}
            {one.updatedAt ? `, ${formatDate(one.updatedAt, locale)}` : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

function LinkTable(props: {
  t: Messages
  locale: Locale
  now: string
  links: readonly CheckUpLink[]
  revoke: DeedAction
}) {
  const { t, locale, now, links, revoke } = props
  const words = t.checkUps
  if (!links.length) return <p className="text-14 text-muted">{words.noLinks}</p>
  const day = (instant: string) => formatDate(instant, locale)
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words.created}</th>
            <th scope="col">{words.answered}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => {
            const state = stateOfLink(link, now)
            const on = { open: lastDayOf(link.expiresAt), expired: lastDayOf(link.expiresAt) }
            const date = day({ ...on, revoked: link.revokedAt ?? '', finished: link.finishedAt ?? '' }[state])
            return (
              <tr key={link.id}>
                <td>{fill(words.by, { date: day(link.createdAt), name: link.createdBy })}</td>
                <td>{link.answeredAt ? day(link.answeredAt) : words.notAnswered}</td>
                <td>
                  {state === 'open' ? (
                    <DeedForm action={revoke} className="flex flex-wrap items-center gap-3">
                      <span className="text-ok">{fill(words.states.open, { date })}</span>
                      <input type="hidden" name="id" value={link.id} />
                      <Button
                        size="small"
                        look="danger"
                        aria-label={fill(words.revokeThis, { date: day(link.createdAt) })}
                      >
                        {words.revoke}
                      </Button>
                    </DeedForm>
                  ) : (
                    <span className="text-muted">{fill(words.states[state], { date })}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
