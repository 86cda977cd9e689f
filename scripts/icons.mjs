// `npm run icons`: fetches the drawings that components/ui/icons.tsx names from Lucide into one picture,
// components/ui/icons.svg.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const version = '1.62.0'
const root = fileURLToPath(new URL('..', import.meta.url))
const names = [
  ...readFileSync(join(root, 'components/ui/icons.tsx'), 'utf8').matchAll(/= icon\('([a-z0-9-]+)'\)/g),
].map(([, name]) => name)
const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-icons-'))
try {
  const { status } = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `lucide-static@${version}`,
    ],
    { stdio: 'inherit' },
  )
  if (status !== 0) throw new Error('Lucide could not be fetched.')
  const symbols = names.map((name) => {
    const drawing = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(
      readFileSync(join(folder, `node_modules/lucide-static/icons/${name}.svg`), 'utf8'),
    )[1]
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing
      .trim()
      .replace(/\s*\n\s*/g, '')
      .replace(/ \/>/g, '/>')}</symbol>`
  })
  const licence = `Lucide ${version}, https://lucide.dev: ISC and MIT licence, text in data/licences/lucide-ISC.txt`
  writeFileSync(
    join(root, 'components/ui/icons.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n<!-- ${licence} -->\n${symbols.join('\n')}\n</svg>\n`,
  )
  console.log(`${names.length} icons`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
