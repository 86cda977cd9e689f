// Checks who imports whom (.dependency-cruiser.cjs). Usage: node scripts/check-layers.mjs [FOLDER of a copy of the
// project]
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

/**
 * Cruises the project in `root`.
 * @param {string} root
 * @returns {Promise<{ modules: number, violations: string[] }>} `modules`: how many files of the project were looked at
 */
export async function checkLayers(root) {
  process.chdir(root)
  const rooms = ['app', 'components', 'lib', 'data', 'proxy.ts', 'instrumentation.ts'].filter((room) =>
    existsSync(room),
  )
  const options = await extractConfig(resolve(root, '.dependency-cruiser.cjs'))
  const { output } = await cruise(rooms, { ...options, ruleSet: options.ruleSet, validate: true }, undefined, {
    tsConfig: extractTsConfig(resolve(root, 'tsconfig.json')),
  })
  const violations = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  return {
    modules: output.modules.filter(({ source }) => !source.includes('node_modules') && /[.][cm]?[jt]sx?$/.test(source))
      .length,
    violations,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, violations } = await checkLayers(resolve(process.argv[2] ?? '.'))
  if (modules === 0) {
    console.error(
      'layers: no modules seen, so nothing was checked (does dependency-cruiser understand this TypeScript version?)',
    )
    process.exit(1)
  }
  for (const violation of violations) console.error(violation)
  console.log(`layers: ${modules} modules, ${violations.length} forbidden imports`)
  process.exit(violations.length === 0 ? 0 : 1)
}
