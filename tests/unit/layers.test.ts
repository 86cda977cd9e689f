/**
 * Plants forbidden imports in a small copy of the house and sees that the check of the layers finds each.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const allowed: Record<string, string> = {
  'app/page.tsx':
    "import { Form } from '@/components/form'\nimport { save } from '@/lib/things/service'\nimport { thing } from '@/lib/things/schema'\nexport const page = [Form, save, thing]",
  'app/api/health/route.ts': "import { currentStore } from '@/lib/store/current'\nexport const health = currentStore",
  'components/form.tsx':
    "import { thing } from '@/lib/things/schema'\nimport { formatDate } from '@/lib/dates'\nexport const Form = [thing, formatDate]",
  'lib/dates.ts': 'export const formatDate = 1',
  'lib/errors.ts': 'export const error = 1',
  'lib/store/port.ts': 'export const port = 1',
  'lib/store/query.ts': "import { port } from './port'\nexport const query = port",
  'lib/store/current.ts':
    "import { open } from './neo4j'\nimport { openEmbedded } from './embedded'\nexport const currentStore = [open, openEmbedded]",
  'lib/store/neo4j.ts': "import neo4j from 'neo4j-driver'\nexport const open = neo4j",
  'lib/store/embedded.ts': "import { GrafeoDB } from '@grafeo-db/js'\nexport const openEmbedded = GrafeoDB",
  'lib/things/schema.ts': 'export const thing = 1',
  'lib/things/queries.ts': "import { query } from '../store/query'\nexport const list = query",
  'lib/things/service.ts':
    "import { list } from './queries'\nimport { look } from '../others/service'\nexport const save = [list, look]",
  'lib/others/queries.ts': "import { query } from '../store/query'\nexport const find = query",
  'lib/others/service.ts': "import { find } from './queries'\nexport const look = find",
}

const planted: [rule: string, file: string, imported: string][] = [
  ['app-imports-doors-only', 'app/a.ts', '@/lib/things/queries'],
  ['app-imports-doors-only', 'app/b.ts', '@/lib/store/port'],
  ['app-imports-doors-only', 'app/c.ts', '@/lib/store/current'],
  ['health-asks-the-store', 'app/api/health/d.ts', '@/lib/things/service'],
  ['components-are-furniture', 'components/e.tsx', '@/lib/things/service'],
  ['components-are-furniture', 'components/f.tsx', '@/app/page'],
  ['components-know-no-app-types', 'components/g.tsx', 'type @/lib/things/queries'],
  ['lib-knows-no-rooms-above', 'lib/things/h.ts', '@/components/form'],
  ['lib-knows-no-rooms-above', 'lib/i.ts', '@/app/page'],
  ['lib-knows-no-rooms-above', 'lib/things/p.ts', '@/data/rows.json'],
  ['queries-stay-home', 'lib/others/j.ts', '../things/queries'],
  ['domains-know-only-the-port', 'lib/things/k.ts', '../store/current'],
  ['isomorphic-files-stay-isomorphic', 'lib/others/schema.ts', '../things/service'],
  ['store-knows-no-domain', 'lib/store/l.ts', '../things/service'],
  ['neo4j-driver-only-in-its-adapter', 'lib/things/m.ts', 'neo4j-driver'],
  ['grafeo-only-in-its-adapter', 'lib/store/n.ts', '@grafeo-db/js'],
  ['no-cycles', 'lib/things/o.ts', './z'],
  ['no-unresolvable', 'lib/things/q.ts', './gone'],
]

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-layers-'))
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(file, join(folder, file))
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function build(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}

function checkLayers(): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-layers.mjs', folder], {
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

test('a house in order passes', () => {
  build(allowed)
  expect(checkLayers()).toEqual({
    status: 0,
    output: `layers: ${Object.keys(allowed).length} modules, 0 forbidden imports\n`,
  })
})

test('every forbidden import is found, and nothing else', () => {
  build(allowed)
  for (const [, file, imported] of planted) {
    const [type, from] = imported.startsWith('type ') ? ['type ', imported.slice(5)] : ['', imported]
    build({ [file]: `import ${type}* as it from '${from}'\nexport let used: typeof it\n${type ? '' : 'used = it\n'}` })
  }
  build({ 'lib/things/z.ts': "export * from './o'", 'data/rows.json': '[]' })
  const { status, output } = checkLayers()
  expect(status).toBe(1)
  const found = output
    .split('\n')
    .filter((line) => line.includes(' → '))
    .map((line) => line.slice(0, line.indexOf(' → ')))
  expect([...new Set(found)].sort()).toEqual(planted.map(([rule, file]) => `${rule}: ${file}`).sort())
})

test('a check that saw nothing fails', () => {
  build({ 'tests/one.ts': '' })
  const { status, output } = checkLayers()
  expect(output).toContain('no modules seen')
  expect(status).toBe(1)
})
