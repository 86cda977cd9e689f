import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { Button } from '../ui/button'
import { DeedWords } from '../ui/deed-form'
import { Accessibility, KeyRound, Languages, LogOut, MoonStar, Plus, Scale, UserRound } from '../ui/icons'
import { CommandPalette } from './command-palette'
import { Logo } from './logo'
import { BottomBar, MainNavigation } from './main-navigation'
import { Menu } from './menu'
import { PrintFoot } from './print-foot'
import { NavigationProgress } from './navigation-progress'

interface Props {
  t: Messages
  locale: Locale
  user: { label: string; role: keyof Messages['roles'] }
  may: {
    createOrganisation: boolean
    createCooperation: boolean
    createResponsibility: boolean
    createPost: boolean
    createOffer: boolean
    createPerson: boolean
    planMeeting: boolean
    noteContact: boolean
    setRhythms: boolean
    setSettings: boolean
    manageUsers: boolean
    manageBackups: boolean
    readAccesses: boolean
    useTrash: boolean
    useOutbox: boolean
  }
  example: boolean
  actions: { setPreferences: (form: FormData) => Promise<void>; signOut: () => Promise<void> }
  children: ReactNode
}

/** Navigation left (bottom on the phone), top bar with search and menus, the page as <main>. */
export function Shell({ t, locale, user, may, example, actions, children }: Props) {
  const labels = t.navigation
  const initials = user.label
    .split(/\s+/)
    .map((word) => word[0])
    .join('')
    .slice(0, 2)
    .toUpperCase()
  const creates = [
    { may: may.createOrganisation, href: '/organisations/new', label: t.createOrganisation },
    { may: may.createPost, href: '/posts/new', label: t.posts.new },
    { may: may.createOffer, href: '/offers/new', label: t.offers.new },
    { may: may.createPerson, href: '/persons/new', label: t.persons.new },
    { may: may.createCooperation, href: '/cooperations/new', label: t.createCooperation },
    { may: may.createResponsibility, href: '/responsibilities/new', label: t.createResponsibility },
    { may: may.noteContact, href: '/contacts/new', label: t.contacts.note },
    { may: may.planMeeting, href: '/meetings/plan', label: t.createMeeting },
  ].filter((entry) => entry.may)
  return (
    <div className="group/shell grid min-h-dvh grid-cols-1 grid-rows-[56px_1fr] sm:h-dvh sm:grid-cols-[auto_minmax(0,1fr)] print:block print:h-auto">
      <a
        href="#main"
        className="no-print fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-bg px-4 py-2 shadow-raised focus:translate-y-0"
      >
        {t.skipToContent}
      </a>
      <PrintFoot printed={t.printed} locale={locale} />
      <NavigationProgress label={t.problems.loading} />
      <MainNavigation
        labels={labels}
        appName={t.appName}
        label={t.mainNavigation}
        manageUsers={may.manageUsers}
        manageBackups={may.manageBackups}
        useTrash={may.useTrash}
        useOutbox={may.useOutbox}
      />
      <header className="no-print flex min-w-0 items-center gap-2 border-b border-line-soft px-2 sm:px-6">
        <Link
          href="/"
          className="inline-flex size-10 flex-none items-center justify-center sm:hidden"
          aria-label={t.appName}
        >
          <Logo />
        </Link>
        <CommandPalette
          labels={{
            search: t.search,
            placeholder: t.searchPlaceholder,
            shortcut: t.searchShortcut,
            close: t.close,
            ...t.palette,
          }}
          commands={[
            { href: '/', label: labels.home },
            { href: '/network', label: labels.network },
            { href: '/organisations', label: labels.organisations },
            { href: '/cooperations', label: labels.cooperations },
            { href: '/responsibilities', label: labels.responsibilities },
            { href: '/meetings', label: labels.meetings },
            { href: '/offers', label: labels.offers },
            { href: '/posts', label: t.posts.title },
            ...(may.createPerson ? [{ href: '/persons', label: t.persons.title }] : []),
            ...creates,
            { href: '/contacts/fading', label: t.contacts.fadingTitle },
            { href: '/network-health', label: t.networkHealth.title },
            ...(may.setRhythms ? [{ href: '/rhythms', label: t.rhythms.title }] : []),
            ...(may.noteContact ? [{ href: '/links', label: t.links.title }] : []),
            ...(may.setSettings ? [{ href: '/settings', label: t.settings.title }] : []),
            ...(may.useTrash ? [{ href: '/trash', label: labels.trash }] : []),
            ...(may.useOutbox ? [{ href: '/outbox', label: labels.outbox }] : []),
            ...(may.manageUsers ? [{ href: '/users', label: labels.users }] : []),
            ...(may.manageBackups ? [{ href: '/backups', label: labels.backups }] : []),
            ...(may.readAccesses ? [{ href: '/audit', label: t.audit.title }] : []),
            { href: '/licences', label: t.notices.title },
          ]}
        />
        <div className="ml-auto flex items-center gap-1">
          {example ? (
            <span className="mr-2 hidden min-h-6 items-center rounded-md border border-dashed border-line px-2 text-13 text-muted md:inline-flex">
              {t.exampleData}
            </span>
          ) : null}
          {creates.length ? (
            <Menu
              label={t.create}
              summary={
                <>
                  <Plus size={18} aria-hidden className="text-muted" />
                  <span className="hidden sm:inline">{t.create}</span>
                </>
              }
              outlined
            >
              {creates.map(({ href, label }) => (
                <MenuLink key={href} href={href}>
                  {label}
                </MenuLink>
              ))}
            </Menu>
          ) : null}
          <Menu
            label={`${t.language}: ${locale.toUpperCase()}`}
            summary={
              <>
                <Languages size={18} aria-hidden />
                <span className="hidden sm:inline">{locale.toUpperCase()}</span>
              </>
            }
          >
            <form action={actions.setPreferences}>
              {(['de', 'en'] as const).map((choice) => (
                <MenuChoice key={choice} name="locale" value={choice} current={choice === locale} lang={choice}>
                  {t.languageNames[choice]}
                </MenuChoice>
              ))}
            </form>
          </Menu>
          <Menu label={t.theme} summary={<MoonStar size={18} aria-hidden />} className="hidden sm:block">
            <ThemeForm t={t} action={actions.setPreferences} />
          </Menu>
          <Menu
            label={`${t.userMenu}: ${user.label}`}
            summary={
              <>
                {/* Drawn, not written: the visible words of a control have to be part of its name (WCAG 2.5.3). */}
                <span
                  aria-hidden
                  data-initials={initials}
                  className="inline-flex size-7 items-center justify-center rounded-md bg-accent-soft text-13 font-semibold text-accent before:content-[attr(data-initials)]"
                />
                <span className="hidden max-w-40 truncate lg:inline">{user.label}</span>
              </>
            }
          >
            <p className="px-3 py-2 text-13 text-muted">
              {user.label} · {t.roles[user.role]}
            </p>
            <div className="sm:hidden">
              <ThemeForm t={t} action={actions.setPreferences} />
            </div>
            <MenuLink href="/profile">
              <UserRound size={18} aria-hidden /> {t.users.profile}
            </MenuLink>
            {may.useOutbox ? <MenuLink href="/outbox">{labels.outbox}</MenuLink> : null}
            {may.manageUsers ? <MenuLink href="/users">{labels.users}</MenuLink> : null}
            {may.readAccesses ? <MenuLink href="/audit">{t.audit.title}</MenuLink> : null}
            {may.manageBackups ? <MenuLink href="/backups">{labels.backups}</MenuLink> : null}
            <MenuLink href="/tokens">
              <KeyRound size={18} aria-hidden /> {t.tokens.title}
            </MenuLink>
            <MenuLink href="/accessibility">
              <Accessibility size={18} aria-hidden /> {labels.accessibility}
            </MenuLink>
            <MenuLink href="/licences">
              <Scale size={18} aria-hidden /> {t.notices.title}
            </MenuLink>
            <form action={actions.signOut}>
              <Button look="ghost" className="w-full justify-start! px-3! text-ink!">
                <LogOut size={18} aria-hidden /> {t.signOut}
              </Button>
            </form>
          </Menu>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="min-h-0 min-w-0 pb-20 outline-none sm:overflow-auto sm:pb-0 print:overflow-visible"
      >
        <DeedWords
          value={{
            offline: t.errors.offline,
            updated: t.errors.updated,
            'not-signed-in': t.errors['not-signed-in'],
            'store-unavailable': t.errors['store-unavailable'],
            signInAgain: t.records.signInAgain,
          }}
        >
          {children}
        </DeedWords>
      </main>
      <BottomBar labels={labels} label={t.mainNavigation} />
    </div>
  )
}

function ThemeForm({ t, action }: { t: Messages; action: (form: FormData) => Promise<void> }) {
  return (
    <form action={action}>
      {(['light', 'dark', 'system'] as const).map((theme) => (
        <MenuChoice key={theme} name="theme" value={theme}>
          {t.themes[theme]}
        </MenuChoice>
      ))}
    </form>
  )
}

function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="flex min-h-10 items-center gap-2 rounded-md px-3 text-14 text-ink no-underline hover:bg-hover hover:no-underline"
    >
      {children}
    </Link>
  )
}

function MenuChoice({
  name,
  value,
  current,
  lang,
  children,
}: {
  name: string
  value: string
  current?: boolean
  lang?: string
  children: ReactNode
}) {
  return (
    <button
      name={name}
      value={value}
      lang={lang}
      aria-current={current || undefined}
      className="flex min-h-10 w-full items-center rounded-md px-3 text-14 hover:bg-hover aria-[current]:font-semibold"
    >
      {children}
    </button>
  )
}
