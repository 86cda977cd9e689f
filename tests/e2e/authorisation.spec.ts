import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { request, test as base, expect, type APIRequestContext } from '@playwright/test'
import { admin, roles, runFolder, stateFile } from './app'
import {
  actionIds,
  callAction,
  planMeeting,
  recordContact,
  recordHelpline,
  recordMessage,
  recordNote,
  recordOffer,
  recordPerson,
  recordPost,
  recordView,
} from './call-action'
import { stableId } from '@/lib/starters/stable-id'
import {
  actionDoors,
  cooperationId,
  findDoors,
  idle,
  meetingForm,
  pageDoors,
  responsibilityId,
  routeDoors,
  visitors,
  type Visitor,
} from './doors'

// Generated from the doors in the source: every page, route and action × everybody who may knock. Has an app of
// its own: it counts nodes.
const test = base

const app = 'alone'
const dataFolder = () => (JSON.parse(readFileSync(join(runFolder, 'apps.json'), 'utf8')) as { alone: string }).alone

/**
 * The heading of the page that says the right is missing (the same words also travel in the dictionary of every page).
 */
const forbiddenHeading = />Dafür fehlt Ihnen das Recht\.?[^<"]*<\/h1>/

const mayEnter = (visitor: Visitor, from: string) =>
  from === 'anonymous' ||
  (visitor !== 'anonymous' &&
    from !== 'nobody' &&
    roles.indexOf(visitor) >= roles.indexOf(from as (typeof roles)[number]))

async function knock(visitor: Visitor, baseURL: string): Promise<APIRequestContext> {
  return request.newContext({
    baseURL,
    maxRedirects: 0,
    ...(visitor === 'anonymous' ? {} : { storageState: stateFile(app, visitor) }),
  })
}

/** A help line to look at and change, then one per visitor to delete. */
const helplines: string[] = []
const messages: string[] = []
/** Posts and persons to look at and change, then one per visitor to delete, and of persons one to erase. */
const offers: string[] = []
const posts: string[] = []
const persons: string[] = []
/** Contacts and notes to change, then one per visitor to delete. */
const contacts: string[] = []
const notes: string[] = []
/** A view to look at, change and publish, then one per visitor to delete. */
const views: string[] = []

/** What the rows name: a help line, a meeting to change, one per visitor to cancel, and a token to revoke. */
test.beforeAll(async ({ baseURL }) => {
  const context = await knock('admin', baseURL!)
  for (const title of ['Matrix', ...visitors.map((visitor) => `Absage ${visitor}`)])
    await planMeeting(context, title, meetingForm(title), baseURL!)
  for (const name of ['Matrix', ...visitors]) helplines.push(await recordHelpline(context, name, baseURL!))
  for (let number = 0; number <= visitors.length; number++) messages.push(await recordMessage(context, baseURL!))
  for (const name of ['Matrix', ...visitors]) offers.push(await recordOffer(context, `Angebot ${name}`, baseURL!))
  for (const name of ['Matrix', ...visitors, ...visitors])
    persons.push(await recordPerson(context, `Person ${name}`, baseURL!))
  // A reader sees a person in a function only.
  for (const name of ['Matrix', ...visitors])
    posts.push(await recordPost(context, `Stelle ${name}`, baseURL!, name === 'Matrix' ? persons[0] : undefined))
  for (const name of ['Matrix', ...visitors]) {
    contacts.push(await recordContact(context, `Kontakt ${name}`, baseURL!))
    notes.push(await recordNote(context, `Notiz ${name}`, baseURL!))
  }
  for (const name of ['Matrix', ...visitors]) views.push(await recordView(context, `Ansicht ${name}`, baseURL!))
  // Reports to work off.
  const report = 'app/(shell)/responsibilities/actions.ts#reportGapAction'
  for (let number = 0; number < 8; number++)
    await callAction(
      context,
      actionIds().get(report)!,
      actionDoors[report]!,
      { form: { q: `Matrixmeldung ${number}`, topic: '', area: '' } },
      baseURL!,
    )
  // Organisations to delete, one per visitor.
  const create = 'app/(shell)/organisations/actions.ts#createOrganisationAction'
  for (const visitor of visitors)
    await callAction(
      context,
      actionIds().get(create)!,
      actionDoors[create]!,
      { form: { name: `Löschung ${visitor}`, kind: 'volunteering', visibility: 'internal' }, state: idle },
      baseURL!,
    )
  const makeToken = 'app/(shell)/tokens/actions.ts#makeTokenAction'
  await callAction(
    context,
    actionIds().get(makeToken)!,
    actionDoors[makeToken]!,
    { form: { name: 'Zugang der Verwaltung', scope: 'read' }, state: idle },
    baseURL!,
  )
  await context.dispose()
})

test('every door has a row', () => {
  const doors = findDoors()
  expect(doors.pages).toEqual(Object.keys(pageDoors).sort())
  expect(doors.routes).toEqual(Object.keys(routeDoors).sort())
  expect(doors.actions).toEqual(Object.keys(actionDoors).sort())
  console.log(
    `authorisation matrix: ${(doors.pages.length + doors.routes.length + doors.actions.length) * visitors.length} cells`,
  )
})

/** A path with the records of this run in it. */
const withIds = (path: string) =>
  path
    .replace('HELPLINE', helplines[0]!)
    .replace('CONTACT', contacts[0]!)
    .replace('NOTE', notes[0]!)
    .replace('VIEW', views[0]!)
    .replace('MESSAGE', messages[0]!)
    .replace('OFFER', offers[0]!)
    .replace('POST', posts[0]!)
    .replace('PERSON', persons[0]!)

/** The payload with which the app changes pages: the heading as React sends it. */
const forbiddenPayload = /"h1",[^[\]]*"Dafür fehlt Ihnen das Recht/

/** A payload is asked for under an address that has a digest of how it is asked; the app tells it. */
async function payloadOf(context: APIRequestContext, path: string) {
  const headers = { RSC: '1' }
  const response = await context.get(path, { headers })
  const location = response.headers().location ?? ''
  return /[?&]_rsc\b/.test(location) && location.split('?')[0] === path.split('?')[0]
    ? context.get(location, { headers })
    : response
}

for (const visitor of visitors) {
  test(`payloads of pages for ${visitor}`, async ({ baseURL }) => {
    const context = await knock(visitor, baseURL!)
    for (const [name, door] of Object.entries(pageDoors)) {
      await test.step(name, async () => {
        const response = await payloadOf(context, withIds(door.path))
        const text = await response.text()
        if (mayEnter(visitor, door.from) && !(visitor !== 'anonymous' && door.signedIn)) {
          expect([name, response.status(), forbiddenPayload.test(text)]).toEqual([name, 200, false])
          expect(response.headers()['content-type']).toContain('text/x-component')
        } else if (visitor === 'anonymous') {
          // The way to the sign-in travels in the payload, and nothing of the page.
          const way = response.status() === 307 ? response.headers().location! : text
          expect([name, /(^|NEXT_REDIRECT;[a-z]+;)\/sign-in/.test(way)]).toEqual([name, true])
          // The address that was asked for comes back; no record does.
          const rest = door.path.split('/').reduce((left, part) => left.replaceAll(part || '//', ''), text)
          expect([name, /dw-dithmarschen|vhs-heide|"\/organisations\/\w/.exec(rest)?.[0]]).toEqual([name, undefined])
        } else if (door.signedIn !== 'home') {
          expect([name, forbiddenPayload.test(text)]).toEqual([name, true])
        }
      })
    }
    await context.dispose()
  })
}

for (const visitor of visitors) {
  test(`pages for ${visitor}`, async ({ baseURL }) => {
    const context = await knock(visitor, baseURL!)
    for (const [name, door] of Object.entries(pageDoors)) {
      await test.step(name, async () => {
        const response = await context.get(withIds(door.path))
        const text = await response.text()
        if (mayEnter(visitor, door.from) && !(visitor !== 'anonymous' && door.signedIn)) {
          expect(response.status()).toBe(200)
          expect(forbiddenHeading.test(text), 'the right is missing').toBe(false)
        } else if (visitor === 'anonymous') {
          expect(response.status()).toBe(307)
          expect(response.headers().location).toMatch(/^\/sign-in/)
        } else if (door.signedIn === 'home') {
          expect(response.headers().location).toBe('/')
        } else {
          expect(forbiddenHeading.test(text), 'the right is missing').toBe(true)
        }
      })
    }
    await context.dispose()
  })

  test(`routes for ${visitor}`, async ({ baseURL }) => {
    const context = await knock(visitor, baseURL!)
    for (const [name, door] of Object.entries(routeDoors)) {
      await test.step(name, async () => {
        const response = await context.fetch(withIds(door.path), { method: door.method, headers: { Origin: baseURL! } })
        const refused = door.refused ?? (visitor === 'anonymous' ? 401 : 403)
        expect(response.status()).toBe(mayEnter(visitor, door.from) ? door.status : refused)
      })
    }
    await context.dispose()
  })
}

test('actions change something only for those who may, and only from our own pages', async ({ baseURL }) => {
  test.setTimeout(900_000)
  const embedded = dataFolder()
  const ids = actionIds()
  // An erasure takes a record away and leaves an entry: as many nodes as before.
  const written = async () => {
    const { nodes, changes } = await admin(embedded, { command: 'store:info' })
    return Number(nodes) + Number(changes)
  }
  const victim = {
    command: 'user:add',
    email: 'opfer@kreis.example',
    name: 'Opfer',
    role: 'reader',
    password: 'lange genug und ungewöhnlich',
  }
  await admin(embedded, victim)
  const adminContext = await knock('admin', baseURL!)
  const edited = {
    otherVersion: '/organisations/hoelp/edit',
    cooperationVersion: `/cooperations/${cooperationId}/edit`,
    responsibilityVersion: `/responsibilities/${responsibilityId}/edit`,
    offerVersion: `/offers/${offers[0]}/edit`,
    postVersion: `/posts/${posts[0]}/edit`,
    contactVersion: `/contacts/${contacts[0]}/edit`,
    noteVersion: `/notes/${notes[0]}/edit`,
    rhythmVersion: '/rhythms',
    settingVersion: '/settings',
    personVersion: `/persons/${persons[0]}/edit`,
    viewVersion: `/network/views/${views[0]}/edit`,
    helplineVersion: `/helplines/${helplines[0]}/edit`,
  }
  const facts = async () => {
    const textOf = async (path: string) => (await adminContext.get(path)).text()
    const versionOf = (page: string) => Number(/name="version" value="(\d+)"/.exec(page)?.[1])
    const [record, accounts, meeting, meetingEdit, work, history, tokens, trash, ...forms] = await Promise.all(
      [
        ...['/organisations/ksv/edit', '/users', '/meetings/matrix-2026-12-03', '/meetings/matrix-2026-12-03/edit'],
        ...['/questions', '/organisations/ksv?tab=history', '/tokens', '/trash', ...Object.values(edited)],
      ].map(textOf),
    )
    const entries = [...history!.matchAll(/name="a" value="([^"]+)"/g)].map((match) => match[1]!)
    const gap = /name="id" value="(gap:[0-9a-f]{64}[^"]*)"[^>]*>\s*<input[^>]*name="version" value="(\d+)"/.exec(work!)
    const row = accounts!.slice(accounts!.indexOf('opfer@kreis.example'))
    const versions = Object.keys(edited).map((name, index) => [name, versionOf(forms[index]!)] as const)
    return {
      version: versionOf(record!),
      userId: /name="id" value="([^"]+)"/.exec(row)?.[1] ?? '',
      userVersion: versionOf(row),
      meetingVersion: versionOf(meetingEdit!),
      invitedId: /name="invited" value="([^"]+)"/.exec(meetingEdit!)?.[1] ?? '',
      gap: { id: gap?.[1] ?? '', version: Number(gap?.[2]) },
      tokenId: /Zugang der Verwaltung<[\s\S]*?name="id" value="([^"]+)"/.exec(tokens!)?.[1] ?? '',
      ...(Object.fromEntries(versions) as Record<keyof typeof edited, number>),
      helplines,
      messages,
      offers,
      posts,
      contacts,
      notes,
      persons,
      views,
      organisation: {
        id: stableId('organisation', 'ksv'),
        undo: /name="entry" value="([^"]+)"/.exec(history!)?.[1] ?? '',
        oldest: entries.at(-1) ?? '',
      },
      trashed: /name="id" value="([^"]+)"/.exec(trash!)?.[1] ?? '',
      participationId: /name="participationId" value="([^"]+)"/.exec(meeting!)?.[1] ?? '',
    }
  }
  type Facts = Awaited<ReturnType<typeof facts>>
  // A version that is set back to must differ from the present one.
  const edit = 'app/(shell)/organisations/actions.ts#editOrganisationAction'
  const first = actionDoors[edit]!.input('anonymous', await facts())
  await callAction(adminContext, ids.get(edit)!, actionDoors[edit]!, first, baseURL!)
  for (const visitor of visitors) {
    const context = await knock(visitor, baseURL!)
    for (const [name, door] of Object.entries(actionDoors)) {
      if (/#(signOut|endAllSessionsAction)$/.test(name)) continue // ends the session this loop needs; sign-in.spec.ts proves it
      await test.step(`${name} for ${visitor}`, async () => {
        // Many a door needs none of them.
        const input = door.input(visitor, door.input.length > 1 ? await facts() : ({} as Facts))
        for (const origin of ['https://evil.example', 'null', '']) {
          const before = await written()
          const response = await callAction(context, ids.get(name)!, door, input, origin)
          expect(response.status(), `origin ${origin}`).toBe(403)
          expect(await written(), `origin ${origin}`).toBe(before)
        }
        const before = await written()
        await callAction(context, ids.get(name)!, door, input, baseURL!)
        expect
          .soft((await written()) > before, `${name} for ${visitor} changed something`)
          .toBe(mayEnter(visitor, door.from))
      })
    }
    await context.dispose()
  }
  await adminContext.dispose()
})
