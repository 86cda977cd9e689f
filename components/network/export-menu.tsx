import { networkFormats } from '@/lib/exports/schema'
import type { Messages } from '@/lib/i18n/messages'
import { Menu } from '../layout/menu'
import { Download } from '../ui/icons'

interface Props {
  t: Messages['network']['out']
  /** Of the file, without its format. */
  address: string
}

/** What is shown as a file: every format with what it is for. */
export function ExportMenu({ t, address }: Props) {
  return (
    <Menu
      label={t.title}
      className="no-print [&>summary]:max-sm:min-h-11"
      summary={
        <span className="inline-flex items-center gap-1.5 text-accent">
          <Download size={18} aria-hidden />
          <span>{t.title}</span>
        </span>
      }
    >
      <ul className="w-[min(340px,calc(100vw-32px))]">
        {networkFormats.map((format) => (
          <li key={format}>
            <a
              href={`${address}${address.includes('?') ? '&' : '?'}format=${format}`}
              className="block rounded-sm px-3 py-1.5 text-14 text-ink no-underline hover:bg-hover hover:no-underline"
            >
              <span className="font-semibold">{t.formats[format].name}</span>
              <span className="block text-13 text-muted">{t.formats[format].use}</span>
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
