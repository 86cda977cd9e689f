import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Names } from '@/lib/records/history'
import { topicFields } from '@/lib/topics/fields'
import { kindWords, valueWords } from '../records/entry-words'

interface Props {
  t: Messages
  locale: Locale
  changed: Readonly<Record<string, readonly [unknown, unknown]>>
  names: Names
}

/** The fields of a topic that would change, before and after. */
export function TopicChanges({ t, locale, changed, names }: Props) {
  const words = kindWords(t, 'topic')
  const fields = Object.entries(changed)
  if (!fields.length) return <p>{t.topics.previewNothing}</p>
  const value = (name: string, one: unknown) =>
    valueWords(topicFields[name as keyof typeof topicFields], name, one, { t, locale, names, words })
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t.records.field}</th>
          <th scope="col">{t.topics.before}</th>
          <th scope="col">{t.topics.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(([name, [before, after]]) => (
          <tr key={name}>
            <th scope="row">{words.labels[name]}</th>
            <td className="[overflow-wrap:anywhere] whitespace-normal">{value(name, before)}</td>
            <td className="[overflow-wrap:anywhere] whitespace-normal">{value(name, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
