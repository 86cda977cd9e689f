import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import {
  contactForm,
  helplineForm,
  idle,
  noteForm,
  offerForm,
  personForm,
  postForm,
  type ActionDoor,
  type ActionInput,
} from './doors'

/** Ids of the actions in the build, by `file#export`. */
export function actionIds(): Map<string, string> {
  const manifest = JSON.parse(
    readFileSync(join(process.cwd(), '.next/server/server-reference-manifest.json'), 'utf8'),
  ) as { node: Record<string, { filename: string; exportedName: string }> }
  return new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]),
  )
}

/** Calls an action as React does. */
export async function callAction(
  context: APIRequestContext,
  id: string,
  door: Pick<ActionDoor, 'page'>,
  input: ActionInput,
  origin: string,
): Promise<APIResponse> {
  const headers = { 'Next-Action': id, Accept: 'text/x-component', Origin: origin }
  if ('values' in input)
    return context.post(door.page, {
      headers: { ...headers, 'Content-Type': 'text/plain;charset=UTF-8' },
      data: JSON.stringify(input.values),
    })
  // The model comes last, as React sends it: it refers to the fields before it.
  const body = new FormData()
  for (const [name, value] of Object.entries(input.form))
    for (const one of [value].flat()) body.append(`_1_${name}`, one)
  body.append('0', JSON.stringify(input.state === undefined ? ['$K1'] : [input.state, '$K1']))
  return context.post(door.page, { headers, multipart: body })
}

/** Plans a meeting on 3 December 2026 to which one organisation is invited; its key is the title and that day. */
export async function planMeeting(
  context: APIRequestContext,
  title: string,
  form: Record<string, string>,
  origin: string,
): Promise<void> {
  const { organisations } = (await (await context.get('/api/meetings/candidates?kind=education')).json()) as {
    organisations: { id: string }[]
  }
  const id = actionIds().get('app/(shell)/meetings/actions.ts#planMeetingAction')!
  const answer = await callAction(
    context,
    id,
    { page: '/meetings/plan' },
    { form: { ...form, title, invited: organisations[0]!.id }, state: { code: null, fieldErrors: {}, values: {} } },
    origin,
  )
  if (!answer.headers()['x-action-redirect']) throw new Error(`The meeting ${title} was refused.`)
}

/** Sends the form of a new record and returns its id, out of the address that opens then. */
async function recordOf(
  context: APIRequestContext,
  action: string,
  page: string,
  form: Record<string, string>,
  origin: string,
): Promise<string> {
  const answer = await callAction(
    context,
    actionIds().get(action)!,
    { page: `${page}/new` },
    { form, state: idle },
    origin,
  )
  const id = new RegExp(`${page}/([\\w-]+)`).exec(answer.headers()['x-action-redirect'] ?? '')?.[1]
  if (!id) throw new Error(`${page}: the record was refused.`)
  return id
}

/** Records an offer, with more than its name where that is given, and returns its id. */
export const recordOffer = (
  context: APIRequestContext,
  name: string,
  origin: string,
  more: Record<string, string> = {},
) =>
  recordOf(
    context,
    'app/(shell)/offers/actions.ts#createOfferAction',
    '/offers',
    { ...offerForm(name), ...more },
    origin,
  )

/** Records a post, held by a person where one is given, and returns its id. */
export const recordPost = (context: APIRequestContext, name: string, origin: string, holder?: string) =>
  recordOf(
    context,
    'app/(shell)/posts/actions.ts#createPostAction',
    '/posts',
    { ...postForm(name), ...(holder ? { holders: holder } : {}) },
    origin,
  )

/** Records a person and returns its id. */
export const recordPerson = (context: APIRequestContext, name: string, origin: string) =>
  recordOf(context, 'app/(shell)/persons/actions.ts#createPersonAction', '/persons', personForm(`Kim ${name}`), origin)

/** What stands on the page of the association of the tests, the newest first. */
async function newestThere(context: APIRequestContext, kind: 'contacts' | 'notes', text: string): Promise<string> {
  const page = await (await context.get('/organisations/vhs-heide?tab=contacts')).text()
  const item = page.split('<li').find((part) => part.includes(`/${kind}/`) && part.includes(`>${text}<`))
  const id = new RegExp(`/${kind}/([\\w-]{36})/edit`).exec(item ?? '')?.[1]
  if (!id) throw new Error(`${kind}: ${text} was refused.`)
  return id
}

/** Notes a contact with the association of the tests and returns its id. */
export async function recordContact(context: APIRequestContext, text: string, origin: string): Promise<string> {
  const id = actionIds().get('app/(shell)/contacts/actions.ts#noteContactAction')!
  await callAction(context, id, { page: '/contacts/new' }, { form: contactForm(text), state: idle }, origin)
  return newestThere(context, 'contacts', text)
}

/** Writes a note for everybody on the association of the tests and returns its id. */
export async function recordNote(context: APIRequestContext, text: string, origin: string): Promise<string> {
  const id = actionIds().get('app/(shell)/notes/actions.ts#addNoteAction')!
  const page = '/organisations/vhs-heide?tab=contacts'
  await callAction(context, id, { page }, { form: noteForm(text), state: idle }, origin)
  return newestThere(context, 'notes', text)
}

/** Records a help line of the office and returns its id. */
export async function recordHelpline(context: APIRequestContext, name: string, origin: string): Promise<string> {
  const action = 'app/(shell)/helplines/actions.ts#addHelplineAction'
  return recordOf(context, action, '/helplines', helplineForm(name), origin)
}

/** Saves a view of the network for everybody in the office and returns its id. */
export async function recordView(context: APIRequestContext, name: string, origin: string): Promise<string> {
  const id = actionIds().get('app/(shell)/network/views/actions.ts#addViewAction')!
  const form = { name, sharing: 'office', address: '/network?arrange=kind' }
  await callAction(context, id, { page: '/network/views/new' }, { form, state: idle }, origin)
  const list = await (await context.get('/network/views')).text()
  const view = /name="key" value="([\w-]{36})"/.exec(list.slice(list.indexOf(`>${name}<`)))?.[1]
  if (!view) throw new Error(`The view ${name} was refused.`)
  return view
}

/**
 * Writes a letter to whoever is signed in, waits until it lies as a file (there is no mail server), and returns its id.
 */
export async function recordMessage(context: APIRequestContext, origin: string): Promise<string> {
  const id = actionIds().get('app/(shell)/outbox/actions.ts#sendTestAction')!
  const idsOn = async (page: string) =>
    [...(await (await context.get(page)).text()).matchAll(/href="\/outbox\/([\w-]{36})"/g)].map((match) => match[1]!)
  const before = new Set(await idsOn('/outbox'))
  await callAction(context, id, { page: '/outbox/letters' }, { form: { letter: 'test', language: 'de' } }, origin)
  for (let tries = 0; tries < 60; tries++) {
    const filed = (await idsOn('/outbox?state=filed')).find((one) => !before.has(one))
    if (filed) return filed
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('The letter did not become a file.')
}

/** The addresses of pages with the records of this run in them: they are made here. */
export async function withRecords(
  context: APIRequestContext,
  addresses: readonly string[],
  name: string,
  origin: string,
): Promise<string[]> {
  const makers: Record<string, () => Promise<string>> = {
    HELPLINE: () => recordHelpline(context, name, origin),
    VIEW: () => recordView(context, name, origin),
    MESSAGE: () => recordMessage(context, origin),
    OFFER: () => recordOffer(context, name, origin),
    CONTACT: () => recordContact(context, name, origin),
    NOTE: () => recordNote(context, name, origin),
    POST: () => recordPost(context, name, origin),
    PERSON: () => recordPerson(context, name, origin),
  }
  // Somebody to hold a post.
  if (addresses.some((address) => address.startsWith('/posts'))) await makers.PERSON!()
  const made: Record<string, string> = {}
  for (const [mark, make] of Object.entries(makers))
    if (addresses.some((address) => address.includes(mark))) made[mark] = await make()
  return addresses.map((address) => address.replace(/[A-Z]{4,}/, (mark) => made[mark] ?? mark))
}
