import { openStore } from '@/lib/store/open'
import { describeRecordsContract } from './records-contract'

jest.setTimeout(900_000)

// Needs no server: runs beside the unit tests (see jest.config.mjs).
describeRecordsContract('the embedded store', () => openStore({ engine: 'embedded', folder: null }), {
  writes: 10_000,
  races: 1000,
})
