import type { Messages } from '@/lib/i18n/messages'
import { longestClosingNote, settlements } from '@/lib/questions/fields'
import type { ServiceGap } from '@/lib/questions/schema'
import { RowForm, type RowAction } from '../records/row-deed'
import { SubmitButton } from '../ui/submit-button'

interface Props {
  t: Messages
  gap: ServiceGap
  title: string
  settle: RowAction
}

/** „Erledigt“: asks what was done. Works without JavaScript. */
export function SettleReport({ t, gap, title, settle }: Props) {
  const words = t.questions
  const hint = `settle-hint-${gap.id}`
  return (
    <details className="basis-full">
      <summary
        className="inline-flex min-h-8 items-center text-14 text-accent"
        aria-label={`${words.settle}: ${title}`}
      >
        {words.settle}
      </summary>
      <RowForm
        deed="settle"
        action={settle}
        values={{ id: gap.id }}
        done={words.settled}
        button={<SubmitButton>{words.settleSubmit}</SubmitButton>}
        className="mt-1 flex flex-col items-start gap-3 rounded-md border border-line-soft p-3"
      >
        <fieldset>
          <legend className="mb-1 text-14 font-semibold">{words.solutionQuestion}</legend>
          {settlements.map((solution) => (
            <label key={solution} className="flex min-h-8 items-center gap-2 text-14">
              <input type="radio" name="solution" value={solution} required />
              {words.settlements[solution]}
            </label>
          ))}
        </fieldset>
        <label className="w-full max-w-[70ch] text-14">
          <span className="mb-1 block font-semibold">{words.closingNote}</span>
          <span id={hint} className="mb-1 block text-13 text-muted">
            {words.closingNoteHint}
          </span>
          <input name="note" maxLength={longestClosingNote} aria-describedby={hint} className="field w-full" />
        </label>
      </RowForm>
    </details>
  )
}
