import { addDays, instantOf, defaultTimeZone } from '../../dates'
import type { Attendance, Reply } from '../../meetings/fields'
import { stableId } from '../stable-id'
import { known, type StarterGraph } from '../starter-graph'
import { slugOf } from '../../records/keys'
import { foldName } from '../../sort-name'
import type { Actor } from './organisations'
import { countyId, type Office } from './places'
import type { Random } from './random'

type Parts = Pick<StarterGraph, 'series' | 'meetings' | 'agendaItems' | 'participations' | 'decisions' | 'tasks'>

interface Series {
  name: string
  /** Fields of action or subtopics it deals with; at least one. */
  topicIds: readonly string[]
  /** Administration it belongs to; none for the whole county. */
  office: Office | null
  weeks: number
  time: string
  minutes: number
}

const months = 13
/** The last meeting of every series lies this many days after today, at most. */
const lastDay = 28

const agendaTitles = [
  'Begrüßung und Protokoll',
  'Neues aus den Organisationen',
  'Lage und Zahlen',
  'Lücken im Angebot',
  'Gemeinsame Veranstaltung planen',
  'Förderung und Fristen',
  'Wer ist wofür zuständig?',
  'Verschiedenes und nächster Termin',
]
const decisionTexts = [
  'Die Kursplanung wird ab dem nächsten Quartal gemeinsam abgestimmt.',
  'Ein Begegnungsfest findet im Sommer statt.',
  'Die Liste der Ansprechstellen wird bis zum nächsten Treffen geprüft.',
  'Der Runde Tisch tagt künftig abwechselnd in den Ämtern.',
  'Die Koordinierungsstelle bündelt die Anfragen an die Landesstelle.',
]
const taskTitles = [
  'Kontaktliste prüfen und zurückmelden',
  'Entwurf für den Flyer vorlegen',
  'Raum für das Fest anfragen',
  'Zahlen zu den Kursplätzen zusammenstellen',
  'Stellungnahme zum Förderantrag schreiben',
  'Termin mit dem Jobcenter vereinbaren',
  'Bedarf an Dolmetschzeiten melden',
]

/**
 * Meeting series with about 14 months of meetings: thirteen before `today`, and the next ones until four weeks after
 * it.
 * @param count how many series; the first six are always the same
 */
export function makeMeetings(
  random: Random,
  actors: readonly Actor[],
  offices: readonly Office[],
  today: string,
  count: number,
): Parts {
  const parts: Parts = { series: [], meetings: [], agendaItems: [], participations: [], decisions: [], tasks: [] }
  const byField = new Map<string, Actor[]>()
  for (const actor of actors) {
    for (const field of actor.fields) {
      const group = byField.get(field)
      if (group) group.push(actor)
      else byField.set(field, [actor])
    }
  }
  const byOffice = new Map<Office, Actor[]>(
    offices.map((office) => [office, actors.filter((actor) => actor.office === office)]),
  )
  const clock = makeClock()
  for (const series of makeSeries(random, offices, count)) {
    const near = series.office ? byOffice.get(series.office)! : (byField.get(series.topicIds[0]!.split('.')[0]!) ?? [])
    const guests = random.sample(near, random.between(8, 19))
    const others = random.sample(actors, random.between(3, 6)).filter((actor) => !guests.includes(actor))
    makeSeriesMeetings(random, series, [...guests, ...others], today, clock, parts)
  }
  return parts
}

function makeSeries(random: Random, offices: readonly Office[], count: number): Series[] {
  const fixed: Series[] = [
    {
      name: 'Runder Tisch Integration Musterstedt',
      topicIds: ['koordination.netzwerk', 'engagement.partizipation'],
      office: offices[0]!,
      weeks: 4,
      time: '16:00',
      minutes: 120,
    },
    {
      name: 'Netzwerk Sprache',
      topicIds: ['sprache', 'sprache.integrationskurs', 'sprache.beruf'],
      office: null,
      weeks: 4,
      time: '14:00',
      minutes: 90,
    },
    {
      name: 'Netzwerk Arbeit',
      topicIds: ['arbeit', 'arbeit.ausbildung'],
      office: null,
      weeks: 4,
      time: '10:00',
      minutes: 90,
    },
    {
      name: 'Koordinierungsrunde Migrationsberatung',
      topicIds: ['ankommen.beratung', 'recht'],
      office: null,
      weeks: 5,
      time: '09:30',
      minutes: 120,
    },
    {
      name: 'Runde Ehrenamt Deichmünde',
      topicIds: ['engagement.ehrenamt', 'sprache.ehrenamt'],
      office: offices[1]!,
      weeks: 13,
      time: '16:30',
      minutes: 90,
    },
    {
      name: 'Arbeitskreis Wohnen',
      topicIds: ['wohnen', 'wohnen.suche', 'wohnen.unterbringung'],
      office: null,
      weeks: 13,
      time: '13:30',
      minutes: 90,
    },
  ]
  const more = Array.from({ length: Math.max(0, count - fixed.length) }, (_, index): Series => {
    const office = random.pick(offices)
    return {
      name: `Arbeitsgruppe ${index + 1} ${office.name}`,
      topicIds: [random.pick(['wohnen', 'sprache', 'bildung', 'arbeit', 'engagement'])],
      office,
      weeks: random.pick([4, 4, 6, 13]),
      time: random.pick(['09:30', '14:00', '15:30']),
      minutes: random.pick([60, 90, 120]),
    }
  })
  return [...fixed, ...more].slice(0, count)
}

function makeSeriesMeetings(
  random: Random,
  series: Series,
  members: readonly Actor[],
  today: string,
  clock: typeof instantOf,
  parts: Parts,
): void {
  const seriesKey = slugOf(series.name)
  const seriesId = stableId('example-series', seriesKey)
  parts.series.push({ id: seriesId, props: { key: seriesKey, name: series.name, sortName: foldName(series.name) } })
  const last = toWorkday(addDays(today, lastDay - random.between(0, 10)))
  const howMany = Math.ceil((months * 30.4 + lastDay) / (series.weeks * 7))
  for (let number = 1; number <= howMany; number++) {
    const day = awayFromHoliday(addDays(last, -(howMany - number) * series.weeks * 7))
    const past = day < today
    const cancelled = number === 3 && seriesKey === 'netzwerk-sprache'
    const key = `${seriesKey}-${number}`
    const id = stableId('example-meeting', key)
    const startsAt = clock(day, series.time)
    const endsAt = new Date(Date.parse(startsAt) + series.minutes * 60_000).toISOString()
    const createdAt = `${addDays(past ? day : today, past ? -30 : -7)}T08:00:00.000Z`
    const host = random.pick(members)
    parts.meetings.push({
      id,
      seriesId,
      topicIds: [...series.topicIds],
      areaId: series.office?.areaId ?? countyId,
      props: known({
        key,
        title: `${series.name}, ${number}. Treffen`,
        startsAt,
        endsAt,
        timeZone: defaultTimeZone,
        place: `Sitzungsraum, ${String(host.row.props.place ?? 'Musterstedt')}`,
        videoUrl: random.chance(0.2) ? `https://video.example/${key}` : null,
        description: random.chance(0.3) ? 'Bitte Rückmeldung bis eine Woche vorher.' : null,
        status: cancelled ? 'cancelled' : 'planned',
        sequence: cancelled ? 1 : 0,
        version: 1,
        createdAt,
        updatedAt: createdAt,
      }),
    })
    random
      .sample(agendaTitles.slice(1, -1), random.between(2, 5))
      .forEach((title, index) => addAgendaItem(parts, id, key, index + 1, title, random.pick([10, 15, 20, 30])))
    addAgendaItem(parts, id, key, 0, agendaTitles[0]!, 5)
    for (const member of members) {
      if (random.chance(0.08)) continue
      const went = cancelled
        ? 'invited'
        : past
          ? random.weighted({ attended: 62, excused: 18, declined: 7, invited: 9, absent: 4 })
          : random.weighted({ invited: 52, accepted: 38, declined: 10 })
      parts.participations.push({
        id: stableId('example-participation', `${key}:${member.key}`),
        meetingId: id,
        organisationId: member.row.id,
        props: answerOf[went],
      })
    }
    if (!past || cancelled) continue
    random.sample(decisionTexts, random.between(0, 2)).forEach((text, index) =>
      parts.decisions.push({
        id: stableId('example-decision', `${key}:${index}`),
        meetingId: id,
        props: { text, decidedAt: day },
      }),
    )
    random.sample(taskTitles, random.between(0, 3)).forEach((title, index) => {
      const dueOn = addDays(day, random.between(14, 60))
      const done = addDays(day, random.between(5, 75))
      // Chance is asked in any case: how much has been drawn must not depend on the day.
      const isDone = random.chance(0.78) && done < today
      parts.tasks.push({
        id: stableId('example-task', `${key}:${index}`),
        meetingId: id,
        organisationId: random.pick(members).row.id,
        props: known({ title, dueOn, doneAt: isDone ? `${done}T10:00:00.000Z` : null }),
      })
    })
  }
}

/** What is recorded of an invited organisation, by how it went. */
const answerOf = {
  invited: { reply: 'open', attendance: 'open' },
  accepted: { reply: 'accepted', attendance: 'open' },
  declined: { reply: 'declined', attendance: 'open' },
  attended: { reply: 'accepted', attendance: 'attended' },
  excused: { reply: 'declined', attendance: 'excused' },
  absent: { reply: 'accepted', attendance: 'absent' },
} as const satisfies Record<string, { reply: Reply; attendance: Attendance }>

function addAgendaItem(
  parts: Parts,
  meetingId: string,
  key: string,
  index: number,
  title: string,
  minutes: number,
): void {
  parts.agendaItems.push({
    id: stableId('example-agenda-item', `${key}:${index}`),
    meetingId,
    props: { position: index, title, minutes },
  })
}

/** The day itself, or the Friday before a weekend. */
function toWorkday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, -2) : day
}

/** `instantOf` that works out each day and time once: thousands of meetings share a few hundred. */
function makeClock(): typeof instantOf {
  const instants = new Map<string, string>()
  return (day, time) => {
    const key = `${day} ${time}`
    const instant = instants.get(key) ?? instantOf(day, time)
    instants.set(key, instant)
    return instant
  }
}

const holidays = new Set(['01-01', '05-01', '10-03', '10-31', '12-24', '12-25', '12-26', '12-31'])

/** The day itself, or a week earlier where nobody would come. */
function awayFromHoliday(day: string): string {
  return holidays.has(day.slice(5)) ? addDays(day, -7) : day
}
