import type { Locale, Messages } from '@/lib/i18n/messages'
import type { FormAction } from '@/lib/records/form'
import { organisationKinds } from '@/lib/organisations/kinds'
import { contactRhythms, verifiedKinds, verifyRhythms } from '@/lib/rhythms/schema'
import { rhythmLabels } from '../records/entry-words'
import { formWords } from '../records/form-words'
import { PageHead } from '../ui/page-head'
import { RhythmForm } from './rhythm-form'

interface Props {
  t: Messages
  locale: Locale
  initial: Record<string, string | string[]>
  record: { key: string; version: number }
  action: FormAction
}

/** After how many days contacts fall asleep and records are due again. */
export function RhythmPage({ t, locale, initial, record, action }: Props) {
  const words = t.rhythms
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead title={words.title} lead={words.lead} />
      <RhythmForm
        words={formWords(t, locale)}
        labels={rhythmLabels(t)}
        sections={[
          {
            title: words.contact,
            hint: words.contactHint,
            fields: organisationKinds.map((kind) => contactRhythms[kind]),
          },
          { title: words.verification, hint: null, fields: verifiedKinds.map((kind) => verifyRhythms[kind]) },
        ]}
        submit={t.save}
        initial={initial}
        record={record}
        action={action}
        cancel="/contacts/fading"
      />
    </div>
  )
}
