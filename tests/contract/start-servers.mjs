import { startNeo4j } from '../../scripts/neo4j/start-neo4j.mjs'

/**
 * One Neo4j for the contract suite. Without it the suite fails: the promises of the port hold on both stores or not at
 * all.
 */
export default async function startServers() {
  const server = await startNeo4j()
  globalThis.contractServer = server
  process.env.NEO4J_TEST_URI = server.uri
}
