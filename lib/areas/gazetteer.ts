import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainWords } from '../words'

/** A place of another county. */
export interface ForeignPlace {
  /** As it is written officially; for a postal code the code itself. */
  readonly name: string
  /** „Kreis Steinburg“; the name itself for a city that is a county of its own. */
  readonly county: string
}

/** The municipalities and counties of Germany that are not ours, by their plain words. */
export interface Gazetteer {
  /**
   * By plain words, joined by spaces. `known`: so near or so large that it is meant without „in“ before it; `city`: a
   * county of its own.
   */
  readonly places: ReadonlyMap<string, ForeignPlace & { readonly known: boolean; readonly city: boolean }>
  readonly postalCodes: ReadonlyMap<string, ForeignPlace>
}

const rows = (file: string) =>
  readFileSync(join(process.cwd(), 'data/germany', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

/** Abbreviations in official names, as people say them. */
const spoken = (name: string) =>
  name
    .replace(/ b\. ?/, ' bei ')
    .replace(/ a\. ?/, ' am ')
    .replace(/ i\. ?/, ' in ')

/**
 * What lies outside: all German municipalities, counties and postal codes but those of one county (data/germany, from
 * VG250 of BKG and OpenStreetMap, see data/SOURCES.md).
 * @param ownCounty its key of five digits; a county that is not in the files has everything outside
 */
export function readGazetteer(ownCounty: string): Gazetteer {
  const counties = new Map(
    rows('counties.csv').map(([ags, name, kind]) => [
      ags!,
      { name: name!, kind: kind!, label: kind === 'Kreisfreie Stadt' ? name! : `${kind} ${name}` },
    ]),
  )
  const places = new Map<string, ForeignPlace & { known: boolean; city: boolean }>()
  const add = (name: string, county: string, shown: string, known: boolean, city = false) => {
    const key = plainWords(spoken(name)).join(' ')
    const before = places.get(key)
    // Of several of one name the one that people mean without saying more.
    if (key && county !== ownCounty && (!before || (known && !before.known)))
      places.set(key, { name: shown, county: counties.get(county)?.label ?? '', known, city })
  }
  const state = ownCounty.slice(0, 2)
  for (const [county, name] of rows('municipalities.csv') as [string, string][]) {
    const city = counties.get(county)?.kind === 'Kreisfreie Stadt'
    const known = city || county.startsWith(state)
    const bare = name.split(' (')[0]!
    add(bare, county, name, known, city)
    // Freiburg im Breisgau is mostly Freiburg.
    if (city) add(bare.split(/ (?:im|am|an|in|ob) /)[0]!, county, name, true, true)
  }
  for (const [ags, { name, kind, label }] of counties) {
    if (kind === 'Kreisfreie Stadt') continue
    add(`Kreis ${name}`, ags, label, true)
    add(`Landkreis ${name}`, ags, label, true)
    add(name, ags, label, ags.startsWith(state))
  }
  return {
    places,
    postalCodes: new Map(
      rows('postal-codes.csv').flatMap(([code, county]) =>
        county === ownCounty ? [] : [[code!, { name: code!, county: counties.get(county!)?.label ?? '' }]],
      ),
    ),
  }
}
