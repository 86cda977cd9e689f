/** @jest-environment jsdom */
import { copyText } from '@/components/ui/copy-text'

const offer = (clipboard: { writeText: (text: string) => Promise<void> } | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
const oldWay = (answer: () => boolean) => {
  const command = jest.fn((name: string) => name === 'copy' && answer())
  Object.defineProperty(document, 'execCommand', { value: command, configurable: true })
  return command
}

test('takes the clipboard where there is one', async () => {
  const writeText = jest.fn(async () => undefined)
  offer({ writeText })
  expect(await copyText('https://netzwerk.kreis.example/network')).toBe(true)
  expect(writeText).toHaveBeenCalledWith('https://netzwerk.kreis.example/network')
})

test.each([
  ['there is none (plain http)', undefined],
  ['it refuses', { writeText: () => Promise.reject(new Error('NotAllowedError')) }],
])('copies from a hidden field when %s, and leaves nothing behind', async (_case, clipboard) => {
  offer(clipboard)
  document.body.innerHTML = '<button>Link kopieren</button>'
  const button = document.querySelector('button')!
  button.focus()
  let copied = ''
  oldWay(() => {
    const field = document.activeElement as HTMLTextAreaElement
    copied = field.value.slice(field.selectionStart, field.selectionEnd)
    return true
  })
  expect(await copyText('Text')).toBe(true)
  expect(copied).toBe('Text')
  expect(document.querySelector('textarea')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('says so when nothing works', async () => {
  offer(undefined)
  oldWay(() => {
    throw new Error('not supported')
  })
  expect(await copyText('Text')).toBe(false)
})
