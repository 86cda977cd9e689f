import { cooperationId, responsibilityId } from './doors'

/** Every page a person can open, by its file, in the states that look different. A page without a row fails the test. */
export const signedIn: Record<string, string[]> = {
  '(shell)/page.tsx': ['/'],
  '(shell)/accessibility/page.tsx': ['/accessibility'],
  '(shell)/api-docs/page.tsx': ['/api-docs'],
  '(shell)/areas/page.tsx': ['/areas'],
  '(shell)/areas/[id]/page.tsx': ['/areas/010515178127'],
  '(shell)/topics/page.tsx': ['/topics'],
  '(shell)/topics/[id]/page.tsx': ['/topics/sprache'],
  '(shell)/questions/page.tsx': ['/questions'],
  '(shell)/questions/statistics/page.tsx': ['/questions/statistics'],
  '(shell)/meetings/page.tsx': ['/meetings'],
  '(shell)/meetings/[key]/page.tsx': [
    '/meetings/barriere-LOCALE-2026-12-03',
    '/meetings/barriere-LOCALE-2026-12-03?tab=history',
  ],
  '(shell)/meetings/[key]/edit/page.tsx': ['/meetings/barriere-LOCALE-2026-12-03/edit'],
  '(shell)/meetings/[key]/delete/page.tsx': ['/meetings/barriere-LOCALE-2026-12-03/delete'],
  '(shell)/meetings/plan/page.tsx': ['/meetings/plan'],
  '(shell)/network/page.tsx': [
    '/network',
    '/network?view=table',
    '/network?selected=jobcenter&focus=jobcenter&steps=2',
  ],
  '(shell)/organisations/page.tsx': ['/organisations', '/organisations?q=gibtesnicht'],
  '(shell)/organisations/[key]/page.tsx': [
    '/organisations/dw-dithmarschen',
    '/organisations/dw-dithmarschen?tab=cooperations',
    '/organisations/dw-dithmarschen?tab=history',
  ],
  '(shell)/cooperations/page.tsx': ['/cooperations', '/cooperations?q=gibtesnicht'],
  '(shell)/cooperations/new/page.tsx': ['/cooperations/new'],
  '(shell)/cooperations/[key]/page.tsx': [
    `/cooperations/${cooperationId}`,
    `/cooperations/${cooperationId}?tab=history`,
  ],
  '(shell)/cooperations/[key]/edit/page.tsx': [`/cooperations/${cooperationId}/edit`],
  '(shell)/cooperations/[key]/delete/page.tsx': [`/cooperations/${cooperationId}/delete`],
  '(shell)/organisations/[key]/delete/page.tsx': ['/organisations/dw-dithmarschen/delete'],
  '(shell)/responsibilities/[key]/page.tsx': [`/responsibilities/${responsibilityId}`],
  '(shell)/responsibilities/[key]/edit/page.tsx': [`/responsibilities/${responsibilityId}/edit`],
  '(shell)/responsibilities/[key]/renew/page.tsx': [`/responsibilities/${responsibilityId}/renew`],
  '(shell)/responsibilities/[key]/delete/page.tsx': [`/responsibilities/${responsibilityId}/delete`],
  '(shell)/trash/page.tsx': ['/trash'],
  '(shell)/organisations/[key]/edit/page.tsx': ['/organisations/vhs-heide/edit'],
  '(shell)/organisations/new/page.tsx': ['/organisations/new'],
  '(shell)/profile/page.tsx': ['/profile'],
  '(shell)/responsibilities/page.tsx': [
    '/responsibilities',
    '/responsibilities?q=Deutschkurs+Wesselburen',
    '/responsibilities?q=Deutschkurs+Wesselburen&change=topic',
    '/responsibilities?q=Alphakurs+Marne',
    '/responsibilities?q=25764',
    '/responsibilities?q=DaZ+Heide',
    '/responsibilities?q=Deutschkurs+Itzehoe',
    '/responsibilities?q=Asylbewerberleistung+Marne',
  ],
  '(shell)/responsibilities/new/page.tsx': ['/responsibilities/new'],
  '(shell)/search/page.tsx': ['/search?q=Heide'],
  '(shell)/tokens/page.tsx': ['/tokens'],
  '(shell)/users/page.tsx': ['/users'],
}
/** Pages for people who are not signed in. */
export const beforeSignIn: Record<string, string[]> = {
  'setup/page.tsx': ['/setup?token=falsch'],
  'sign-in/page.tsx': ['/sign-in'],
}
