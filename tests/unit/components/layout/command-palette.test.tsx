/** @jest-environment jsdom */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { CommandPalette } from '@/components/layout/command-palette'
import { palette } from '@/lib/i18n/de/common'

jest.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }))
jest.mock('next/link', () => ({ __esModule: true, default: (props: object) => <a {...props} /> }))

const labels = {
  search: 'Suche',
  placeholder: 'Suchen',
  shortcut: 'Strg K',
  close: 'Schließen',
  ...palette,
  ask: '{q}',
}

beforeAll(() => {
  ;(globalThis as unknown as { IS_REACT_ACT_ENVIRONMENT: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
})

async function typed(answer: () => Promise<unknown>): Promise<HTMLElement> {
  jest.useFakeTimers()
  globalThis.fetch = jest.fn(answer) as unknown as typeof fetch
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  act(() => root.render(<CommandPalette labels={labels} commands={[]} />))
  const field = place.querySelector('input')!
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, 'heide')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(() => jest.advanceTimersByTimeAsync(500))
  jest.useRealTimers()
  return place.querySelector('[role=status]')!
}

test('nothing found is said only when nothing was found', async () => {
  expect((await typed(async () => ({ ok: true, status: 200, json: async () => ({ hits: [] }) }))).textContent).toBe(
    `${palette.noHits} `,
  )
})

test('after the end of the session it says so, with the way to sign in and back', async () => {
  const status = await typed(async () => ({ ok: false, status: 401 }))
  expect(status.textContent).toBe(`${palette.signedOut} ${palette.signIn}`)
  expect(status.querySelector('a')!.getAttribute('href')).toBe('/sign-in?callbackUrl=%2F')
})

test('a search that cannot be reached is no empty one', async () => {
  expect((await typed(async () => Promise.reject(new Error('cut')))).textContent).toBe(`${palette.away} `)
  expect((await typed(async () => ({ ok: false, status: 503 }))).textContent).toBe(`${palette.away} `)
})
