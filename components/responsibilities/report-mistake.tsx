import type { Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import { Flag } from '../ui/icons'
import { DeedForm } from '../ui/deed-form'
import { SubmitButton } from '../ui/submit-button'
import { buttonClass } from '../ui/button'

interface Props {
  t: Messages
  hidden: Record<string, string>
  report: DeedAction
}

/** „Stimmt nicht“: says what is wrong with an answer. Works without JavaScript. */
export function ReportMistake({ t, hidden, report }: Props) {
  const words = t.responsibilities
  return (
    <details className="group">
      <summary className={`${buttonClass('ghost')} group-open:mb-2`}>
        <Flag size={18} aria-hidden />
        {words.wrong}
      </summary>
      <DeedForm action={report} className="flex flex-col gap-2 rounded-md border border-line-soft p-3">
        <input type="hidden" name="kind" value="wrong" />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="mistake-note" className="text-14">
          {words.wrongLead}
        </label>
        <textarea id="mistake-note" name="note" rows={2} maxLength={500} className="field" />
        <div>
          <SubmitButton>{words.wrongSubmit}</SubmitButton>
        </div>
      </DeedForm>
    </details>
  )
}
