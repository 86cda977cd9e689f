import { openStore } from '@/lib/store/open'
import { checkUpsContract } from './check-ups-contract'
import { networkHealthContract } from './network-health-contract'
import { openEmptyNeo4j } from './test-stores'

const openEmbedded = () => openStore({ engine: 'embedded', folder: null })

describe('embedded: check-ups', () => checkUpsContract(openEmbedded))
describe('embedded: network health', () => networkHealthContract(openEmbedded))
describe('neo4j: check-ups', () => checkUpsContract(openEmptyNeo4j))
describe('neo4j: network health', () => networkHealthContract(openEmptyNeo4j))
