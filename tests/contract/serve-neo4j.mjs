// A Neo4j server on the given data folder and port as a process of its own: prints its address and pid as one line of
// JSON.
import { startNeo4j } from '../../scripts/neo4j/start-neo4j.mjs'

const [dataFolder, port] = process.argv.slice(2)
const { uri, pid } = await startNeo4j({ dataFolder, port: Number(port) })
console.log(JSON.stringify({ uri, pid }))
