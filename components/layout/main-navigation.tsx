'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { Messages } from '@/lib/i18n/messages'
import {
  Accessibility,
  Building2,
  CalendarClock,
  CalendarDays,
  House,
  LifeBuoy,
  MapPinCheck,
  Send,
  Trash2,
  Users,
  Waypoints,
} from '../ui/icons'
import { Logo } from './logo'

type Labels = Messages['navigation']

const entries = [
  { href: '/', key: 'home', icon: House },
  { href: '/network', key: 'network', icon: Waypoints },
  { href: '/organisations', key: 'organisations', icon: Building2 },
  { href: '/responsibilities', key: 'responsibilities', icon: MapPinCheck },
  { href: '/meetings', key: 'meetings', icon: CalendarDays },
] as const
/** What the bar at the thumb has no room for; on a phone it is found from the answers and by the search. */
const offersEntry = { href: '/offers', key: 'offers', icon: CalendarClock } as const
const columnEntries = [...entries.slice(0, 4), offersEntry, ...entries.slice(4)]

const isCurrent = (path: string, href: string) =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)

/** The navigation column; on the map it folds to icons, which keep their names. */
export function MainNavigation({
  labels,
  label,
  appName,
  manageUsers,
  manageBackups,
  useTrash,
  useOutbox,
}: {
  labels: Labels
  label: string
  appName: string
  manageUsers: boolean
  manageBackups: boolean
  useTrash: boolean
  useOutbox: boolean
}) {
  const path = usePathname()
  const folded = path.startsWith('/network')
  const link = (href: string, text: string, Icon: typeof House, quiet = false) => {
    const current = isCurrent(path, href)
    return (
      <Link
        prefetch={false}
        href={href}
        aria-current={current ? 'page' : undefined}
        title={folded ? text : undefined}
        className={`relative flex min-h-9 items-center gap-3 rounded-md px-2 text-14 no-underline hover:bg-hover hover:no-underline ${folded ? 'justify-center' : ''} ${
          current
            ? 'bg-accent-soft font-semibold text-accent before:absolute before:-left-3 before:h-6 before:w-[3px] before:rounded-r-sm before:bg-accent'
            : quiet
              ? 'text-muted'
              : 'text-ink'
        }`}
      >
        <Icon size={20} aria-hidden className={`flex-none stroke-[1.75] ${current ? '' : 'text-muted'}`} />
        <span className={folded ? 'sr-only' : ''}>{text}</span>
      </Link>
    )
  }
  return (
    <nav
      aria-label={label}
      className={`no-print row-span-2 hidden flex-col border-r border-line-soft bg-surface px-3 pb-3 sm:flex ${folded ? 'w-[60px]' : 'w-[60px] md:w-56'}`}
    >
      <Link
        prefetch={false}
        href="/"
        className={`flex h-14 items-center gap-2 font-semibold text-ink no-underline hover:no-underline ${folded ? 'justify-center' : 'px-2'}`}
      >
        <Logo />
        <span className={folded ? 'sr-only' : 'sr-only md:not-sr-only'}>{appName}</span>
      </Link>
      <ul className="mt-1 flex flex-col gap-1 [&_span]:max-md:sr-only [&_a]:max-md:justify-center">
        {columnEntries.map((entry) => (
          <li key={entry.href}>{link(entry.href, labels[entry.key], entry.icon)}</li>
        ))}
      </ul>
      <ul className="mt-auto flex flex-col gap-1 border-t border-line-soft pt-2 [&_span]:max-md:sr-only [&_a]:max-md:justify-center">
        {useOutbox ? <li>{link('/outbox', labels.outbox, Send, true)}</li> : null}
        {useTrash ? <li>{link('/trash', labels.trash, Trash2, true)}</li> : null}
        {manageUsers ? <li>{link('/users', labels.users, Users, true)}</li> : null}
        {manageBackups ? <li>{link('/backups', labels.backups, LifeBuoy, true)}</li> : null}
        <li>{link('/accessibility', labels.accessibility, Accessibility, true)}</li>
      </ul>
    </nav>
  )
}

/** The same five entries at the thumb. */
export function BottomBar({ labels, label }: { labels: Labels; label: string }) {
  const path = usePathname()
  return (
    <nav
      aria-label={label}
      className="no-print fixed inset-x-0 bottom-0 z-30 flex h-16 border-t border-line-soft bg-bg sm:hidden"
    >
      {entries.map(({ href, key, icon: Icon }) => (
        <Link
          prefetch={false}
          key={href}
          href={href}
          aria-current={isCurrent(path, href) ? 'page' : undefined}
          className="flex min-w-0 flex-1 flex-col items-center justify-center gap-1 text-13 leading-4 text-muted no-underline aria-[current]:font-semibold aria-[current]:text-accent"
        >
          <Icon size={20} aria-hidden className="stroke-[1.75]" />
          <span className="max-w-full truncate px-0.5">
            {labels[key === 'responsibilities' ? 'responsibilitiesShort' : key]}
          </span>
        </Link>
      ))}
    </nav>
  )
}
