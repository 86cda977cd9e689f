import { addDays } from '../../dates'
import { stableId } from '../stable-id'
import { known, type StarterGraph } from '../starter-graph'
import type { Random } from './random'

/** Offers as a county has them: what, on which topic, for whom, and how often it is held. */
const kinds = [
  { title: 'Integrationskurs', kind: 'course', topics: ['sprache.integrationskurs'], level: true },
  {
    title: 'Deutsch für Frauen',
    kind: 'course',
    topics: ['sprache.integrationskurs'],
    group: 'women',
    level: true,
    childcare: true,
  },
  { title: 'Alphakurs', kind: 'course', topics: ['sprache.alpha'] },
  { title: 'Berufssprachkurs', kind: 'course', topics: ['sprache.beruf'], level: true },
  { title: 'Sprachcafé', kind: 'meeting-point', topics: ['sprache.ehrenamt'] },
  { title: 'Sprechstunde Migrationsberatung', kind: 'consultation', topics: ['ankommen.beratung'] },
  {
    title: 'Offener Treff für Familien',
    kind: 'meeting-point',
    topics: ['familie'],
    group: 'families',
    childcare: true,
  },
  { title: 'Frauencafé', kind: 'meeting-point', topics: ['frauen'], group: 'women', childcare: true },
  { title: 'Bewerbungswerkstatt', kind: 'group', topics: ['arbeit'] },
  { title: 'Sprachmittlung auf Anfrage', kind: 'interpreters', topics: ['sprache.mittlung'] },
] as const

const times = [
  ['09:00', '12:00'],
  ['09:00', '11:30'],
  ['15:00', '17:00'],
  ['18:00', '20:30'],
] as const
const days = ['mo', 'tu', 'we', 'th', 'fr'] as const
const levels = ['A1', 'A2', 'B1', 'B2'] as const

/**
 * Running, coming and ended offers of those who teach, advise and meet in the invented county, only on topics there
 * are.
 */
export function makeOffers(
  random: Random,
  { organisations, posts, topics }: Pick<StarterGraph, 'organisations' | 'posts' | 'topics'>,
  today: string,
): StarterGraph['offers'] {
  const there = new Set(topics.map(({ id }) => id))
  const possible = kinds.filter((kind) => kind.topics.every((id) => there.has(id)))
  const givers = organisations.filter(({ props }) =>
    ['education', 'welfare', 'volunteering', 'migrant-organisation'].includes(String(props.kind)),
  )
  return givers.flatMap((giver) =>
    random.sample(possible, random.between(0, 2)).map((kind) => {
      const state = random.weighted({ running: 70, coming: 20, ended: 10 })
      const startsOn = addDays(today, state === 'coming' ? random.between(5, 60) : -random.between(10, 200))
      const endsOn =
        state === 'ended'
          ? addDays(today, -random.between(1, 9))
          : random.chance(0.6)
            ? addDays(today, random.between(70, 250))
            : null
      const [startTime, endTime] = random.pick(times)
      const places = kind.kind === 'course' && random.chance(0.7) ? random.between(0, 6) : null
      const checked = random.chance(0.8) ? addDays(today, -random.between(2, 300)) : null
      const post = posts.find(({ organisationId }) => organisationId === giver.id)
      return {
        id: stableId('example-offer', `${giver.id}:${kind.title}`),
        organisationId: giver.id,
        topicIds: [...kind.topics],
        areaIds: giver.areaId ? [giver.areaId] : [],
        postId: post && random.chance(0.6) ? post.id : null,
        props: known({
          title: kind.title,
          kind: kind.kind,
          groups: 'group' in kind ? [kind.group] : null,
          venue: random.chance(0.5)
            ? `${random.pick(['Familienzentrum', 'Alte Schule', 'Bürgerhaus'])}, Raum ${random.between(1, 9)}`
            : null,
          bus: random.chance(0.3) ? `Linie ${random.between(1, 9)}, Haltestelle Markt` : null,
          days: random.sample([...days], random.between(1, 3)),
          startTime,
          endTime,
          startsOn,
          endsOn,
          level: 'level' in kind ? random.pick(levels) : null,
          languages: random.chance(0.3) ? random.sample(['Deutsch', 'Arabisch', 'Ukrainisch', 'Farsi'], 2) : null,
          childcare: 'childcare' in kind ? random.chance(0.8) : false,
          freePlaces: places,
          placesOn: places === null ? null : addDays(today, -random.between(1, 80)),
          registration: random.pick(['ohne Anmeldung', 'nach Einstufungstest', 'telefonisch', 'im Büro']),
          evidence: 'Beispieldaten: Programmheft',
          confidence: random.pick(['high', 'medium']),
          verifiedAt: checked,
          verifiedBy: checked ? 'Koordinierungsstelle' : null,
          version: 1,
          createdAt: `${addDays(today, -210)}T08:00:00.000Z`,
          updatedAt: `${checked ?? addDays(today, -210)}T08:00:00.000Z`,
        }),
      }
    }),
  )
}
