import nextJest from 'next/jest.js'

const createConfig = nextJest({ dir: './' })

const shared = {
  testEnvironment: 'node', // a component test asks for a browser with `/** @jest-environment jsdom */`
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.cache/'],
}

export default async function configureJest() {
  const unit = await createConfig({
    ...shared,
    displayName: 'unit',
    // The long one of the contract tests needs no server: it runs on one core while the unit tests use the other.
    testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}', '<rootDir>/tests/contract/records-embedded.test.ts'],
    setupFilesAfterEnv: ['<rootDir>/tests/setup-unit.ts'],
  })()
  const contract = await createConfig({
    ...shared,
    displayName: 'contract',
    testMatch: ['<rootDir>/tests/contract/**/*.test.ts', '!**/records-embedded.test.ts'],
    globalSetup: '<rootDir>/tests/contract/start-servers.mjs',
    globalTeardown: '<rootDir>/tests/contract/stop-servers.mjs',
  })()
  // The contract files share one Neo4j server and empty it: one file at a time.
  const onlyUnit = process.argv.includes('unit') && !process.argv.includes('contract')
  return { projects: [unit, contract], maxWorkers: onlyUnit ? 2 : 1, testTimeout: 300_000 }
}
