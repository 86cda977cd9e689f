import type { Messages } from '@/lib/i18n/messages'
import type { Content } from '@/lib/mail/letter'
import { letterKinds, type LetterChoice } from '@/lib/mail/schema'
import type { DeedAction } from '@/lib/records/form'
import { FactList } from '../records/fact-list'
import { Options } from '../records/inputs'
import { Button } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { FilterForm } from '../ui/filter-form'
import { PageHead } from '../ui/page-head'
import { SubmitButton } from '../ui/submit-button'
import { LetterText } from './message-record'

interface Props {
  t: Messages
  choice: LetterChoice
  content: Content
  /** Sends it to the person who looks; null for whom that is nothing. */
  sendTest: DeedAction | null
}

/** Every letter of the house with made-up data, in both languages, and a trial of it to oneself. */
export function LetterPreview({ t, choice, content, sendTest }: Props) {
  const words = t.mail
  const { letter, language } = choice
  return (
    <div className="max-w-[1000px] p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.lettersTitle}
        lead={words.lettersLead}
        crumbsLabel={t.breadcrumbs}
        crumbs={[{ href: '/outbox', label: words.title }]}
        actions={
          sendTest ? (
            <DeedForm action={sendTest}>
              <input type="hidden" name="letter" value={letter} />
              <input type="hidden" name="language" value={language} />
              <SubmitButton look="primary">{words.sendToMe}</SubmitButton>
            </DeedForm>
          ) : null
        }
      />
      <FilterForm
        state={`${letter} ${language}`}
        className="no-print mb-4 grid gap-3 rounded-md bg-surface p-4 sm:grid-cols-[1fr_1fr_auto]"
        aria-label={words.lettersTitle}
      >
        <label className="text-13 text-muted">
          {words.letter}
          <select name="letter" defaultValue={letter} className="field mt-1">
            <Options options={letterKinds.map((id) => ({ id, label: words.letterKinds[id]! }))} />
          </select>
        </label>
        <label className="text-13 text-muted">
          {words.language}
          <select name="language" defaultValue={language} className="field mt-1">
            <Options options={(['de', 'en'] as const).map((id) => ({ id, label: words.languages[id] }))} />
          </select>
        </label>
        <div className="flex items-end">
          <Button>{words.show}</Button>
        </div>
      </FilterForm>
      <FactList
        facts={[
          [
            words.subject,
            <span key="subject" lang={language}>
              {content.subject}
            </span>,
          ],
        ]}
      />
      <h2 className="mt-6 mb-2 text-16">{words.content}</h2>
      <LetterText language={language} text={content.text} />
      <p className="mt-2 text-13 text-muted">{words.htmlToo}</p>
    </div>
  )
}
