import nextJest from 'next/jest.js'

const createConfig = nextJest({ dir: './' })

const shared = {
  testEnvironment: 'node', // a component test asks for a browser with `/** @jest-environment jsdom */`
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.cache/'],
}

export default async function configureJest() {
  const unit = await createConfig({ ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}'], setupFilesAfterEnv: ['<rootDir>/tests/setup-unit.ts'] })()
  const contract = await createConfig({ ...shared, displayName: 'contract', testMatch: ['<rootDir>/tests/contract/**/*.test.ts'], globalSetup: '<rootDir>/tests/contract/start-servers.mjs', globalTeardown: '<rootDir>/tests/contract/stop-servers.mjs' })()
  return { projects: [unit, contract], maxWorkers: 2, testTimeout: 120_000 }
}
