import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { stateFile, type Role } from './app'

export { expect }

interface Fixtures {
  role: Role
  /** What a test expects on the console, as parts of texts. */
  expectedErrors: string[]
}

/**
 * Playwright's test, signed in as `role`. Every test also proves two things: nothing is asked of any other host, and the
 * console shows no error that the test did not expect.
 */
export const test = base.extend<Fixtures>({
  role: ['admin', { option: true }],
  expectedErrors: [[], { option: true }],
  storageState: async ({ role }, use, info) => use(stateFile(info.project.name, role)),
  page: async ({ page, baseURL, expectedErrors }, use) => {
    const errors: string[] = []
    const foreign: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(baseURL!).host) foreign.push(request.url())
    })
    await use(page)
    expect(foreign, 'requests to other hosts').toEqual([])
    expect(errors.filter((error) => !expectedErrors.some((expected) => error.includes(expected))), 'unexpected console errors').toEqual([])
  },
})

/** What depends on colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Fails with every violation axe finds on the page (WCAG 2.2 A and AA). `coloursOnly` repeats only what another theme can
 * break. Legacy mode: without frames of other hosts nothing is lost, and axe needs no second page for each run.
 */
export async function expectNoViolations(page: Page, coloursOnly = false): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (coloursOnly ? axe.withRules(colourRules) : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])).analyze()
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`)).toEqual([])
}
