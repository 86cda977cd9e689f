import { addDays } from '../../dates'
import type { Seat } from '../../records/fields'
import { slugOf } from '../../records/keys'
import { foldName } from '../../sort-name'
import { stableId } from '../stable-id'
import { known, type StarterGraph } from '../starter-graph'
import { countyId } from './places'

/** Organisations of the invented county that were called otherwise: days before today, and the name until then. */
const renamed: Readonly<Record<string, readonly (readonly [days: number, name: string])[]>> = {
  'Fachdienst Integration Musterkoog': [
    [3650, 'Ausländeramt Musterkoog'],
    [1200, 'Fachdienst Zuwanderung Musterkoog'],
  ],
  'Koordinierungsstelle Integration Musterkoog': [[2100, 'Stabsstelle Zuwanderung Musterkoog']],
  'Kreisvolkshochschule Musterkoog': [[4400, 'Volkshochschulverband Musterkoog']],
}

/** Organisations that closed: how many days ago, what they did, and what came after them. */
const closed = [
  {
    ...{ name: 'Aussiedlerberatung Musterkoog e. V.', type: 'Beratungsstelle', kind: 'welfare', days: 1100 },
    ...{ topicId: 'ankommen.beratung', successors: ['Migrationsberatung des Sozialwerks'] },
  },
  {
    ...{ name: 'Amt für Soziales und Zuwanderung Musterkoog', type: 'Verwaltungseinheit', kind: 'municipality' },
    ...{ days: 2500, topicId: 'soziales' },
    successors: ['Geschäftsbereich Soziales und Teilhabe', 'Fachdienst Integration Musterkoog'],
  },
] as const

/** Who sits in the bodies of the county: seats of organisations, no persons. Terms in days from today. */
const seats = [
  ...[
    ['Sozialwerk Musterkoog e. V.', 'vote', false, 'Kreistag', -900, 900],
    ['Jobcenter Musterkoog', 'guest', false, null, null, null],
    ['Forum der Migrantenorganisationen Musterkoog', 'vote', true, 'Forum der Migrantenorganisationen', -900, 900],
  ].map((seat) => ['Sozialausschuss des Kreises Musterkoog', ...seat]),
  ['Jugendhilfeausschuss des Kreises Musterkoog', 'Jugendberatung Kompass', 'vote', false, 'Kreistag', -900, 900],
  ...[
    ['Elternverein Vielfalt Musterkoog', 'guest', true, 'Forum der Migrantenorganisationen', -1500, -40],
    ['Bildungskoordination Musterkoog', 'vote', false, null, -1500, null],
  ].map((seat) => ['Netzwerk Sprache Musterkoog', ...seat]),
] as [string, string, Seat['role'], boolean, string | null, number | null, number | null][]

/** Gives some organisations the names they had before, and adds those that some came from. Asks nothing of chance. */
export function addHistory(
  { organisations, responsibilities }: Pick<StarterGraph, 'organisations' | 'responsibilities'>,
  today: string,
): void {
  for (const { props } of organisations) {
    const names = renamed[String(props.name)]
    if (names) props.formerNames = names.map(([days, name]) => `${addDays(today, -days)} ${name}`)
  }
  const idOf = (name: string) => organisations.find(({ props }) => props.name === name)!.id
  for (const [body, who, role, speaksFor, electedBy, since, until] of seats) {
    const row = organisations.find(({ props }) => props.name === body)!
    const [from, to] = [since, until].map((days) => (days === null ? null : addDays(today, days)))
    row.seats = [...(row.seats ?? []), { id: idOf(who), role, speaksFor, electedBy, since: from!, until: to! }]
  }
  for (const { name, type, kind, days, topicId, successors } of closed) {
    const key = slugOf(name)
    const id = stableId('example-organisation', key)
    const validTo = addDays(today, -days)
    const evidence = { confidence: 'high', evidence: 'Organigramm von damals' }
    organisations.push({
      ...{ id, parentId: null, areaId: null, successorIds: successors.map(idOf) },
      props: known({
        ...{ key, name, type, kind, level: 'county', visibility: 'internal', validTo, ...evidence },
        ...{ sortName: foldName(name), version: 1, createdAt: `${validTo}T08:00:00.000Z` },
        updatedAt: `${validTo}T08:00:00.000Z`,
      }),
    })
    responsibilities.push({
      ...{ id: stableId('example-responsibility', `${key}:${topicId}`), organisationId: id, topicId },
      ...{ areaId: countyId, postId: null, delegatedById: null },
      props: known({ kind: 'voluntary', validTo, ...evidence, version: 1 }),
    })
  }
}
