import { areas } from '../areas/service'
import type { Ctx } from '../context'
import { formatDate } from '../dates'
import { AppError } from '../errors'
import type { Messages, Locale } from '../i18n/messages'
import { mayReadOrganisations } from '../organisations/policy'
import { organisationSuggestions } from '../organisations/service'
import { buildLexicon } from '../responsibilities/lexicon'
import { understand } from '../responsibilities/understand'
import { foldName } from '../sort-name'
import { readRows } from '../store/query'
import { topicLabel } from '../topics/schema'
import { topics } from '../topics/service'
import { findMeetings } from './queries'
import type { SearchHit } from './schema'

/**
 * Everything that fits a text, grouped: organisations by name, topics and places as the responsibility question
 * understands them (synonyms, typing errors), meetings by title. At most `limit` per group.
 */
export async function search(ctx: Ctx, text: string, t: Messages, locale: Locale, limit = 6): Promise<SearchHit[]> {
  if (!mayReadOrganisations(ctx.actor)) throw new AppError('forbidden')
  const q = text.trim().slice(0, 100)
  if (q.length < 2) return []
  const [organisations, allTopics, allAreas, meetings] = await Promise.all([
    organisationSuggestions(ctx, q, limit),
    topics(ctx),
    areas(ctx),
    readRows(ctx.store, findMeetings, { q: q.toLowerCase(), limit }),
  ])
  const understood = understand(q, buildLexicon(allTopics, allAreas))
  const topicHits = understood.topics.flatMap((match) => allTopics.find((topic) => topic.id === match.id) ?? [])
  const folded = foldName(q)
  const areaIds = new Set(understood.areas.map((match) => match.id))
  const areaHits = allAreas.filter((area) => areaIds.has(area.id) || area.sortName.startsWith(folded))
  return [
    ...organisations.map((hit): SearchHit => ({ group: 'organisations', href: `/organisations/${hit.key}`, label: hit.name, detail: [t.organisations.kinds[hit.kind], hit.place].filter(Boolean).join(' · ') })),
    ...topicHits.slice(0, limit).map((topic): SearchHit => ({ group: 'topics', href: `/responsibilities?q=${encodeURIComponent(q)}&topic=${topic.id}`, label: topicLabel(topic, locale), detail: t.responsibilities.title })),
    ...areaHits.slice(0, limit).map((area): SearchHit => ({ group: 'areas', href: `/organisations?area=${area.id}`, label: area.name, detail: t.responsibilities.areaKinds[area.kind] })),
    ...meetings.map(({ meeting }): SearchHit => ({ group: 'meetings', href: `/meetings/${meeting.key}`, label: meeting.title, detail: formatDate(meeting.startsAt, locale, meeting.timeZone) })),
  ]
}
