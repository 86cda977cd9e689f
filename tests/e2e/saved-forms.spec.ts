import { planMeeting, withRecords } from './call-action'
import { cooperationId, meetingForm, responsibilityId } from './doors'
import { fillEverything, typedIn, type Controls } from './form-controls'
import { expectRefused, forms, refusals } from './form-refusals'
import { expect, test } from './test'

// Changes records that other files read: it runs after them.

// An aborted request leaves a line on the console.
test.use({ expectedErrors: ['Failed to load resource', 'ERR_FAILED'] })

const edited = {
  organisation: '/organisations/dw-dithmarschen/edit',
  cooperation: `/cooperations/${cooperationId}/edit`,
  responsibility: `/responsibilities/${responsibilityId}/edit`,
  meeting: '/meetings/gespeichert-2026-12-03/edit',
  offer: '/offers/OFFER/edit',
  post: '/posts/POST/edit',
  person: '/persons/PERSON/edit',
  helpline: '/helplines/HELPLINE/edit',
  view: '/network/views/VIEW/edit',
}

/**
 * Partners come back in an order of their own: each with its name and role counts, not its row. An empty row for one
 * more holder, seat or former name is no value.
 */
function inAnyOrder(controls: Controls): unknown {
  const rows = [1, 2, 3].map((row) =>
    ['partners', 'partnersText', 'partnersRoles'].map((name) => controls[`${name} ${row}`]).join(' | '),
  )
  return [
    Object.entries(controls)
      .filter(
        ([name, value]) => !name.startsWith('partners') && !(/^(holders|formerNames|seats)/.test(name) && value === ''),
      )
      // Which posts can stand in depends on the organisation, which was changed: those chosen count.
      .filter(([name, value]) => !(name.startsWith('deputyIds') && value === 'no'))
      .filter(([name]) => !(/^seatsRole/.test(name) && controls[name.replace('Role', '')] === ''))
      .sort(),
    rows.sort(),
  ]
}

for (const [kind, place] of Object.entries(edited)) {
  test(`what is typed into the form of a ${kind} is what is saved`, async ({ page, baseURL }) => {
    if (kind === 'meeting') await planMeeting(page.request, 'Gespeichert', meetingForm(''), baseURL!)
    const [address] = (await withRecords(page.request, [place], `Gespeichert ${kind}`, baseURL!)) as [string]
    await page.goto(address)
    await page.waitForFunction(() => document.adoptedStyleSheets.length > 0)
    const form = forms(page).first()
    const typed = await fillEverything(form, false, ['protected', 'dangers'])
    const undo = await refusals['the line is cut']!(page)
    await expectRefused(page, form)
    await undo()
    await form.getByRole('button', { name: 'Speichern' }).click()
    await expect(page).not.toHaveURL(/\/edit$/)
    await page.goto(address)
    expect(inAnyOrder(await typedIn(forms(page).first()))).toEqual(inAnyOrder(typed))
  })
}
