import { contactKinds } from '../../contacts/fields'
import { addDays } from '../../dates'
import { stableId } from '../stable-id'
import type { StarterGraph } from '../starter-graph'
import type { Random } from './random'

const topics = [
  'Kursplätze im nächsten Quartal abgestimmt.',
  'Neue Ansprechperson erfragt, Rückmeldung folgt.',
  'Raum für die Sprechstunde zugesagt.',
  'Termin für den Runden Tisch vorgeschlagen.',
  'Warteliste besprochen, es fehlen Plätze mit Kinderbetreuung.',
  'Förderantrag durchgegangen, Frist ist im Frühjahr.',
  'Flyer in drei Sprachen vereinbart.',
  'Zuständigkeit geklärt: Anfragen künftig an die Geschäftsstelle.',
]
const remarks = [
  'Telefonisch am besten vormittags zu erreichen.',
  'Einladungen bitte mindestens drei Wochen vorher.',
  'Der Eingang ist hinten, der Aufzug ist vorhanden.',
  'Protokolle gehen an das Sammelpostfach.',
]

/**
 * Contacts with about half of the organisations of the invented county, some fresh and some long ago, a part of them
 * with a post or about a cooperation; and a few notes for everybody.
 */
export function makeContacts(
  random: Random,
  { organisations, posts, cooperations }: Pick<StarterGraph, 'organisations' | 'posts' | 'cooperations'>,
  today: string,
): Pick<StarterGraph, 'contacts' | 'notes'> {
  const stamp = (day: string) => ({ version: 1, createdAt: `${day}T09:00:00.000Z`, updatedAt: `${day}T09:00:00.000Z` })
  const postsOf = groupedBy(posts, ({ organisationId }) => [organisationId])
  const tiesOf = groupedBy(cooperations, ({ partners }) => partners.map(({ organisationId }) => organisationId))
  const contacts = organisations.flatMap(({ id }) => {
    const state = random.weighted({ none: 45, fresh: 35, fading: 20 })
    if (state === 'none') return []
    const last = state === 'fresh' ? random.between(1, 100) : random.between(400, 900)
    const many = random.between(1, 3)
    return Array.from({ length: many }, (_, index) => {
      const day = addDays(today, -last - index * random.between(30, 200))
      const own = postsOf.get(id) ?? []
      const ties = tiesOf.get(id) ?? []
      return {
        id: stableId('example-contact', `${id}:${index}`),
        organisationId: id,
        postId: own.length && random.chance(0.5) ? random.pick(own).id : null,
        cooperationId: ties.length && random.chance(0.3) ? random.pick(ties).id : null,
        props: {
          kind: random.pick(contactKinds),
          day,
          text: random.pick(topics),
          notedBy: 'Koordinierungsstelle',
          ...stamp(day),
        },
      }
    })
  })
  const notes = organisations
    .filter(() => random.chance(0.12))
    .map(({ id }) => ({
      id: stableId('example-note', id),
      organisationId: id,
      props: {
        body: random.pick(remarks),
        audience: 'all',
        ownerId: 'example',
        writtenBy: 'Koordinierungsstelle',
        ...stamp(addDays(today, -random.between(5, 300))),
      },
    }))
  return { contacts, notes }
}

function groupedBy<T>(rows: readonly T[], keys: (row: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) for (const key of keys(row)) groups.set(key, [...(groups.get(key) ?? []), row])
  return groups
}
