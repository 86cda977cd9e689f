import { count, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Notice } from '@/lib/notices/schema'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Download } from '../ui/icons'
import { PageHead } from '../ui/page-head'

/** The packages of others that the program is made of. */
export function NoticeList({ t, locale, notices }: { t: Messages; locale: Locale; notices: readonly Notice[] }) {
  const words = t.notices
  const download = (file: string, text: string) => (
    <ButtonLink href={`/licences/download?file=${file}`} size="small" prefetch={false}>
      <Download size={16} aria-hidden />
      {text}
    </ButtonLink>
  )
  return (
    <div className="max-w-5xl p-4 sm:px-8 sm:py-6">
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {download('texts', words.texts)}
            {download('sbom', words.sbom)}
          </>
        }
      />
      {notices.length ? (
        <>
          <p className="mb-2 text-14 text-muted">{count(words.number, notices.length, locale)}</p>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.version}</th>
                <th scope="col">{words.licence}</th>
              </tr>
            </thead>
            <tbody>
              {notices.map(({ name, version, licence, homepage }) => (
                <tr key={`${name}@${version}`}>
                  <td className="[overflow-wrap:anywhere]">{homepage ? <a href={homepage}>{name}</a> : name}</td>
                  <td>{version}</td>
                  <td>{licence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <EmptyState text={words.none} />
      )}
    </div>
  )
}
