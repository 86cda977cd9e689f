import type { Messages } from '@/lib/i18n/messages'
import type { Answer } from '@/lib/network/questions'
import type { NetworkState, Question } from '@/lib/network/schema'
import { NameLink } from './spoken'

interface Props {
  t: Messages['networkQuestions']
  question: Question
  answer: Answer
  state: NetworkState
  change: (part: Partial<NetworkState>) => void
}

/** The whole answer as a table, the equal twin of what the picture shows of it. */
export function AnswerTable({ t, question, answer, state, change }: Props) {
  return (
    <div
      className="absolute inset-0 overflow-auto px-4 sm:px-6 print:static print:overflow-visible"
      tabIndex={0}
      role="region"
      aria-label={t.ask[question]}
    >
      {answer.rows.length ? (
        <table className="data-table">
          <thead className="sticky top-0 z-10 bg-bg print:static">
            <tr>
              <th scope="col" className="w-12 pr-6! text-right!">
                {t.rank}
              </th>
              <th scope="col">{t.who}</th>
              {answer.columns.map(({ id, head }) => (
                <th key={id} scope="col" className="pr-6! text-right!">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row) => (
              <tr key={row.rank} className="hover:bg-hover">
                <td className="pr-6! text-right! tabular-nums">{row.rank}</td>
                <td>
                  {row.names.map((name, at) => (
                    <span key={name.key}>
                      {at > 0 ? ', ' : ''}
                      <NameLink name={name} state={state} change={change} className="text-ink" />
                    </span>
                  ))}
                </td>
                {row.cells.map((cell, at) => (
                  <td key={at} className="pr-6! text-right! tabular-nums">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="py-6">{t.nothing}</p>
      )}
    </div>
  )
}
