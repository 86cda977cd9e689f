import type { Agreement } from '@/lib/cooperations/voices'
import type { Messages } from '@/lib/i18n/messages'
import { Tag } from '../ui/tag'

const tones = { mutual: 'ok', 'one-sided': 'warn', disputed: 'danger', unasked: 'plain' } as const

/** What the partners of a cooperation say of it. */
export function AgreementTag({ t, agreement }: { t: Messages; agreement: Agreement }) {
  return <Tag tone={tones[agreement]}>{t.checkUps.agreements[agreement]}</Tag>
}
