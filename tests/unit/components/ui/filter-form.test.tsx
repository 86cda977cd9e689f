/** @jest-environment jsdom */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { FilterForm } from '@/components/ui/filter-form'

beforeAll(() => {
  ;(globalThis as unknown as { IS_REACT_ACT_ENVIRONMENT: boolean }).IS_REACT_ACT_ENVIRONMENT = true
})

const page = (q: string) => (
  <FilterForm state={q}>
    <input name="q" defaultValue={q} />
    <select name="kind" defaultValue={q ? 'a' : ''}>
      <option value="" />
      <option value="a" />
    </select>
  </FilterForm>
)

test('the fields say what the address says, after a new page and after one out of memory', () => {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const values = () => [place.querySelector('input')!.value, place.querySelector('select')!.value]
  act(() => root.render(page('verein')))
  expect(values()).toEqual(['verein', 'a'])
  act(() => root.render(page(''))) // Back
  expect(values()).toEqual(['', ''])
  place.querySelector('input')!.value = 'verein'
  place.querySelector('select')!.value = 'a'
  act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })))
  expect(values()).toEqual(['', ''])
  expect(place.querySelector('form')!.getAttribute('autocomplete')).toBe('off')
  act(() => root.unmount())
})
