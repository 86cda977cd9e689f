import { isLiving } from '../cooperations/schema'
import { derived, madeOnce, unlessChanged } from '../copies/service'
import type { Ctx } from '../context'
import { localParts } from '../dates'
import { AppError } from '../errors'
import type { OrganisationKind } from '../organisations/kinds'
import { pageOf, rowsPerPage, type Page } from '../records/list'
import type { RhythmValues } from '../rhythms/fields'
import { rhythms } from '../rhythms/records'
import { contactInterval } from '../rhythms/schema'
import { readRows } from '../store/query'
import { mayReadContacts } from './policy'
import { listContacts, listKeptCooperations, listKeptOrganisations } from './queries'
import { isFading, touchOf, type Contact, type FadingFilter, type FadingRow, type Touch } from './schema'

/** Most contacts of one record, and most records there are. */
const mostContacts = 20_000
const mostRecords = 50_000

function authoriseRead(ctx: Ctx): void {
  if (!mayReadContacts(ctx.actor)) throw new AppError('forbidden')
}

/**
 * The contacts about an organisation, a post or a cooperation, by its id, newest first. @throws AppError `forbidden`
 */
export async function contactsAbout(ctx: Ctx, aboutId: string): Promise<Contact[]> {
  authoriseRead(ctx)
  return (await readRows(ctx.store, listContacts, { aboutId, limit: mostContacts })).map(({ contact }) => contact)
}

/** Every organisation, and every cooperation somebody spoke about, with the last contact; kept in memory. */
async function kept(ctx: Ctx) {
  return derived(ctx.store, 'contacts', {
    build: async () => {
      const [organisations, cooperations] = await Promise.all([
        readRows(ctx.store, listKeptOrganisations, { limit: mostRecords }),
        readRows(ctx.store, listKeptCooperations, { limit: mostRecords }),
      ])
      return {
        organisations: new Map(organisations.map(({ organisation }) => [organisation.id, organisation])),
        cooperations: new Map(cooperations.map(({ cooperation }) => [cooperation.id, cooperation])),
      }
    },
    follow: unlessChanged('contact', 'organisation', 'cooperation', 'meeting', 'participation'),
  })
}

/** The last contact with an organisation: one that was noted, or a meeting somebody of it came to. */
export async function lastContactOf(ctx: Ctx, organisationId: string): Promise<Touch | null> {
  authoriseRead(ctx)
  const organisation = (await kept(ctx)).organisations.get(organisationId)
  if (!organisation) return null
  const { contact, meeting, kind } = organisation
  return touchOf(contact, meeting, contactInterval(await rhythms(ctx), kind))
}

/** The last contact about a cooperation. `kinds`: those of its partners, the shortest of whose intervals counts. */
export async function lastContactAbout(
  ctx: Ctx,
  cooperationId: string,
  kinds: readonly OrganisationKind[],
): Promise<Touch> {
  authoriseRead(ctx)
  const contact = (await kept(ctx)).cooperations.get(cooperationId)?.contact ?? null
  return touchOf(contact, null, shortest(await rhythms(ctx), kinds))
}

const shortest = (values: Parameters<typeof contactInterval>[0], kinds: readonly OrganisationKind[]) =>
  Math.min(...kinds.map((kind) => contactInterval(values, kind)))

type Kept = Awaited<ReturnType<typeof kept>>

/** Every organisation that is still there on a day and every living cooperation, with its last contact. */
function touchedRows({ organisations, cooperations }: Kept, values: RhythmValues, today: string): FadingRow[] {
  return [
    ...[...organisations.values()]
      .filter(({ validTo }) => validTo === null || validTo >= today)
      .map(({ id, key, name, kind, phone, contact, meeting }): FadingRow => {
        const touch = touchOf(contact, meeting, contactInterval(values, kind))
        return { of: 'organisation', id, key, name, kind, phone, with: [{ id, name }], ...touch }
      }),
    ...[...cooperations.values()]
      .filter((cooperation) => isLiving(cooperation, today))
      .map(({ id, title, kind, contact, partners }): FadingRow => {
        const interval = shortest(
          values,
          partners.map((partner) => partner.kind),
        )
        const touch = touchOf(contact, null, interval)
        const phone = partners.find((partner) => partner.phone)?.phone ?? null
        return { of: 'cooperation', id, key: id, name: title, kind, phone, with: partners, ...touch }
      }),
  ]
}

const byDue = (a: FadingRow, b: FadingRow) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : a.id < b.id ? -1 : 1)
const { compare } = new Intl.Collator('de')
const byName = (a: FadingRow, b: FadingRow) => compare(a.name ?? '', b.name ?? '') || (a.id < b.id ? -1 : 1)

/** What falls asleep, the longest overdue first, and where nothing was ever noted, by name. */
const sorts = madeOnce<Kept, Record<FadingFilter['show'], readonly FadingRow[]>>()

/** One page of the list, with how many of each sort there are. @throws AppError `forbidden` */
export async function fadingPage(
  ctx: Ctx,
  { show, of, page }: FadingFilter,
  rows = rowsPerPage,
): Promise<Page<FadingRow> & { readonly fading: number; readonly never: number }> {
  authoriseRead(ctx)
  const today = localParts(ctx.now).date
  const [state, values] = await Promise.all([kept(ctx), rhythms(ctx)])
  const { fading, never } = sorts(
    state,
    () => {
      const all = touchedRows(state, values, today)
      return {
        fading: all.filter((row) => isFading(row, today)).sort(byDue),
        never: all.filter(({ day }) => day === null).sort(byName),
      }
    },
    [today, ...Object.values(values)].join(),
  )
  const shown = (show === 'never' ? never : fading).filter((row) => !of || row.of === of)
  return { ...pageOf(shown, page, rows), fading: fading.length, never: never.length }
}
