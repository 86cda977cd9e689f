import { HistoryView } from '@/components/records/history-view'
import { pageContext } from '@/lib/auth/actor'
import { comparison, historyOf, type Comparison } from '@/lib/changes/service'
import { AppError } from '@/lib/errors'
import { currentMessages } from '@/lib/i18n/server'
import type { RecordKind } from '@/lib/records/kinds'
import { revertAction, undoAction } from './actions'

/** What the address of a history says: from where on, and which two versions are compared. */
export interface HistoryParams {
  before?: string | string[]
  a?: string | string[]
  b?: string | string[]
}

interface Props {
  kind: RecordKind
  id: string
  /** The address of the record. */
  address: string
  query: HistoryParams
  mayEdit: boolean
}

/** The tab „Verlauf“ of any record. */
export async function HistoryTab({ kind, id, address, query, mayEdit }: Props) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  const one = (value: string | string[] | undefined) => [value].flat()[0] ?? ''
  const before = Number(one(query.before))
  const history = await historyOf(ctx, kind, id, { before: Number.isSafeInteger(before) && before > 0 ? before : null })
  let compared: Comparison | null = null
  if (one(query.a) && one(query.b))
    compared = await comparison(ctx, kind, id, one(query.a), one(query.b)).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    })
  return (
    <HistoryView
      t={t}
      locale={locale}
      kind={kind}
      id={id}
      address={`${address}?tab=history`}
      history={history}
      comparison={compared}
      mayEdit={mayEdit}
      actions={{ undo: undoAction, revert: revertAction }}
    />
  )
}
