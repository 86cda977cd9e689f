import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkArchive, writeArchive } from '@/lib/store/archive'
import { openEmbedded } from '@/lib/store/embedded'
import { openStore } from '@/lib/store/open'
import type { GraphStore, Statement } from '@/lib/store/port'
import { salvageStore } from '@/lib/store/salvage'

const above = mkdtempSync(join(tmpdir(), 'knotenpunkt-damage-'))
afterAll(() => rmSync(above, { recursive: true, force: true }))

const inAbove = (name: string) => join(above, name)
const ended = inAbove('ended')
const crashed = inAbove('crashed')
const places = 50
/** Everything the store held after each of its writes, as archives. */
const states: string[] = []

const write = (number: number): Statement => ({
  name: 'damage',
  text:
    'MERGE (before:Organisation {id: $before}) CREATE (o:Organisation {id: $id, name: $name}) ' +
    'CREATE (before)-[:PART_OF]->(o) RETURN o.id AS id',
  parameters: { id: `o${number}`, before: `o${number - 1}`, name: `Stelle ${number} ${'Küste '.repeat(number % 9)}` },
})

async function contentOf(store: GraphStore): Promise<string> {
  await writeArchive(store, inAbove('content.ndjson'))
  return readFileSync(inAbove('content.ndjson'), 'utf8')
}

/**
 * `equal`: opens with what was acknowledged; a number: with the state after that write; else the code of the refusal.
 */
async function opens(folder: string): Promise<string | number> {
  let store
  try {
    store = await openEmbedded({ folder })
  } catch (error) {
    return String((error as { code?: string }).code)
  }
  const state = states.indexOf(await contentOf(store))
  await store.close()
  return state === states.length - 1 ? 'equal' : state < 0 ? 'different' : state
}

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}

function cut(file: string, place: number): void {
  truncateSync(file, Math.floor((statSync(file).size * place) / places))
}

function flip(file: string, place: number): void {
  const bytes = readFileSync(file)
  bytes[Math.floor((bytes.length * (place + 0.5)) / places)]! ^= 1 << (place % 8)
  writeFileSync(file, bytes)
}

/** The heads decide which of the states in the file counts; they are small, so they get places of their own. */
function flipHead(file: string, place: number): void {
  const bytes = readFileSync(file)
  bytes[(place < 25 ? 4096 : 8192) + (place % 25) * 2]! ^= 1 << (place % 8)
  writeFileSync(file, bytes)
}

/** Damages a copy of `source` at each place and says how often what came of it. */
async function damageEach(source: string, name: string, damage: (file: string, place: number) => void) {
  const outcomes: Record<string, number> = {}
  const saved: Record<string, number> = {}
  for (let place = 0; place < places; place++) {
    const folder = inAbove('damaged')
    rmSync(folder, { recursive: true, force: true })
    cpSync(source, folder, { recursive: true })
    damage(join(folder, name), place)
    const before = filesOf(folder)
    const outcome = await opens(folder)
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if (outcome !== 'damaged') continue
    expect(filesOf(folder)).toEqual(before) // a refusal changes nothing
    const archive = inAbove('saved.ndjson')
    const salvage = await salvageStore(folder, archive).catch((error: { code: string }) => error.code)
    expect(filesOf(folder)).toEqual(before) // nor does salvaging
    if (typeof salvage === 'string') saved[salvage] = (saved[salvage] ?? 0) + 1
    else {
      await checkArchive(archive)
      expect(salvage.complete).toBe(false)
      const behind = states.length - 1 - states.indexOf(readFileSync(archive, 'utf8'))
      saved[`${behind} behind`] = (saved[`${behind} behind`] ?? 0) + 1
    }
  }
  return { outcomes, saved }
}

beforeAll(async () => {
  const store = await openStore({ engine: 'embedded', folder: inAbove('made') })
  for (let number = 1; number <= 60; number++) {
    await store.write([write(number)])
    if (number >= 57) states.push(await contentOf(store))
  }
  cpSync(inAbove('made'), crashed, { recursive: true })
  await store.close()
  cpSync(inAbove('made'), ended, { recursive: true })
})

describe('a store that was closed', () => {
  test.each([
    ['cut', cut],
    ['flipped', flip],
    ['flipped in its heads', flipHead],
  ])('whose data file is %s opens with all it held or is called damaged', async (_what, damage) => {
    const { outcomes, saved } = await damageEach(ended, 'graph.grafeo', damage)
    expect(Object.keys(outcomes).filter((outcome) => !['equal', 'damaged'].includes(outcome))).toEqual([])
    expect(outcomes.damaged).toBeGreaterThan(0)
    expect(saved).toEqual({ '0 behind': outcomes.damaged }) // of the second copy
    if (process.env.DAMAGE_FIGURES) process.stderr.write(JSON.stringify({ outcomes, saved }) + '\n')
  })

  test('whose data file is gone is not taken for a new one', async () => {
    const folder = inAbove('gone')
    cpSync(ended, folder, { recursive: true })
    rmSync(join(folder, 'graph.grafeo'))
    expect(await opens(folder)).toBe('damaged')
    expect(existsSync(join(folder, 'graph.grafeo'))).toBe(false)
  })

  test('has its second copy until it is opened again', async () => {
    const folder = inAbove('spare')
    cpSync(ended, folder, { recursive: true })
    const spare = join(folder, 'graph.grafeo.spare')
    expect(readFileSync(spare).equals(readFileSync(join(folder, 'graph.grafeo')))).toBe(true)
    expect(statSync(spare).mode & 0o777).toBe(0o600)
    const store = await openEmbedded({ folder })
    expect(existsSync(spare)).toBe(false)
    await store.close()
    expect(existsSync(spare)).toBe(true)
  })

  test('whose note of the last end is broken or gone opens all the same', async () => {
    const folder = inAbove('note')
    cpSync(ended, folder, { recursive: true })
    for (const text of ['', '{"commits":"x"}']) {
      writeFileSync(join(folder, 'graph.grafeo.stopped'), text)
      expect(await opens(folder)).toBe('equal')
    }
    rmSync(join(folder, 'graph.grafeo.stopped'))
    expect(await opens(folder)).toBe('equal')
  })
})

describe('a store that crashed', () => {
  const log = () => readdirSync(join(crashed, 'graph.grafeo.wal'))[0]!

  test.each([
    ['data file', 'cut', cut],
    ['data file', 'flipped', flip],
    ['data file', 'flipped in its heads', flipHead],
    ['log', 'cut', cut],
    ['log', 'flipped', flip],
  ])('whose %s is %s opens with all it held or is called damaged', async (file, _what, damage) => {
    const name = file === 'log' ? join('graph.grafeo.wal', log()) : 'graph.grafeo'
    const { outcomes, saved } = await damageEach(crashed, name, damage)
    expect(Object.keys(outcomes).filter((outcome) => !['equal', 'damaged'].includes(outcome))).toEqual([])
    if (process.env.DAMAGE_FIGURES) process.stderr.write(JSON.stringify({ outcomes, saved }) + '\n')
  })
})

test('a log that alone holds what was written is called damaged, or its end counts as not written', async () => {
  const full = inAbove('full')
  const child = ['--import', 'tsx', 'tests/unit/store/write-until-full.ts', full, 'kill']
  const limited = ['-c', 'ulimit -f 250; exec "$@"', 'sh', process.execPath, ...child]
  const { acknowledged } = JSON.parse(spawnSync('bash', limited, { encoding: 'utf8' }).stdout) as {
    acknowledged: string[]
  }
  const segments = readdirSync(join(full, 'graph.grafeo.wal')).sort()
  const outcomes: Record<string, number> = {}
  for (const damage of [cut, flip])
    for (let place = 0; place < places; place++) {
      const folder = inAbove('damaged')
      rmSync(folder, { recursive: true, force: true })
      cpSync(full, folder, { recursive: true })
      damage(join(folder, 'graph.grafeo.wal', segments[Math.floor((place * segments.length) / places)]!), place)
      const store = await openEmbedded({ folder }).catch((error: { code: string }) => error.code)
      if (typeof store === 'string') {
        outcomes[store] = (outcomes[store] ?? 0) + 1
        continue
      }
      const rows = await store.read({ name: 'ids', text: 'MATCH (o:Organisation) RETURN o.id AS id', parameters: {} })
      await store.close()
      const there = new Set(rows.map(({ id }) => String(id)))
      const missing = acknowledged.filter((id) => !there.has(id) || !there.has(`${id}-first`))
      // What is missing is the end, and nothing in between.
      expect(missing).toEqual(acknowledged.slice(acknowledged.length - missing.length))
      const outcome = missing.length ? 'end missing' : 'equal'
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
  if (process.env.DAMAGE_FIGURES) process.stderr.write(JSON.stringify(outcomes) + '\n')
  expect(Object.keys(outcomes).filter((outcome) => !['equal', 'damaged', 'end missing'].includes(outcome))).toEqual([])
  expect(outcomes.damaged).toBeGreaterThan(0)
})
