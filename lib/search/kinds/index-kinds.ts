import { areas } from './areas'
import { cooperations } from './cooperations'
import { decisions } from './decisions'
import type { SearchKind } from './kind'
import { meetings } from './meetings'
import { offers } from './offers'
import { organisations } from './organisations'
import { persons } from './persons'
import { posts } from './posts'
import { tasks } from './tasks'
import { topics } from './topics'

/** Everything the global search finds. */
export const searchKinds: readonly SearchKind[] = [
  organisations,
  posts,
  persons,
  offers,
  topics,
  areas,
  cooperations,
  meetings,
  decisions,
  tasks,
]
