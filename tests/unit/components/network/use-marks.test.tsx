/** @jest-environment jsdom */
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { connectAddress, toggled, useMarks } from '@/components/network/use-marks'
import { node } from '../../network/small-network'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

test('marks go on and off; two are connected', () => {
  expect(toggled(['a'], 'a')).toEqual([])
  expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c'])
  expect(connectAddress(['a', 'b', 'c'])).toBeNull()
  expect(connectAddress(['a'])).toBeNull()
  expect(connectAddress(['a', 'b&c'])).toBe('/cooperations/new?with=a&with=b%26c')
})

test('V connects two marked ones, but is a letter in a text field and does nothing for readers', () => {
  const opened: string[] = []
  const open = (address: string) => void opened.push(address)
  let toggle: (id: string) => void = () => undefined
  const data = { nodes: [node('a'), node('b')] }
  function Probe({ may }: { may: boolean }) {
    const [pick, setPick] = useState<string[]>()
    ;({ toggle } = useMarks(data, pick, (part) => setPick(part.pick), may ? open : null))
    return <input />
  }
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const press = (target: EventTarget, more: KeyboardEventInit = {}) =>
    act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true, ...more })))
  act(() => root.render(<Probe may />))
  act(() => toggle('a'))
  press(document.body)
  act(() => toggle('b'))
  press(place.querySelector('input')!)
  press(document.body, { ctrlKey: true })
  expect(opened).toEqual([])
  press(document.body)
  expect(opened).toEqual(['/cooperations/new?with=a&with=b'])
  act(() => root.render(<Probe may={false} />))
  press(document.body)
  expect(opened).toHaveLength(1)
  act(() => root.unmount())
})
