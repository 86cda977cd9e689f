import { proposalFields } from '@/lib/check-ups/fields'
import { contactFields } from '@/lib/contacts/fields'
import { cooperationFields } from '@/lib/cooperations/fields'
import { voicesOf } from '@/lib/cooperations/voices'
import { helplineFields } from '@/lib/danger/fields'
import { formatDate, formatTime } from '@/lib/dates'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { messageFields } from '@/lib/mail/fields'
import { offerFields } from '@/lib/offers/fields'
import { personFields } from '@/lib/persons/fields'
import { postFields } from '@/lib/posts/fields'
import { seatWords } from '../organisations/seat-words'
import { termWords } from '../posts/term-words'
import { meetingFields, participationFields } from '@/lib/meetings/fields'
import { scorecardFields } from '@/lib/network-health/fields'
import { noteFields } from '@/lib/notes/fields'
import { organisationFields } from '@/lib/organisations/fields'
import { organisationKinds } from '@/lib/organisations/kinds'
import { reportFields } from '@/lib/questions/fields'
import type { Entry } from '@/lib/records/entries'
import { readDated, type Catalogue, type Field, type Holder, type Partner, type Seat } from '@/lib/records/fields'
import type { Names } from '@/lib/records/history'
import type { RecordKind } from '@/lib/records/kinds'
import { responsibilityFields } from '@/lib/responsibilities/fields'
import { rhythmFields } from '@/lib/rhythms/fields'
import { settingFields } from '@/lib/settings/fields'
import { contactRhythms, verifiedKinds, verifyRhythms } from '@/lib/rhythms/schema'
import { taskFields } from '@/lib/tasks/fields'
import { topicFields } from '@/lib/topics/fields'
import { viewFields } from '@/lib/views/fields'

/** What a kind of record is called by: its catalogue, the labels of its fields, and words for its choices. */
export interface KindWords {
  readonly fields: Catalogue
  readonly labels: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const noWords: KindWords = { fields: {}, labels: {}, choices: {} }

/** What the log says of a check-up link. */
const linkFields: Catalogue = { until: { type: 'date' }, answers: { type: 'number' } }

/** The labels of the intervals: the kinds they belong to, in words. */
export function rhythmLabels({ organisations, records, rhythms }: Messages): Record<string, string> {
  return Object.fromEntries([
    ...organisationKinds.map((kind) => [
      contactRhythms[kind],
      fill(rhythms.contactWith, { kind: organisations.kinds[kind] }),
    ]),
    ...verifiedKinds.map((kind) => [verifyRhythms[kind], fill(rhythms.verify, { kind: records.kinds[kind] })]),
  ])
}

/** The words of a kind of record in a language. */
export function kindWords(t: Messages, kind: RecordKind): KindWords {
  const { confidence } = t
  switch (kind) {
    case 'organisation': {
      const { fields: labels, kinds, visibilities } = t.organisations
      return { fields: organisationFields, labels, choices: { kind: kinds, visibility: visibilities, confidence } }
    }
    case 'cooperation': {
      const { fields: labels, kinds, states, strengths, partnerRoles } = t.cooperations
      const choices = { kind: kinds, state: states, strength: strengths, partners: partnerRoles, confidence }
      return { fields: cooperationFields, labels, choices }
    }
    case 'responsibility': {
      const { fields: labels, kinds, scopes, groups } = t.responsibilities
      const choices = { kind: kinds, scope: scopes, targetGroup: groups, confidence }
      return { fields: responsibilityFields, labels, choices }
    }
    case 'meeting':
    case 'participation': {
      const { recordFields: labels, statuses, zones, replies, attendances } = t.meetings
      const choices = { status: statuses, timeZone: zones, reply: replies, attendance: attendances }
      return { fields: kind === 'meeting' ? meetingFields : participationFields, labels, choices }
    }
    case 'task':
      return { fields: taskFields, labels: t.meetings.taskFields, choices: {} }
    case 'offer': {
      const { fields: labels, kinds, levels, dayNames } = t.offers
      const choices = { kind: kinds, level: levels, days: dayNames, groups: t.responsibilities.groups, confidence }
      return { fields: offerFields, labels, choices }
    }
    case 'post':
      return { fields: postFields, labels: t.posts.fields, choices: { confidence } }
    case 'person': {
      const { fields: labels, legalBases } = t.persons
      return { fields: personFields, labels, choices: { legalBasis: legalBases } }
    }
    case 'contact': {
      const { fields: labels, kinds } = t.contacts
      return { fields: contactFields, labels, choices: { kind: kinds } }
    }
    case 'note': {
      const { fields: labels, audiences } = t.notes
      return { fields: noteFields, labels, choices: { audience: audiences } }
    }
    case 'check-up':
      return { fields: linkFields, labels: t.checkUps.linkFields, choices: {} }
    case 'proposal': {
      const { fields: labels, proposalStates: state } = t.checkUps
      return { fields: proposalFields, labels, choices: { state } }
    }
    case 'scorecard': {
      const { fields: labels, scores } = t.networkHealth
      const choices = { purpose: scores, performance: scores, operations: scores, capacity: scores }
      return { fields: scorecardFields, labels, choices }
    }
    case 'rhythm':
      return { fields: rhythmFields, labels: rhythmLabels(t), choices: {} }
    case 'setting':
      return { fields: settingFields, labels: t.settings.fields, choices: {} }
    case 'topic':
      return { fields: topicFields, labels: t.topics.fields, choices: {} }
    case 'helpline': {
      const { fields: labels, kinds } = t.danger
      return { fields: helplineFields, labels, choices: { dangers: kinds } }
    }
    case 'view': {
      const { fields: labels, sharings } = t.views
      return { fields: viewFields, labels, choices: { sharing: sharings } }
    }
    case 'message': {
      const { fields: labels, states: state, letterKinds: letter } = t.mail
      return { fields: messageFields, labels, choices: { state, letter } }
    }
    case 'service-gap': {
      const { fields: labels, solutions, statuses } = t.questions
      return { fields: reportFields, labels, choices: { solution: solutions, status: statuses } }
    }
    default:
      return noWords
  }
}

/** A value of a record as people read it. */
export function valueWords(
  field: Field | undefined,
  name: string,
  value: unknown,
  { t, locale, names, words }: { t: Messages; locale: Locale; names: Names; words: KindWords },
): string {
  const called = (id: unknown) => {
    const found = names[String(id)]
    if (!found) return t.records.gone
    return locale === 'en' && found.en ? found.en : found.name
  }
  const choice = (one: unknown) => words.choices[name]?.[String(one)] ?? String(one)
  if (field?.type === 'flag') return value ? t.records.yes : t.records.no
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length))
    return t.records.empty
  switch (field?.type) {
    case 'reference':
      return called(value)
    case 'references':
      return (value as string[]).map(called).join(', ')
    case 'partners':
      return (value as Partner[]).map(({ id, role }) => `${called(id)} (${choice(role)})`).join(', ')
    case 'holders':
      return (value as Holder[]).map((holder) => `${called(holder.id)} (${termWords(t, locale, holder)})`).join(', ')
    case 'date':
      return formatDate(String(value), locale)
    case 'instant':
      return `${formatDate(String(value), locale)}, ${fill(t.meetings.clock, { time: formatTime(String(value), locale) })}`
    case 'seats':
      return (value as Seat[]).map((seat) => `${called(seat.id)} (${seatWords(t, locale, seat)})`).join(', ')
    case 'dated':
      return (value as string[])
        .map(readDated)
        .map(({ until, text }) => fill(t.records.wasUntil, { text, until: formatDate(until, locale) }))
        .join(', ')
    case 'days':
      return (value as string[])
        .map((entry) => entry.split(' ') as [string, string])
        .map(([of, day]) => fill(t.records.on, { what: words.labels[of] ?? '', date: formatDate(day, locale) }))
        .join(', ')
    case 'voices':
      return voicesOf(value as string[])
        .map(({ organisationId, says, day }) =>
          fill(t.checkUps.voice, {
            name: called(organisationId),
            says: t.checkUps.voices[says],
            date: formatDate(day, locale),
          }),
        )
        .join(', ')
    case 'choice':
    case 'scale':
    case 'text':
      return choice(value)
    default:
      return Array.isArray(value) ? value.map(choice).join(', ') : String(value)
  }
}

/** What an entry says: what was done in bold, and one line per changed field. */
export interface EntryWords {
  readonly title: string
  readonly lines: readonly { label: string; text: string }[]
}

/** An entry of the change log in the reader's language. Fields without a word (of earlier versions) are left out. */
export function entryWords(entry: Entry, context: { t: Messages; locale: Locale; names: Names }): EntryWords {
  const { t, locale } = context
  const words = kindWords(t, entry.subject.kind)
  const shown = Object.entries(entry.values).filter(([name]) => words.labels[name])
  const lines = shown.map(([name, pair]) => {
    const label = words.labels[name]!
    if (!pair) return { label, text: t.records.hidden }
    const [before, after] = pair.map((value) => valueWords(words.fields[name], name, value, { ...context, words }))
    const { empty } = t.records
    if (before !== empty && after !== empty && Array.isArray(pair[0]) && Array.isArray(pair[1])) {
      const each = (list: unknown) =>
        (list as unknown[]).map((one) => valueWords(words.fields[name], name, [one], { ...context, words }))
      return { label, text: listWords(each(pair[0]), each(pair[1]), t) }
    }
    if (before === empty || entry.action === 'create') return { label, text: fill(t.records.set, { after: after! }) }
    if (after === empty) return { label, text: fill(t.records.removed, { before: before! }) }
    return { label, text: fill(t.records.from, { before: before!, after: after! }) }
  })
  const fields =
    lines.length > 2 ? count(t.records.changedSome, lines.length, locale) : lines.map(({ label }) => label).join(', ')
  const done = t.records.actions[entry.action] ?? ''
  const title =
    entry.action === 'update' && !fields ? t.records.nothingChanged : fill(done, { fields }).replace(/: $/, '')
  return { title, lines: entry.action === 'create' ? [] : lines }
}

/** How a list changed: what came, what went, or only its order. */
function listWords(before: readonly string[], after: readonly string[], { records }: Messages): string {
  const came = after.filter((item) => !before.includes(item)).map((item) => fill(records.listAdded, { item }))
  const went = before.filter((item) => !after.includes(item)).map((item) => fill(records.listGone, { item }))
  return [...came, ...went].join(', ') || records.listMoved
}

/** Who did it and when. */
export function entryBy(entry: Pick<Entry, 'actorLabel' | 'at'>, t: Messages, locale: Locale): string {
  const { actorLabel: name, at } = entry
  return fill(t.records.by, { name, date: formatDate(at, locale), time: formatTime(at, locale) })
}
