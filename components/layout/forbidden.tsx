import type { Messages } from '@/lib/i18n/messages'
import { ButtonLink } from '../ui/button'

/** The page of somebody who lacks the right. */
export function Forbidden({ t }: { t: Messages }) {
  return (
    <div className="flex flex-col items-start gap-4 p-4 sm:px-8 sm:py-6">
      <h1>{t.problems.forbiddenTitle}</h1>
      <p>{t.problems.forbiddenText}</p>
      <ButtonLink href="/">{t.problems.toHome}</ButtonLink>
    </div>
  )
}
