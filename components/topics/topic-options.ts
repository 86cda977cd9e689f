import type { Locale } from '@/lib/i18n/messages'
import { topicLabel, type Topic } from '@/lib/topics/schema'
import type { Option } from '../records/inputs'

/**
 * The topics to choose from in the order of the taxonomy; subtopics stand behind a dash. Retired ones are offered only
 * where they are chosen already.
 */
export function topicOptions(topics: readonly Topic[], locale: Locale, chosen: readonly string[] = []): Option[] {
  return topics
    .filter((topic) => topic.retiredAt === null || chosen.includes(topic.id))
    .map((topic) => ({ id: topic.id, label: `${topic.parentId ? '– ' : ''}${topicLabel(topic, locale)}` }))
}
