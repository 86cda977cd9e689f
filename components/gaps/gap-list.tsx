import Link from 'next/link'
import type { GapRow } from '@/lib/gaps/gap-rows'
import { matrixAddress, type MatrixState } from '@/lib/gaps/schema'
import type { Messages } from '@/lib/i18n/messages'

/** The gaps as a table: the topic, where, what is missing, and who is the only one. */
export function GapList({ t, rows, state }: { t: Messages['gaps']; rows: readonly GapRow[]; state: MatrixState }) {
  if (!rows.length) return <p>{t.nothing}</p>
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <caption className="sr-only">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.topic}</th>
            <th scope="col">{t.office}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.who}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.topicId} ${row.areaId} ${row.kind}`}>
              <td>
                <Link
                  prefetch={false}
                  href={matrixAddress({ ...state, view: 'matrix', topic: row.topicId, area: row.areaId ?? '' })}
                >
                  {row.topic}
                </Link>
              </td>
              <td>{row.office ?? '–'}</td>
              <td>{t.kinds[row.kind]}</td>
              <td>
                {row.holder ? (
                  <Link prefetch={false} href={`/organisations/${row.holder.key}`}>
                    {row.holder.name}
                  </Link>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
