import { openStore } from '@/lib/store/open'
import { checkUpsContract } from './check-ups-contract'
import { openEmptyNeo4j } from './test-stores'

describe('embedded', () => checkUpsContract(() => openStore({ engine: 'embedded', folder: null })))
describe('neo4j', () => checkUpsContract(openEmptyNeo4j))
