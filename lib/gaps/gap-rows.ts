import { topicLabel } from '../topics/schema'
import type { Holder, Matrix } from './schema'

/** A gap as a line of a list: of a field, or of a topic in the whole county (`office` null). */
export interface GapRow {
  kind: 'empty' | 'single' | 'noSubstitute' | 'lost'
  topicId: string
  topic: string
  areaId: string | null
  office: string | null
  holder: Holder | null
}

/** The gaps of a matrix as a list, in the order of its topics: the equal twin of the picture. */
export function gapRows(matrix: Matrix, locale: string): GapRow[] {
  const names = new Map(matrix.offices.map(({ id, name }) => [id, name]))
  return matrix.fields
    .flatMap(({ rows }) => rows)
    .flatMap(({ topic, cells, only }): GapRow[] => {
      const base = { topicId: topic.id, topic: topicLabel(topic, locale) }
      return [
        ...(only ? [{ ...base, kind: 'single' as const, areaId: null, office: null, holder: only }] : []),
        ...cells.flatMap(({ areaId, empty, lost, noSubstitute, local }): GapRow[] => {
          const kind = empty ? 'empty' : lost ? 'lost' : noSubstitute ? 'noSubstitute' : null
          return kind ? [{ ...base, kind, areaId, office: names.get(areaId)!, holder: local[0] ?? null }] : []
        }),
      ]
    })
}
