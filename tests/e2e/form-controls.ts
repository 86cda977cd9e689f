import { expect, type Locator } from '@playwright/test'

/**
 * What stands in every control of a form, by its name and, for boxes, its value; the n-th of one name has its number.
 */
export type Controls = Record<string, string>

/** Texts that fit fields with a rule; others get a text of their own. */
const fitting: Record<string, string> = {
  phone: '0481 12345',
  number: '0481 12345',
  mobile: '0171 12345',
  freePlaces: '3',
  formerNamesUntil: '2019-08',
  holdersSince: '2019',
  holdersUntil: '2021-03',
  seatsSince: '2019',
  seatsUntil: '2021-03',
  email: 'stelle@amt.example',
  website: 'https://amt.example/stelle',
  videoUrl: 'https://treffen.example/raum',
  postalCode: '25746',
  languages: 'Deutsch, Arabisch',
  since: '2019',
  until: '2021-03',
  validFrom: '2019-02',
  validTo: '2031',
  startTime: '10:30',
  endTime: '12:15',
  agendaMinutes: '25',
}
/** What is looked for in the fields that find organisations, one after the other. */
const wanted = ['Kreis Dithmarschen', 'Volkshochschule', 'Jobcenter', 'Caritas', 'Diakonisches Werk', 'Agentur']
/** What is looked for in the fields that find persons and posts. Where none is recorded yet, none can be chosen. */
const perhaps: Record<string, string> = { holdersText: 'Kim', personIdText: 'Kim', postIdText: 'Leitung' }

/** Names of the controls a person can see and change. A filter over a list holds nothing. */
export async function controlsOf(form: Locator): Promise<string[]> {
  return form.evaluate((element: HTMLFormElement) =>
    [...element.elements]
      .filter(
        (control): control is HTMLInputElement =>
          control.matches('input:not([type=hidden], [type=search]), select, textarea') && control.checkVisibility(),
      )
      .map((control) => control.name || control.getAttribute('aria-label') || ''),
  )
}

/** What stands in all controls, also in the hidden ones that carry ids. */
export async function typedIn(form: Locator): Promise<Controls> {
  return form.evaluate((element: HTMLFormElement) => {
    const found: Record<string, string> = {}
    const times: Record<string, number> = {}
    for (const control of element.elements) {
      if (!control.matches('input:not([type=search]), select, textarea')) continue
      const { name, value, type, checked } = control as HTMLInputElement
      const label = name || control.getAttribute('aria-label') || control.closest('label')?.textContent || ''
      if (/^(\$.*|key|version|request)$/.test(label)) continue
      if (type === 'checkbox' || type === 'radio') found[`${label} = ${value}`] = checked ? 'yes' : 'no'
      else found[`${label} ${(times[label] = (times[label] ?? 0) + 1)}`] = value
    }
    return found
  })
}

/**
 * Fills in every control with something else than before, as a person does: types, picks, ticks.
 * @param all ticks every box; else a few of each list
 */
export async function fillEverything(form: Locator, all = true, except: readonly string[] = []): Promise<Controls> {
  const comboboxes = form.locator('input[role=combobox]')
  for (let number = 0; number < (await comboboxes.count()); number++) {
    const field = comboboxes.nth(number)
    const may = perhaps[(await field.getAttribute('name')) ?? '']
    await field.fill(may ?? wanted[number % wanted.length]!)
    const list = form.locator(`[id="${await field.getAttribute('aria-controls')}"]`)
    const option = list.getByRole('option').first()
    const found =
      !may ||
      (await option.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      ))
    if (!found) {
      await field.fill('')
      continue
    }
    await option.click()
    await expect(field).toHaveAttribute('aria-expanded', 'false')
  }
  await form.evaluate(
    (element: HTMLFormElement, { texts, every, left }) => {
      const write = (control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) => {
        // As typing does it: React listens to the setter and to the events.
        const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control) as object, 'value')!
        set!.call(control, value)
        for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }))
      }
      const boxes: Record<string, HTMLInputElement[]> = {}
      for (const [index, control] of [...element.elements].entries()) {
        if (!control.checkVisibility() || left.includes((control as HTMLInputElement).name)) continue
        if (control instanceof HTMLSelectElement) {
          const other = [...control.options].findLast((option) => option.value && !option.selected)
          if (other) write(control, other.value)
        } else if (control instanceof HTMLTextAreaElement) write(control, `Erste Zeile ${index}\nzweite Zeile`)
        else if (control instanceof HTMLInputElement) {
          if (['checkbox', 'radio'].includes(control.type)) (boxes[control.name] ??= []).push(control)
          else if (['hidden', 'search'].includes(control.type) || control.role === 'combobox') continue
          else if (control.type === 'date') write(control, '2026-12-17')
          else if (control.type === 'number') write(control, '25')
          else write(control, texts[control.name] ?? `Text ${index}`)
        }
      }
      for (const group of Object.values(boxes)) {
        if (group[0]!.type === 'radio') group.findLast((box) => !box.checked)?.click()
        else for (const [index, box] of group.entries()) if (every || index % 40 === 0) box.click()
      }
    },
    { texts: fitting, every: all, left: except },
  )
  return typedIn(form)
}
