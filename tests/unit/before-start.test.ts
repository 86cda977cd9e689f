import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { explain, prepareStart } from '@/lib/before-start'
import { readSettings } from '@/lib/env'
import { openEmbedded } from '@/lib/store/embedded'
import { openStore } from '@/lib/store/open'
import { StoreError } from '@/lib/store/port'
import { cypher } from '../contract/test-stores'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const prepared = (values: Record<string, string> = {}) => prepareStart({ KNOTENPUNKT_DATA: folder, ...values })
const secret = 'q7Vh2mZx0KpLw9RtYc4Nb8JdFs6Ga1Ue'

/** One German and one English sentence or more, without traces, codes and names of the engine. */
function expectWords(text: string): void {
  expect(text.split(' · ')).toHaveLength(2)
  expect(text).not.toMatch(/\n|Error|GRAFEO|ENO|EACC|errno|StoreError/)
}

test('a fresh folder is prepared: address, headers, a secret, no warning', async () => {
  expect(await prepared({ PORT: '8080' })).toMatchObject({
    address: 'http://localhost:8080',
    headers: { 'X-Content-Type-Options': 'nosniff' },
    warning: undefined,
  })
  expect(readdirSync(folder)).toEqual(['auth-secret'])
})

test('a secret of the settings leaves the folder without one; https brings HSTS', async () => {
  const start = await prepared({ AUTH_SECRET: secret, KNOTENPUNKT_URL: 'https://netzwerk.kreis.example/' })
  expect(start).toMatchObject({ address: 'https://netzwerk.kreis.example' })
  expect(start).toHaveProperty(['headers', 'Strict-Transport-Security'])
  expect(readdirSync(folder)).toEqual([])
})

test('a weak secret refuses before anything is made', async () => {
  const data = join(folder, 'data')
  const start = await prepared({ KNOTENPUNKT_DATA: data, AUTH_SECRET: 'abcdefghijklmnopqrstuvwxyz0123456789' })
  expectWords((start as { refusal: string }).refusal)
  expect(existsSync(data)).toBe(false)
})

test('a file in the place of the folder is named', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const { refusal } = (await prepared({ KNOTENPUNKT_DATA: join(file, 'below') })) as { refusal: string }
  expectWords(refusal)
  expect(refusal).toContain(file)
})

describe('why a store does not open is said in words', () => {
  const words = (error: unknown, values = {}) => explain(error, readSettings({ KNOTENPUNKT_DATA: folder, ...values }))
  const refused = (use: Promise<unknown>) =>
    use.then(
      () => Promise.reject(new Error('not refused')),
      (error: unknown) => error,
    )

  test('in use', async () => {
    const store = await openStore({ engine: 'embedded', folder })
    const text = words(await refused(openStore({ engine: 'embedded', folder })))
    await store.close()
    expectWords(text)
    expect(text).toContain('von einem anderen Programm benutzt')
  })

  test('damaged', async () => {
    await (await openStore({ engine: 'embedded', folder })).close()
    writeFileSync(join(folder, 'graph.grafeo'), '')
    expectWords(words(await refused(openEmbedded({ folder }))))
  })

  test('newer', async () => {
    const store = await openStore({ engine: 'embedded', folder })
    await store.write([cypher("MATCH (s:StoreInfo {id: 'store'}) SET s.schemaVersion = 9999")])
    await store.close()
    const text = words(await refused(openStore({ engine: 'embedded', folder })))
    expectWords(text)
    expect(text).toContain('neueren Version')
  })

  test('full, or away', () => {
    expectWords(words(new StoreError('full', 'x')))
    expectWords(words(Object.assign(new Error('cannot write: No space left on device (os error 28)'), {})))
    expectWords(words(new StoreError('unavailable', 'x'), { NEO4J_URI: 'bolt://h', NEO4J_PASSWORD: 'p' }))
  })
})
