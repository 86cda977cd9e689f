// `npm run bench`: measures the built program with the invented county, beside peers in the same run, and prints
// plain lines.
// `npm run bench -- --services` times answer and search inside the process, on both engines and in several sizes.
// `npm run bench -- --people` loads pages at 2,000 organisations, 5,000 posts, 10,000 cooperations and 20,000 contacts,
// on both engines.
// `npm run bench -- --picture` says how well the map reads, beside other layouts.
// `npm run bench -- --map` draws, moves and counts networks of 2,000 and 20,000, beside other libraries (ten minutes).
// `npm run bench -- --links` compares the times of the refusals of check-up links, and tries 10,000 guesses.
// `npm run bench -- --load FOLDER 1|10|100` only fills a data folder with the invented county in that size.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './find-browser.mjs'
import { ensureInstalled } from './start.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
ensureInstalled()
const { tsImport } = await import('tsx/esm/api')
const [option, folder, scale] = process.argv.slice(2)
if (option === undefined) {
  process.env.CHROME_PATH = ensureBrowser()
  const { measure } = await tsImport('../tests/bench/measure.ts', import.meta.url)
  await measure()
} else if (option === '--services') {
  const { measureServices } = await tsImport('../tests/bench/services.ts', import.meta.url)
  const { startNeo4j } = await import('./neo4j/start-neo4j.mjs')
  await measureServices(() => startNeo4j({ heap: 2048 }))
} else if (option === '--people') {
  process.env.CHROME_PATH = ensureBrowser()
  const { measurePeople } = await tsImport('../tests/bench/people.ts', import.meta.url)
  const { startNeo4j } = await import('./neo4j/start-neo4j.mjs')
  await measurePeople(() => startNeo4j({ heap: 2048 }))
} else if (option === '--picture') {
  const { measurePicture } = await tsImport('../tests/bench/picture.ts', import.meta.url)
  await measurePicture()
} else if (option === '--map') {
  process.env.CHROME_PATH = ensureBrowser()
  const { measureLargeMaps } = await tsImport('../tests/bench/large-map.ts', import.meta.url)
  await measureLargeMaps(folder && Number(folder))
} else if (option === '--links') {
  const { measureLinks } = await tsImport('../tests/bench/check-up-links.ts', import.meta.url)
  await measureLinks()
} else if (option === '--load' && folder && ['1', '10', '100'].includes(scale)) {
  const { loadExample } = await tsImport('../tests/bench/load-example.ts', import.meta.url)
  console.log(await loadExample(resolve(folder), Number(scale)))
} else {
  console.error(
    console.error(
      'npm run bench [-- --services | --people | --picture | --map [1|10|13.34|133.4] | --links | --load FOLDER 1|10|100]',
    ),
  )
  process.exitCode = 2
}
