import { addDays } from '../../dates'
import { foldName } from '../../sort-name'
import { stableId } from '../stable-id'
import { known, type StarterGraph } from '../starter-graph'
import type { Random } from './random'

// Names that nobody bears: German model names, as forms and textbooks use them.
const firstNames = [
  ...['Kim', 'Robin', 'Alex', 'Sascha', 'Toni', 'Luca', 'Mika', 'Jona', 'Charlie', 'Deniz', 'Sam', 'Andrea', 'Eike'],
  ...['Helge', 'Kay', 'Nicola', 'Momme', 'Sönke', 'Maxi', 'Ulli', 'Chris', 'Juna', 'Noor', 'Amal'],
]
const lastNames = [
  ...['Muster', 'Beispiel', 'Vorbild', 'Probe', 'Modell', 'Entwurf', 'Exempel', 'Platzhalter', 'Schablone'],
  ...['Musterkoog', 'Beispielsen', 'Vorlage'],
]
const units = ['Fachdienst 221', 'Fachdienst 222', 'Team Beratung', 'Team Nord', 'Geschäftsstelle']
const officeHours = [
  'Mo–Fr 9–12 Uhr',
  'Di und Do 9–12 Uhr',
  'Mo, Di, Do 8–12 Uhr und Do 14–17 Uhr',
  'nach Vereinbarung',
]
const languages = ['Englisch', 'Arabisch', 'Ukrainisch', 'Russisch', 'Türkisch', 'Farsi', 'Polnisch']

type Posts = StarterGraph['posts']
type Person = StarterGraph['persons'][number]

/**
 * Gives the posts of the invented county rooms, hours, holders and deputies: most are held, some are vacant, some
 * change hands soon, in some somebody is away, and of some no person is recorded.
 */
export function fillPosts(random: Random, posts: Posts, today: string): Pick<StarterGraph, 'posts' | 'persons'> {
  const persons: Person[] = []
  const add = (key: string, since: string | null, until: string | null, postId: string) => {
    const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`
    const recorded = addDays(today, -random.between(5, 700))
    persons.push({
      id: stableId('example-person', key),
      terms: [{ postId, since, until }],
      props: known({
        name,
        sortName: foldName(name),
        legalBasis: 'public-task',
        source: 'eigene Auskunft der Organisation',
        informedAt: random.chance(0.8) ? addDays(recorded, random.between(1, 20)) : null,
        mobile: random.chance(0.15) ? `040 66969-${String(random.between(800, 899))}` : null,
        version: 1,
        createdAt: `${recorded}T08:00:00.000Z`,
        updatedAt: `${recorded}T08:00:00.000Z`,
      }),
    })
  }
  const filled = posts.map((post) => {
    const state = random.weighted({ held: 62, shared: 6, vacant: 8, leaving: 6, absent: 8, unknown: 10 })
    const since = addDays(today, -random.between(200, 3000))
    const absent = state === 'absent' ? -random.between(1, 10) : null
    const end = addDays(today, state === 'vacant' ? -random.between(10, 200) : random.between(20, 60))
    if (state === 'vacant' || state === 'leaving') add(`${post.id}:1`, since, end, post.id)
    else if (state !== 'unknown') add(`${post.id}:1`, since, null, post.id)
    if (state === 'shared') add(`${post.id}:2`, addDays(since, 100), null, post.id)
    if (state === 'leaving' && random.chance(0.5)) add(`${post.id}:2`, addDays(end, 1), null, post.id)
    const colleagues = posts.filter(
      ({ id, organisationId }) => organisationId === post.organisationId && id !== post.id,
    )
    const checked = random.chance(0.7) ? addDays(today, -random.between(3, 500)) : null
    return {
      ...post,
      deputyIds: colleagues.length && random.chance(0.75) ? [random.pick(colleagues).id] : [],
      props: {
        ...post.props,
        ...known({
          unit: random.chance(0.3) ? random.pick(units) : null,
          room: random.chance(0.6) ? `${random.between(1, 3)}.${String(random.between(1, 30)).padStart(2, '0')}` : null,
          officeHours: random.chance(0.6) ? random.pick(officeHours) : null,
          languages: random.chance(0.3) ? random.sample(languages, random.between(1, 2)) : null,
          vacantSince: state === 'vacant' && random.chance(0.5) ? addDays(end, 1) : null,
          absentFrom: absent === null ? null : addDays(today, absent),
          absentUntil: absent === null ? null : addDays(today, random.between(3, 20)),
          verifiedAt: checked,
          verifiedBy: checked ? 'Koordinierungsstelle' : null,
          evidence: 'Auskunft der Organisation',
        }),
      },
    }
  })
  return { posts: filled, persons }
}
