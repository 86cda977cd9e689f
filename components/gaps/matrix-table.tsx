import Link from 'next/link'
import {
  matrixAddress,
  type Matrix,
  type MatrixCell,
  type MatrixField,
  type MatrixRow,
  type MatrixState,
} from '@/lib/gaps/schema'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { topicLabel } from '@/lib/topics/schema'
import { TriangleAlert } from '../ui/icons'
import { GridKeys } from './grid-keys'

interface Props {
  t: Messages['gaps']
  locale: Locale
  matrix: Matrix
  fields: readonly MatrixField[]
  state: MatrixState
}

/** Numbers first, colour second: who is on the spot, for each topic and each Amt or town. Arrow keys walk the cells. */
export function MatrixTable({ t, locale, matrix, fields, state }: Props) {
  const rows = fields.flatMap((field) => field.rows)
  const first = rows.find(({ topic }) => topic.id === state.topic) ?? rows[0]
  return (
    <GridKeys>
      <table className="w-full min-w-[720px] table-fixed border-separate border-spacing-1 text-14">
        <caption className="sr-only">
          {t.table}. {t.help}
        </caption>
        <thead className="sticky top-0 z-10 bg-bg">
          <tr className="align-bottom text-13">
            <th scope="col" className="w-64 text-left font-normal text-muted">
              {t.topic}
            </th>
            {matrix.offices.map((office) => (
              <th
                key={office.id}
                scope="col"
                lang="de"
                className={`text-center wrap-break-word hyphens-auto ${office.id === state.area ? 'font-semibold text-accent' : 'font-normal text-muted'}`}
              >
                {office.name.replace(/^(Amt|Stadt) /, '')}
              </th>
            ))}
          </tr>
        </thead>
        {fields.map(({ topic, rows: below }) => (
          <tbody key={topic.id}>
            <tr>
              <th scope="rowgroup" colSpan={matrix.offices.length + 1} className="pt-3 text-left">
                {topicLabel(topic, locale)}
              </th>
            </tr>
            {below.map((row) => (
              <tr key={row.topic.id}>
                <RowHead t={t} locale={locale} row={row} />
                {row.cells.map((cell, column) => (
                  <td key={cell.areaId} className="p-0">
                    <Cell
                      t={t}
                      locale={locale}
                      row={row}
                      cell={cell}
                      office={matrix.offices[column]!.name}
                      place={`${rows.indexOf(row)}:${column}`}
                      entrance={row === first && (state.area ? cell.areaId === state.area : column === 0)}
                      state={state}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </GridKeys>
  )
}

function RowHead({ t, locale, row: { topic, only } }: Pick<Props, 't' | 'locale'> & { row: MatrixRow }) {
  return (
    <th scope="row" className="sticky left-0 bg-bg py-0.5 pr-2 text-left font-normal max-sm:static">
      <span className="flex items-center gap-2 pl-3">
        <span className="flex-1">{topicLabel(topic, locale)}</span>
        {only ? (
          <span
            title={fill(t.onlyOne, { name: only.name })}
            className="inline-flex items-center gap-1 text-13 text-warn"
          >
            <TriangleAlert size={14} aria-hidden />
            <span aria-hidden>1</span>
            <span className="sr-only">{fill(t.onlyOne, { name: only.name })}</span>
          </span>
        ) : null}
      </span>
    </th>
  )
}

interface CellProps extends Pick<Props, 't' | 'locale' | 'state'> {
  row: MatrixRow
  cell: MatrixCell
  office: string
  /** Row and column, for the arrow keys. */
  place: string
  /** The one cell that the tab key reaches. */
  entrance: boolean
}

function Cell({ t, locale, state, row, cell, office, place, entrance }: CellProps) {
  const { local, above, empty, noSubstitute, lost } = cell
  const values = { topic: topicLabel(row.topic, locale), office }
  const name = empty
    ? fill(t.cell.empty, values)
    : local.length
      ? fill(count(t.cell.local, local.length, locale), values)
      : fill(t.cell.above, { ...values, level: t.levels[above!] })
  const selected = row.topic.id === state.topic && cell.areaId === state.area
  const look = lost
    ? 'bg-danger-soft text-danger line-through'
    : empty
      ? 'bg-warn-soft text-warn'
      : local.length > 1
        ? 'bg-accent text-on-accent'
        : local.length
          ? 'bg-accent-soft text-ink'
          : 'bg-surface text-muted text-13'
  return (
    <Link
      prefetch={false}
      scroll={false}
      href={matrixAddress({ ...state, topic: row.topic.id, area: cell.areaId })}
      data-cell={place}
      tabIndex={entrance ? 0 : -1}
      aria-current={selected || undefined}
      aria-label={[name, noSubstitute ? t.cell.noSubstitute : '', lost ? t.cell.lost : ''].filter(Boolean).join(', ')}
      className={`relative flex h-7 items-center justify-center rounded-sm no-underline hover:no-underline hover:brightness-95 aria-[current]:outline-3 aria-[current]:outline-focus ${look}`}
    >
      {local.length || empty ? local.length : t.levels[above!]}
      {noSubstitute ? <Corner /> : null}
    </Link>
  )
}

/** The corner of a cell whose only organisation has no substitute. */
export function Corner() {
  return (
    <svg aria-hidden width="9" height="9" className="absolute top-0 right-0 fill-warn">
      <path d="M0 0H9V9Z" />
    </svg>
  )
}
