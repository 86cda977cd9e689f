import { describeRecordsContract } from './records-contract'
import { openEmptyNeo4j } from './test-stores'

describeRecordsContract('Neo4j', openEmptyNeo4j, { writes: 500, races: 1000 })
