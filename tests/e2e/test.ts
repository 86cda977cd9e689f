import { test as base, expect, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { stateFile, type Role } from './app'

export { expect }

interface Fixtures {
  role: Role
  /** What a test expects on the console, as parts of texts. */
  expectedErrors: string[]
}

/**
 * Playwright's test, signed in as `role`. Every test also proves two things: nothing is asked of any other host, and
 * the console shows no error that the test did not expect.
 */
export const test = base.extend<Fixtures>({
  role: ['admin', { option: true }],
  expectedErrors: [[], { option: true }],
  storageState: async ({ role }, use, info) =>
    use(stateFile(info.project.name === 'neo4j' ? 'neo4j' : 'embedded', role)),
  page: async ({ page, baseURL, expectedErrors }, use) => {
    const errors: string[] = []
    const foreign: string[] = []
    // What the policy forbids is an error, also where nothing else shows of it.
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        console.error(`CSP: ${violatedDirective} ${blockedURI} ${sourceFile}`),
      ),
    )
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
    expect(
      errors.filter((error) => !expectedErrors.some((expected) => error.includes(expected))),
      'unexpected console errors',
    ).toEqual([])
  },
})

/** What depends on colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Fails with every violation axe finds on the page (WCAG 2.2 A and AA). `again: 'colours'` repeats only what another
 * theme can break, `again: 'all'` everything at another width; the style sheets themselves (may the screen be
 * turned?) are read the first time only.
 */
export async function expectNoViolations(page: Page, again?: 'colours' | 'all'): Promise<void> {
  if (!again) await page.evaluate(axe.source)
  const options: RunOptions = {
    runOnly:
      again === 'colours'
        ? colourRules
        : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    resultTypes: ['violations'],
    ...(again ? { preload: false, rules: { 'css-orientation-lock': { enabled: false } } } : {}),
  }
  const violations = await page.evaluate(
    async (run) =>
      (await (window as unknown as { axe: typeof axe }).axe.run(document, run)).violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
      ),
    options,
  )
  expect(violations).toEqual([])
}
