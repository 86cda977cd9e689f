import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '@/lib/store/embedded'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

interface Outcome {
  acknowledged: string[]
  refused: Record<string, string>
  roomBefore: boolean
  roomAfter: boolean
  read: { all: number }[]
  closed?: boolean
}

// A limit of the file size stands for the disk: it needs no rights and no disk of its own.
describe.each(['kill', 'close'])('a disk that is full while people write, then %s', (end) => {
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-full-'))
  folders.push(folder)
  let outcome: Outcome
  beforeAll(() => {
    const script = ['--import', 'tsx', 'tests/unit/store/write-until-full.ts', folder, end]
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 250; exec "$@"', 'bash', process.execPath, ...script],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      },
    )
    if (!stdout) throw new Error(stderr)
    outcome = JSON.parse(stdout) as Outcome
  })

  test('refuses with its own code what finds no room, and nothing else', () => {
    expect(Object.entries(outcome.refused)).toEqual([10, 30, 50].map((round) => [`large-${round}`, 'full']))
    expect(outcome.acknowledged).toHaveLength(120)
  })

  test('says that there is no room', () => {
    expect([outcome.roomBefore, outcome.roomAfter]).toEqual([true, false])
  })

  test('keeps reading, and closes', () => {
    expect(outcome.read).toEqual([{ all: 240 }])
    expect(outcome.closed).toBe(end === 'close' ? true : undefined)
  })

  test('holds what it acknowledged, whole, and nothing it refused, when there is room again', async () => {
    const store = await openEmbedded({ folder })
    const rows = await store.read({
      name: 'ids',
      text: 'MATCH (o:Organisation) RETURN o.id AS id ORDER BY id',
      parameters: {},
    })
    const expected = outcome.acknowledged.flatMap((id) => [id, `${id}-first`]).sort()
    expect(rows.map(({ id }) => String(id)).sort()).toEqual(expected)
    expect(await store.hasRoom!()).toBe(true)
    await store.close()
  })
})
