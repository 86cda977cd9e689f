import Link from 'next/link'
import type { Coverage } from '@/lib/gaps/service'
import { gapRows } from '@/lib/gaps/gap-rows'
import { matrixAddress, type MatrixState } from '@/lib/gaps/schema'
import { count, fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { topicLabel } from '@/lib/topics/schema'
import { Button } from '../ui/button'
import { ExportLinks } from '../ui/export-links'
import { FilterForm } from '../ui/filter-form'
import { CellPanel } from './cell-panel'
import { GapList } from './gap-list'
import { MatrixLegend } from './matrix-legend'
import { MatrixTable } from './matrix-table'

interface Props {
  t: Pick<Messages, 'gaps' | 'exportAs'>
  locale: Locale
  state: MatrixState
  coverage: Coverage
  today: string
  mayEdit: boolean
}

/** Who does what where, and where nobody does: as a matrix or as a list of the gaps. */
export function MatrixPage({ t: words, locale, state, coverage, today, mayEdit }: Props) {
  const t = words.gaps
  const { matrix, without } = coverage
  const { figures } = matrix
  const fields = matrix.fields
    .map((field) => ({
      ...field,
      rows: state.gaps
        ? field.rows.filter(({ cells, only }) => only || cells.some(({ empty, lost }) => empty || lost))
        : field.rows,
    }))
    .filter(({ rows }) => rows.length)
  return (
    <div className="grid items-start gap-6 p-4 sm:px-8 sm:py-6 xl:grid-cols-[minmax(0,1fr)_272px]">
      <div className="min-w-0">
        <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div>
            <h1>{t.title}</h1>
            <p className="mt-1 text-muted">
              <strong className="text-ink">{count(t.lead, figures.empty, locale)}</strong>{' '}
              {count(t.single, figures.single, locale)}
            </p>
          </div>
          <div className="no-print flex flex-wrap items-center gap-3">
            <nav aria-label={t.view} className="inline-flex h-8 overflow-hidden rounded-md border border-line text-14">
              {(['matrix', 'list'] as const).map((view) => (
                <Link
                  key={view}
                  prefetch={false}
                  href={matrixAddress({ ...state, view })}
                  aria-current={state.view === view ? 'page' : undefined}
                  className="inline-flex items-center border-l border-line-soft px-3 text-ink no-underline first:border-0 hover:no-underline aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
                >
                  {t.views[view]}
                </Link>
              ))}
            </nav>
            <ExportLinks address={matrixAddress(state, '/responsibilities/matrix/export')} label={words.exportAs} />
          </div>
        </header>
        <Filters t={t} locale={locale} state={state} coverage={coverage} today={today} />
        {state.view === 'list' ? (
          <GapList t={t} rows={gapRows(matrix, locale)} state={state} />
        ) : fields.length ? (
          <>
            <MatrixTable t={t} locale={locale} matrix={matrix} fields={fields} state={state} />
            <MatrixLegend t={t} lost={without !== null} />
          </>
        ) : (
          <p>{t.nothing}</p>
        )}
      </div>
      <aside className="flex flex-col gap-6 text-14 xl:sticky xl:top-4 xl:border-l xl:border-line-soft xl:pl-6">
        <CellPanel t={t} locale={locale} matrix={matrix} state={state} mayEdit={mayEdit} />
        {without ? (
          <section aria-labelledby="lost" className="flex flex-col gap-2">
            <h2 id="lost" className="text-16">
              {fill(t.lostTitle, { name: without.name })}
            </h2>
            <ul className="flex flex-col gap-1.5">
              {matrix.lost.cells ? <li>{count(t.lostCells, matrix.lost.cells, locale)}</li> : null}
              {matrix.lost.topics ? <li>{count(t.lostTopics, matrix.lost.topics, locale)}</li> : null}
              {without.cutOff ? <li>{count(t.lostPaths, without.cutOff, locale)}</li> : null}
              {matrix.lost.cells + matrix.lost.topics + without.cutOff === 0 ? <li>{t.lostNothing}</li> : null}
            </ul>
          </section>
        ) : null}
        <section aria-labelledby="in-view">
          <h2 id="in-view" className="text-16">
            {t.inView}
          </h2>
          <dl className="mt-2">
            {(['empty', 'single', 'cells'] as const).map((figure) => (
              <div key={figure} className="flex items-baseline gap-3 border-t border-line-soft py-2">
                <dt className="order-2">{t.figures[figure]}</dt>
                <dd
                  className={`w-10 text-20 font-semibold tabular-nums ${figure === 'empty' && figures.empty ? 'text-warn' : ''}`}
                >
                  {figures[figure]}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </aside>
    </div>
  )
}

function Filters({
  t,
  locale,
  state,
  coverage: { upper, organisations },
  today,
}: Omit<Props, 't' | 'mayEdit'> & { t: Messages['gaps'] }) {
  const chosen = state.field.length
  return (
    <FilterForm
      state={matrixAddress({ ...state, topic: '', area: '' })}
      action="/responsibilities/matrix"
      className="no-print mb-4 flex flex-wrap items-end gap-3 text-14"
    >
      {state.view === 'list' ? <input type="hidden" name="view" value="list" /> : null}
      <details className="relative">
        <summary className="inline-flex min-h-10 cursor-pointer items-center rounded-md border border-line px-3">
          {chosen ? fill(t.someFields, { n: chosen, all: upper.length }) : fill(t.allFields, { n: upper.length })}
        </summary>
        <fieldset className="absolute z-20 mt-1 max-h-80 w-72 overflow-auto rounded-md border border-line bg-bg p-3 shadow-raised">
          <legend className="sr-only">{t.fields}</legend>
          {upper.map((topic) => (
            <label key={topic.id} className="flex min-h-8 items-center gap-2">
              <input type="checkbox" name="field" value={topic.id} defaultChecked={state.field.includes(topic.id)} />
              {topicLabel(topic, locale)}
            </label>
          ))}
        </fieldset>
      </details>
      <label>
        <span className="mb-1 block text-13 text-muted">{t.day}</span>
        <input type="date" name="day" defaultValue={state.day || today} max={today} className="field" />
      </label>
      <label>
        <span className="mb-1 block text-13 text-muted">{t.without}</span>
        <select name="without" defaultValue={state.without} className="field max-w-64">
          <option value="">{t.nobody}</option>
          {organisations.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-h-10 items-center gap-2">
        <input type="checkbox" name="gaps" value="1" defaultChecked={state.gaps === '1'} />
        {t.onlyGaps}
      </label>
      <Button>{t.show}</Button>
    </FilterForm>
  )
}
