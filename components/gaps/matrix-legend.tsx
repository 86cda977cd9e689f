import type { Messages } from '@/lib/i18n/messages'
import { TriangleAlert } from '../ui/icons'
import { Corner } from './matrix-table'

/** What the cells of the matrix mean. */
export function MatrixLegend({ t, lost }: { t: Messages['gaps']; lost: boolean }) {
  const sample = 'relative inline-flex h-6 min-w-8 items-center justify-center rounded-sm px-2 text-13'
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-13 text-muted">
      <li className="flex items-center gap-2">
        <span className={`${sample} bg-accent-soft text-ink`}>1</span>
        <span className={`${sample} bg-accent text-on-accent`}>2</span>
        <span>{t.legend.local}</span>
      </li>
      <li className="flex items-center gap-2">
        <span className={`${sample} bg-surface`}>{t.levels.county}</span>
        <span>{t.legend.above}</span>
      </li>
      <li className="flex items-center gap-2">
        <span className={`${sample} bg-warn-soft text-warn`}>0</span>
        <span>{t.legend.empty}</span>
      </li>
      <li className="flex items-center gap-2">
        <span className="inline-flex items-center gap-1 text-warn">
          <TriangleAlert size={14} aria-hidden />
          <span>1</span>
        </span>
        <span>{t.legend.only}</span>
      </li>
      <li className="flex items-center gap-2">
        <span className={`${sample} bg-accent-soft text-ink`}>
          <span>1</span>
          <Corner />
        </span>
        <span>{t.legend.noSubstitute}</span>
      </li>
      {lost ? (
        <li className="flex items-center gap-2">
          <span className={`${sample} bg-danger-soft text-danger line-through`}>1</span>
          <span>{t.legend.lost}</span>
        </li>
      ) : null}
    </ul>
  )
}
