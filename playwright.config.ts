import { defineConfig } from '@playwright/test'
import { portOf } from './tests/e2e/ports'

// Chosen once, in the first process; workers inherit it. Below 32,768, where Linux begins to give ports to callers.
const first = 20_000 + (process.pid % 600) * 20
process.env.KNOTENPUNKT_E2E_PORT ??= String(first)
const embedded = `http://localhost:${portOf('embedded')}`
const alone = `http://localhost:${portOf('alone')}`
const neo4j = `http://localhost:${portOf('neo4j')}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e/results',
  globalSetup: './tests/e2e/start-apps.ts',
  globalTeardown: './tests/e2e/stop-apps.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
    // What a test did step by step, for whoever looks for a fault: writing it down takes a third of the time.
    trace: process.env.KNOTENPUNKT_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // The longest first. Counts what a call leaves in the store: nobody else writes to its app.
    { name: 'authorisation', use: { baseURL: alone }, testMatch: /authorisation/ },
    { name: 'embedded', use: { baseURL: embedded }, testIgnore: /two-instances|store-away|authorisation|saved-forms/ },
    // Changes records that the others read.
    {
      name: 'saved-forms',
      use: { baseURL: embedded },
      testMatch: /saved-forms/,
      dependencies: ['embedded', 'neo4j'],
    },
    // The same suite's main path on a Neo4j server, shared by two app instances.
    { name: 'neo4j', use: { baseURL: neo4j }, testMatch: /(main-path|two-instances|store-away)\.spec\.ts/ },
  ],
})
