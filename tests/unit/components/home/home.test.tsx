import { renderToStaticMarkup } from 'react-dom/server'
import { Home } from '@/components/home/home'
import { de } from '@/lib/i18n/de'
import type { VerifyRow } from '@/lib/verify/schema'
import type { Post } from '@/lib/posts/schema'

jest.mock('next/navigation', () => ({}))
jest.mock('next/link', () => ({
  __esModule: true,
  default: ({ prefetch: _, ...props }: { prefetch?: boolean }) => <a {...props} />,
}))

const item: VerifyRow = {
  ...{ id: 'o', key: 'vhs', name: 'VHS', en: null, kind: 'organisation', verifiedAt: null, until: null },
  ...{
    confidence: null,
    evidence: null,
    version: 1,
    organisationIds: ['o'],
    areaIds: [],
    snoozed: null,
    ended: null,
    terms: [],
  },
  organisations: [{ name: 'VHS', kind: 'education' }],
}
const post: Post = {
  ...{ id: 'p', version: 1, function: 'Leitung Sprachkurse', unit: null, phone: null, email: null, room: null },
  ...{ officeHours: null, languages: [], vacantSince: '2026-11-01', absentFrom: null, absentUntil: null },
  ...{ evidence: null, confidence: null, verifiedAt: null, verifiedBy: null, holders: [], deputyIds: [], deputies: [] },
  responsibilities: 2,
  organisation: { id: 'o', key: 'vhs', name: 'VHS', kind: 'education', validTo: null },
}
const page = (right: boolean) =>
  renderToStaticMarkup(
    <Home
      t={de}
      locale="de"
      now="2026-11-25T10:00:00.000Z"
      proposals={right ? 2 : 0}
      toVerify={right ? { total: 122, items: [item] } : null}
      meetings={{ page: 1, total: 0, items: [] }}
      gaps={{ total: 17, items: [] }}
      fading={{ total: 0, items: [] }}
      mayNote
      noteContact={async () => null}
      vacant={[post]}
      notInformed={right ? 3 : 0}
      deadLinks={right ? 2 : 0}
      mayFill={right}
      mayWorkOff={right}
      mayPlan={right}
      verify={{ confirm: async () => null, later: async () => null, undo: async () => null }}
      undo={async () => null}
    />,
  )

test('work is shown to whoever can do it, and to nobody else', () => {
  expect(page(true)).toContain('122 Einträge warten auf Prüfung.')
  expect(page(true)).toContain(`>${de.organisations.verify}<`)
  expect(page(true)).toContain('href="/questions"')
  for (const text of ['warten auf Prüfung', de.home.toVerify, de.organisations.verify, '/questions'])
    expect(page(false)).not.toContain(text)
})

test('the number of gaps is the real one', () => expect(page(false)).toContain('>17</span>'))

test('a vacant post is told to everybody, and filled by whoever may', () => {
  for (const right of [true, false]) expect(page(right)).toContain('unbesetzt seit 01.11.2026, keine Vertretung')
  expect(page(true)).toContain('href="/posts/p/succession"')
  expect(page(false)).not.toContain('succession')
  expect(page(true)).toContain('3 Personen wissen noch nicht')
  expect(page(false)).not.toContain('Art. 14')
})

test('websites that do not answer are told to whoever can mend them', () => {
  expect(page(true)).toContain('2 Internetseiten antworten nicht')
  expect(page(false)).not.toContain('/links')
})
