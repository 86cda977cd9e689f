import type { Messages } from '@/lib/i18n/messages'
import type { Responsibility } from '@/lib/responsibilities/schema'
import { ButtonLink } from '../ui/button'
import { Pencil } from '../ui/icons'

/** To the record of the very responsibility that gave an answer, for whoever may correct it. */
export function AnswerLink({ t, responsibility }: { t: Messages; responsibility: Responsibility }) {
  const label = t.responsibilities.openRecord
  return (
    <ButtonLink
      href={`/responsibilities/${encodeURIComponent(responsibility.id)}`}
      look="ghost"
      aria-label={`${label}: ${responsibility.organisation.name}`}
      title={label}
    >
      <Pencil size={18} aria-hidden />
      <span className="max-sm:sr-only">{label}</span>
    </ButtonLink>
  )
}
