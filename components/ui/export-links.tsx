import { fill } from '@/lib/i18n/messages'
import { Download } from './icons'

/** The list of a page as files for spreadsheet programs; `address` is that of the file without its format. */
export function ExportLinks({ address, label }: { address: string; label: string }) {
  return (
    <span className="no-print flex flex-wrap items-center gap-x-3">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          href={`${address}${address.includes('?') ? '&' : '?'}format=${format}`}
          aria-label={fill(label, { format: names[format] })}
          className="inline-flex min-h-10 items-center gap-1.5 text-14"
        >
          {format === 'xlsx' ? <Download size={18} aria-hidden /> : null}
          {names[format]}
        </a>
      ))}
    </span>
  )
}

const names = { xlsx: 'Excel', csv: 'CSV' }
