import { contactsAbout, lastContactOf } from '../contacts/service'
import type { Contact, Touch } from '../contacts/schema'
import type { Ctx } from '../context'
import type { Cooperation } from '../cooperations/schema'
import { cooperationsOf } from '../cooperations/service'
import { AppError } from '../errors'
import type { MeetingOfOrganisation } from '../meetings/schema'
import { meetingsOf } from '../meetings/service'
import type { Note } from '../notes/schema'
import { notesOn } from '../notes/service'
import type { Offer } from '../offers/schema'
import { offersOf } from '../offers/service'
import { organisationRecord, type OrganisationRecord } from '../organisations/service'
import type { Post } from '../posts/schema'
import { postsOf } from '../posts/service'
import { responsibilitiesOf } from '../responsibilities/records'
import type { HeldResponsibility } from '../responsibilities/schema'
import { readRows } from '../store/query'
import type { Verifiable } from '../verify/schema'
import { verifiableOf } from '../verify/service'
import { mayReadDossiers } from './policy'
import { listOpenTasks } from './queries'
import type { OpenTask } from './schema'

/** Everything a successor must know about a partner. */
export interface Dossier {
  readonly record: OrganisationRecord
  readonly posts: Post[]
  readonly responsibilities: HeldResponsibility[]
  readonly cooperations: Cooperation[]
  readonly offers: Offer[]
  readonly touch: Touch | null
  readonly contacts: Contact[]
  readonly meetings: MeetingOfOrganisation[]
  readonly tasks: OpenTask[]
  readonly notes: Note[]
  readonly toVerify: Verifiable[]
}

/**
 * What is handed over with the partner behind a key. It is printed and passed on: what must not be passed on is not in
 * it, nor are notes that somebody keeps for themselves.
 * @throws AppError `forbidden`, `not-found`
 */
export async function dossierOf(ctx: Ctx, key: string): Promise<Dossier> {
  if (!mayReadDossiers(ctx.actor)) throw new AppError('forbidden')
  const record = await organisationRecord(ctx, key)
  const { id } = record.organisation
  const [posts, responsibilities, cooperations, offers, touch, contacts, meetings, notes, tasks, toVerify] =
    await Promise.all([
      postsOf(ctx, id),
      responsibilitiesOf(ctx, id),
      cooperationsOf(ctx, id),
      offersOf(ctx, id),
      lastContactOf(ctx, id),
      contactsAbout(ctx, id),
      meetingsOf(ctx, id),
      notesOn(ctx, id),
      readRows(ctx.store, listOpenTasks, { organisationId: id, limit: 1000 }),
      verifiableOf(ctx, id),
    ])
  return {
    record: { ...record, organisation: { ...record.organisation, restrictedContact: null } },
    posts,
    responsibilities,
    cooperations,
    offers,
    touch,
    contacts,
    meetings,
    notes: notes.filter(({ audience }) => audience !== 'me'),
    tasks: tasks.map(({ task }) => task),
    toVerify,
  }
}
