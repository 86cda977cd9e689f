import type { Messages } from '@/lib/i18n/messages'
import { PartnerFrame } from './partner-page'

/** What every link shows that opens nothing, whatever the reason, in both languages. */
export function RefusedPage({ de, en }: { de: Messages; en: Messages }) {
  return (
    <PartnerFrame t={de} locale="de" title={de.checkUps.refusedTitle}>
      <p className="mt-3">{de.checkUps.refused}</p>
      <div lang="en" className="mt-8">
        <h2>{en.checkUps.refusedTitle}</h2>
        <p className="mt-3">{en.checkUps.refused}</p>
      </div>
    </PartnerFrame>
  )
}
