/** @jest-environment jsdom */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { MeetingForm } from '@/components/meetings/meeting-form'
import { formWords } from '@/components/records/form-words'
import { de } from '@/lib/i18n/de'
import { agendaLines } from '@/lib/meetings/agenda'
import { meetingFormFields } from '@/lib/meetings/fields'
import { emptyMeeting } from '@/lib/meetings/schema'
import { formTextsOf } from '@/lib/records/fields'
import { untouched, type FormState } from '@/lib/records/form'

const start = {
  ...emptyMeeting,
  title: 'Runder Tisch',
  date: '2026-12-03',
  startTime: '10:00',
  endTime: '12:00',
  timeZone: 'Europe/Berlin',
  agenda: ['Begrüßung (5 min)', 'Kurse'],
  invited: ['o1', 'o2'],
}

let root: Root
let answers: FormState[]
let sent: Record<string, string[]>[]

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  document.body.innerHTML = '<div></div>'
  answers = []
  sent = []
  root = createRoot(document.querySelector('div')!)
  act(() =>
    root.render(
      <MeetingForm
        words={formWords(de, 'de')}
        t={de.meetings}
        kinds={de.organisations.kinds}
        save={de.save}
        filter={de.search}
        initial={formTextsOf(meetingFormFields, start)}
        record={{ key: 'runder-tisch', version: 1 }}
        timeZones={['Europe/Berlin', 'Europe/Kyiv']}
        series={['Tische']}
        areas={[{ id: 'a1', label: 'Heide' }]}
        topics={[{ id: 't1', label: 'Sprache' }]}
        invited={[
          { id: 'o1', name: 'VHS', kind: 'education' },
          { id: 'o2', name: 'Caritas', kind: 'welfare', recorded: true },
        ]}
        action={async (_state, data) => {
          sent.push(textsOf(data))
          return answers.shift()!
        }}
        cancel="/meetings/runder-tisch"
      />,
    ),
  )
})
afterEach(() => act(() => root.unmount()))

const form = () => document.querySelector('form')!
/** What a person typed; the name of the request is none of it. */
const textsOf = (data: FormData) =>
  Object.fromEntries(
    [...new Set(data.keys())].filter((name) => name !== 'request').map((name) => [name, data.getAll(name).map(String)]),
  )
/** What the action gives back: one text per field, but for the lists, and the agenda in lines. */
const typedIn = ({ agendaTitle = [], agendaMinutes = [], ...texts }: Record<string, string[]>) => ({
  ...Object.fromEntries(
    Object.entries(texts).map(([name, all]) => [name, ['topicIds', 'invited'].includes(name) ? all : all[0]!]),
  ),
  agenda: agendaLines(agendaTitle, agendaMinutes),
})
const control = (name: string, index = 0) =>
  form().querySelectorAll<HTMLInputElement>(`[name="${name}"]:not([type=hidden])`)[index]!
const press = (label: string) => act(() => form().querySelector<HTMLButtonElement>(`[aria-label="${label}"]`)!.click())

/** Types as a person does, so that React notices. */
function type(element: HTMLInputElement, value: string): void {
  const prototype = Object.getPrototypeOf(element) as object
  Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(element, value)
  act(() => void element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true })))
}
async function submit(answer: Partial<FormState>): Promise<void> {
  answers.push({ ...untouched, ...answer, values: typedIn(textsOf(new FormData(form()))) })
  await act(async () => form().requestSubmit())
}

test('after any refusal, twice, every control holds what was typed', async () => {
  const typed: Record<string, string> = {
    title: 'Großer Tisch',
    series: 'Neue Reihe',
    date: '2027-03-28',
    startTime: '02:30',
    endTime: '03:00',
    timeZone: 'Europe/Kyiv',
    place: 'Saal',
    videoUrl: 'kein-link',
    areaId: 'a1',
    description: 'Worum es geht',
  }
  for (const [name, value] of Object.entries(typed)) type(control(name), value)
  act(() => control('topicIds').click())
  type(control('agendaTitle', 1), 'Neue Kurse')
  type(control('agendaMinutes', 1), 'x')
  press(de.meetings.moveUp.replace('{n}', '2'))
  press(de.meetings.remove.replace('{name}', 'VHS'))
  const expected = {
    key: ['runder-tisch'],
    version: ['1'],
    ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])),
    topicIds: ['t1'],
    agendaTitle: ['Neue Kurse', 'Begrüßung'],
    agendaMinutes: ['x', '5'],
    invited: ['o2'],
  }
  for (const answer of [
    { code: 'invalid', fieldErrors: { startTime: 'no-such-time', agenda: 'not-a-number', invited: 'has-answered' } },
    { code: 'store-unavailable' },
    { code: 'not-signed-in' },
  ]) {
    await submit(answer)
    await submit(answer)
    expect(textsOf(new FormData(form()))).toEqual(expected)
  }
  expect(sent).toHaveLength(6)
  for (const one of sent) expect(one).toEqual(expected)
})

test('each error stands at its field and in the summary', async () => {
  await submit({
    code: 'invalid',
    fieldErrors: { startTime: 'no-such-time', agenda: 'not-a-number', invited: 'has-answered' },
  })
  expect(form().querySelector('#startTime-error')!.textContent).toBe(de.fieldErrors['no-such-time'])
  expect(form().querySelector('#agenda')!.textContent).toContain(de.fieldErrors['not-a-number'])
  expect(form().querySelector('#invited')!.textContent).toContain(de.fieldErrors['has-answered'])
  expect([...form().querySelectorAll('[href^="#"]')].map((link) => link.getAttribute('href'))).toEqual([
    '#startTime',
    '#agenda',
    '#invited',
  ])
})

test('of whom something is recorded cannot be taken out, and it says so', () => {
  expect(form().querySelector(`[aria-label="${de.meetings.remove.replace('{name}', 'Caritas')}"]`)).toBeNull()
  expect(form().textContent).toContain(de.meetings.stays)
})

test('after a conflict what only the other changed is taken over, agenda and invitations too', async () => {
  type(control('title'), 'Mein Tisch')
  const theirs = { ...start, title: 'Ihr Tisch', place: 'Rathaus', agenda: ['Nur das (9 min)'], invited: ['o1', 'o3'] }
  await submit({
    code: 'conflict',
    conflict: {
      values: formTextsOf(meetingFormFields, theirs),
      version: 2,
      changedBy: 'Ole',
      changedAt: '2026-11-25T10:00:00.000Z',
      names: { o1: 'VHS', o3: 'Diakonie' },
    },
  })
  expect(textsOf(new FormData(form()))).toMatchObject({
    version: ['2'],
    title: ['Mein Tisch'],
    place: ['Rathaus'],
    agendaTitle: ['Nur das'],
    agendaMinutes: ['9'],
    invited: ['o1', 'o3'],
  })
  expect(form().textContent).toContain('Diakonie')
})
