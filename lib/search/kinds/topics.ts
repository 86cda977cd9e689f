import { maySearch } from '../policy'
import { topics as allTopics } from '../../topics/service'
import type { SearchDocument, SearchKind } from './kind'

/** Topics by label and synonyms, German and English. */
export const topics: SearchKind = {
  group: 'topics',
  mayFind: maySearch,
  follows: ['topic'],
  async documents(store, ids) {
    const all = await allTopics({ store })
    const label = new Map(all.map((topic) => [topic.id, topic.label]))
    return all
      .filter((topic) => ids === null || ids.includes(topic.id))
      .map((topic): SearchDocument => ({
        id: `topic:${topic.id}`,
        group: 'topics',
        href: `/topics/${topic.id}`,
        title: topic.label,
        ...(topic.en ? { titleEn: topic.en } : {}),
        words: [...topic.synonyms, ...topic.synonymsEn, topic.en ?? ''].join(' · '),
        detail: { text: label.get(topic.parentId ?? '') ?? '' },
      }))
  },
}
