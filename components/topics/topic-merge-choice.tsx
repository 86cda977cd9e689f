import type { Messages } from '@/lib/i18n/messages'
import { Options, type Option } from '../records/inputs'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

/** Which topic takes over; the choice stands in the address. */
export function TopicMergeChoice({ t, options, into }: { t: Messages; options: readonly Option[]; into: string }) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <Field id="into" label={t.topics.mergeInto} required>
        {(props) => (
          <select {...props} name="into" defaultValue={into} required className="field">
            <option value="">{t.organisations.choose}</option>
            <Options options={options} />
          </select>
        )}
      </Field>
      <Button>{t.topics.mergePreview}</Button>
    </form>
  )
}
