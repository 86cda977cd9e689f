import type { StarterGraph } from '../starter-graph'
import { makeContacts } from './contacts'
import { makeCooperations } from './cooperations'
import { addHistory } from './history'
import { makeMeetings } from './meetings'
import { makeOrganisations } from './organisations'
import { makeOffers } from './offers'
import { fillPosts } from './persons'
import { makePlaces } from './places'
import { createRandom } from './random'
import { addVoices } from './voices'

/**
 * *Kreis Musterkoog*: a county that does not exist, for tests, pictures, courses and measurements. The same options
 * give the same network. Ids hang on names, not on dates, so that loading it again on another day adds nothing.
 * @param options.scale 1 ≈ 150 organisations, 250 cooperations, 6 series; up to 100, multiplies all but the areas
 * @param options.today YYYY-MM-DD; checks, cooperations and meetings are dated around it
 * @param options.topics the taxonomy to work with
 */
export function generateExample(options: {
  seed: number
  scale: number
  today: string
  topics: StarterGraph['topics']
}): StarterGraph {
  const { seed, scale, today, topics } = options
  const random = createRandom(seed)
  const { areas, offices } = makePlaces(random)
  const { actors, ...records } = makeOrganisations(random, offices, today, 150 * scale)
  const cooperations = makeCooperations(random, actors, topics, today, 250 * scale)
  const meetings = makeMeetings(random, actors, offices, today, 6 * scale)
  // A random stream of its own: what came before stays as it was.
  const filled = fillPosts(createRandom(seed + 1), records.posts, today)
  const offers = makeOffers(createRandom(seed + 2), { ...records, topics }, today)
  const touch = makeContacts(
    createRandom(seed + 3),
    { organisations: records.organisations, posts: filled.posts, cooperations },
    today,
  )
  const voiced = addVoices(createRandom(seed + 4), cooperations, today)
  addHistory(records, today)
  return { areas, topics, sources: [], ...records, ...filled, offers, cooperations: voiced, ...touch, ...meetings }
}
