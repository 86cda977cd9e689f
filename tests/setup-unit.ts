// An unexpected console.error or console.warn fails the test that caused it. A test that expects one replaces it:
// jest.spyOn(console, 'error').mockImplementation(…) and then looks at its calls.
let complaints: string[] = []

beforeEach(() => {
  complaints = []
  for (const level of ['error', 'warn'] as const) {
    jest.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      complaints.push(`console.${level}: ${parts.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  jest.restoreAllMocks()
  if (complaints.length > 0) throw new Error(`Unexpected complaints:\n${complaints.join('\n')}`)
})
