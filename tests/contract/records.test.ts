import { openStore } from '@/lib/store/open'
import { describeRecordsContract } from './records-contract'
import { openEmptyNeo4j } from './test-stores'

describeRecordsContract('the embedded store', () => openStore({ engine: 'embedded', folder: null }), {
  writes: 10_000,
  races: 1000,
})
describeRecordsContract('Neo4j', openEmptyNeo4j, { writes: 500, races: 1000 })
