/** @jest-environment jsdom */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { Row, RowForm, type RowAction } from '@/components/records/row-deed'
import { undoEvent, type Done } from '@/components/layout/toast'

jest.mock('next/navigation', () => ({
  unstable_isUnrecognizedActionError: () => false,
  unstable_rethrow: () => undefined,
}))
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const words = { undo: 'Rückgängig', undone: 'Zurückgenommen', nothing: 'Nichts', offline: 'Offline', updated: 'Neu' }
let root: Root
let place: HTMLElement
let sent: Record<string, string>[]
let answer: (form: Record<string, string>) => Promise<Done | null>
const action: RowAction = (_previous, form) => {
  const values = Object.fromEntries(form) as Record<string, string>
  sent.push(values)
  return answer(values)
}

beforeEach(async () => {
  sent = []
  answer = async ({ id, entry }) => ({ id: entry ? `u-${entry}` : `e-${id}`, text: 't', undo: true, refused: false })
  place = document.createElement('ul')
  document.body.replaceChildren(place)
  root = createRoot(place)
  await act(async () =>
    root.render(
      ['a', 'b'].map((id) => (
        <Row key={id} words={words} version={3} closing={['settle']} undo={action}>
          <RowForm deed="claim" action={action} values={{ id }} done="Übernommen" button={<button>Nehmen</button>} />
          <RowForm deed="settle" action={action} values={{ id }} done="Erledigt" button={<button>Fertig</button>} />
        </Row>
      )),
    ),
  )
})
afterEach(() => act(async () => root.unmount()))

const rows = () => [...place.querySelectorAll('li')]
const button = (row: number, text: string) =>
  [...rows()[row]!.querySelectorAll('button')].find((one) => one.textContent === text)
const press = (row: number, text: string) => act(async () => button(row, text)!.click())

test('what is done stays in its row, and the next press acts on the row that was seen', async () => {
  await press(0, 'Fertig')
  await press(1, 'Fertig')
  expect(sent.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(rows().map((row) => row.hasAttribute('data-done'))).toEqual([true, true])
  expect(rows()[0]!.textContent).toContain('Erledigt')
  expect(button(0, 'Nehmen')!.closest('fieldset')!.disabled).toBe(true)
})

test('a press while the first is on its way sends nothing twice', async () => {
  let free: (done: Done | null) => void = () => undefined
  answer = () => new Promise((resolve) => (free = resolve))
  await press(0, 'Fertig')
  await press(0, 'Fertig')
  expect(sent).toHaveLength(1)
  await act(async () => free(null))
  expect(rows()[0]!.textContent).toContain('Nichts')
})

test('the next form of the row goes on with the version that was written', async () => {
  await press(0, 'Nehmen')
  expect(rows()[0]!.hasAttribute('data-done')).toBe(false)
  await press(0, 'Fertig')
  expect(sent.map(({ version }) => version)).toEqual(['3', '4'])
})

test('„Rückgängig“ of the row, and of the message, takes back once and opens the row again', async () => {
  await press(0, 'Fertig')
  await press(0, 'Rückgängig')
  expect(sent.at(-1)).toMatchObject({ entry: 'e-a', row: 'stays' })
  expect(rows()[0]!.textContent).toContain('Zurückgenommen')
  await press(0, 'Fertig')
  expect(sent.at(-1)).toMatchObject({ id: 'a', version: '5' })
  await act(async () => void window.dispatchEvent(new CustomEvent(undoEvent, { detail: 'e-a' })))
  expect(sent.at(-1)).toMatchObject({ entry: 'e-a' })
  expect(rows()[1]!.textContent).not.toContain('Zurückgenommen')
})

test('a refusal or a cut connection leaves the row as it was, and tells why', async () => {
  const told: Done[] = []
  const listen = (event: Event) => told.push((event as CustomEvent<Done>).detail)
  window.addEventListener('knotenpunkt-done', listen)
  answer = async () => ({ id: 'x', text: 'Verboten', undo: false, refused: true })
  await press(0, 'Fertig')
  answer = () => Promise.reject(new TypeError('cut'))
  await press(0, 'Fertig')
  window.removeEventListener('knotenpunkt-done', listen)
  expect(told.map(({ text }) => text)).toEqual(['Verboten', 'Offline'])
  expect(button(0, 'Fertig')).toBeDefined()
})

test('where something was typed, the reason of a refusal stays beside it until it is done', async () => {
  await act(async () =>
    root.render(
      <Row words={words} version={3} closing={['note']} undo={action}>
        <RowForm deed="note" action={action} values={{ id: 'a' }} done="Notiert" button={<button>Notieren</button>}>
          <input name="text" defaultValue="Rückruf vereinbart" />
        </RowForm>
      </Row>,
    ),
  )
  const reason = () => place.querySelector('[role=alert]')?.textContent
  answer = () => Promise.reject(new TypeError('cut'))
  await press(0, 'Notieren')
  expect(reason()).toBe('Offline')
  answer = async () => ({ id: 'x', text: 'Verboten', undo: false, refused: true })
  await press(0, 'Notieren')
  expect(reason()).toBe('Verboten')
  expect(place.querySelector<HTMLInputElement>('[name=text]')!.value).toBe('Rückruf vereinbart')
  answer = async () => ({ id: 'e', text: 't', undo: true, refused: false })
  await press(0, 'Notieren')
  expect(reason()).toBeUndefined()
  expect(rows()[0]!.hasAttribute('data-done')).toBe(true)
})
