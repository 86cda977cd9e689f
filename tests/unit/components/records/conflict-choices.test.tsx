/** @jest-environment jsdom */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { ConflictChoices } from '@/components/records/conflict-choices'
import { formWords } from '@/components/records/form-words'
import { de } from '@/lib/i18n/de'
import { organisationFields } from '@/lib/organisations/fields'

const base = {
  name: 'Caritas',
  phone: '+49 481 1',
  note: 'alt',
  kind: 'welfare',
  place: 'Heide',
  areaId: '010510044044',
  protected: '',
}

let root: Root
let form: HTMLFormElement

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  document.body.innerHTML = '<form></form>'
  form = document.querySelector('form')!
})
afterEach(() => act(() => root.unmount()))

/** Shows a form with the fields as I typed them, and the choices above it. */
function show(mine: Partial<typeof base>, theirs: Partial<typeof base>): void {
  const typed = { ...base, ...mine }
  root = createRoot(form)
  act(() =>
    root.render(
      <>
        <ConflictChoices
          words={formWords(de, 'de')}
          fields={organisationFields}
          labels={de.organisations.fields}
          choiceWords={{ kind: de.organisations.kinds, areaId: { '010510044044': 'Heide', '010515178014': 'Büsum' } }}
          conflict={{
            values: { ...base, ...theirs },
            version: 2,
            changedBy: 'Ole',
            changedAt: '2026-11-25T10:00:00.000Z',
            names: {},
          }}
          mine={typed}
          base={base}
        />
        {(['name', 'phone', 'note', 'place', 'areaId'] as const).map((field) => (
          <input key={field} name={field} defaultValue={typed[field]} />
        ))}
        <select name="kind" defaultValue={typed.kind}>
          <option value="welfare">a</option>
          <option value="health">b</option>
        </select>
        <input type="checkbox" name="protected" defaultChecked={typed.protected === 'on'} />
      </>,
    ),
  )
}
const values = () => Object.fromEntries([...new FormData(form)].filter(([name]) => !name.startsWith('$')))
const asked = () => [...form.querySelectorAll('legend')].map((legend) => legend.textContent)
const choose = (words: string) =>
  act(() => [...form.querySelectorAll('label')].find((label) => label.textContent!.includes(words))!.click())

test('names who was faster', () => {
  show({ phone: '+49 481 2' }, { phone: '+49 481 3' })
  expect(form.querySelector('[role=alert] h2')!.textContent).toContain('Ole')
})

test('asks only about what both changed, and keeps mine until I choose', () => {
  show({ phone: '+49 481 2', note: 'mein' }, { phone: '+49 481 3', place: 'Büsum' })
  expect(asked()).toEqual([de.organisations.fields.phone])
  expect(values()).toMatchObject({ phone: '+49 481 2', note: 'mein' })
})

test('takes over what only the other changed, and says so', () => {
  show({ note: 'mein' }, { place: 'Büsum', kind: 'health', protected: 'on' })
  expect(asked()).toEqual([])
  expect(values()).toEqual({ ...base, note: 'mein', place: 'Büsum', kind: 'health', protected: 'on' })
  expect(form.textContent).toContain(`${de.organisations.fields.place} (Büsum)`)
  expect(form.textContent).toContain(de.organisations.kinds.health)
})

test('keeps what only I changed without asking', () => {
  show({ note: 'mein', kind: 'health' }, {})
  expect(asked()).toEqual([])
  expect(values()).toMatchObject({ note: 'mein', kind: 'health' })
})

test('asks nothing when both made the same change', () => {
  show({ phone: '+49 481 3' }, { phone: '+49 481 3' })
  expect(asked()).toEqual([])
})

test('a choice goes into the form, and can be taken back', () => {
  show({ phone: '+49 481 2' }, { phone: '+49 481 3' })
  choose('+49 481 3')
  expect(values().phone).toBe('+49 481 3')
  choose('+49 481 2')
  expect(values().phone).toBe('+49 481 2')
})

test('an emptied field counts as a change', () => {
  show({ phone: '' }, { phone: '', note: '' })
  expect(asked()).toEqual([])
  expect(values()).toMatchObject({ phone: '', note: '' })
  expect(form.textContent).toContain(de.records.empty)
})

test('an area is shown by its name', () => {
  show({ areaId: '010515178014' }, { areaId: '' })
  expect(form.textContent).toContain('Büsum')
  expect(form.textContent).not.toContain('010515178014')
})
