import { known, type StarterGraph } from '../starter-graph'
import { foldName } from '../../sort-name'
import type { Random } from './random'

/** Key of the invented county: no Kreis in Schleswig-Holstein has it. */
export const countyId = '01099'

/** An administration that answers for places: an Amt, or a Stadt that belongs to none. */
export interface Office {
  /** Area it administers. */
  areaId: string
  name: string
  /** Its own seat first. */
  places: Place[]
  /** In the south several topics have nobody, on purpose. */
  south: boolean
}

/** A Gemeinde or Stadt. */
export interface Place {
  areaId: string
  name: string
  postalCode: string
}

// Birds, plants and tides with the endings of the coast; none of these places exists.
const officeNames: readonly { code: string; amt: boolean; south: boolean; places: readonly string[] }[] = [
  { code: '010990001', amt: false, south: false, places: ['Musterstedt'] },
  { code: '010990002', amt: false, south: true, places: ['Deichmünde'] },
  {
    code: '010995101',
    amt: true,
    south: false,
    places: [
      'Möwenwurth',
      'Kiebitzwurth',
      'Seggenhörn',
      'Quellerkoog',
      'Austernkoog',
      'Lahnungsdorf',
      'Schnepfenhusen',
    ],
  },
  {
    code: '010995102',
    amt: true,
    south: false,
    places: ['Kranichbüttel', 'Bekassinbüttel', 'Wollgrasmoor', 'Graugansdeich', 'Binsenbüttel', 'Nebelhusen'],
  },
  {
    code: '010995103',
    amt: true,
    south: false,
    places: [
      'Ginsterhusen',
      'Lerchenwohld',
      'Heidschnuckenrade',
      'Schlehenbüttel',
      'Wacholderrade',
      'Rapsfelde am Knick',
      'Eichkaterloh',
    ],
  },
  {
    code: '010995104',
    amt: true,
    south: true,
    places: ['Erlenwurth', 'Weidenwurth', 'Schilfwarft', 'Ottermünde', 'Rohrsängerkoog', 'Sumpfdotterhusen'],
  },
  {
    code: '010995105',
    amt: true,
    south: true,
    places: ['Tonnenhörn', 'Bakenhusen', 'Leuchtfeuerkoog', 'Muschelhörn', 'Krabbenkoog', 'Prielhusen'],
  },
  {
    code: '010995106',
    amt: true,
    south: true,
    places: ['Süderpriel', 'Ebbenwurth', 'Flutenbüttel', 'Tidenbüttel', 'Wellenkoog', 'Sturmwurth'],
  },
]

/** The areas of Kreis Musterkoog below the real Bund and Land, and its eight administrations. */
export function makePlaces(random: Random): { areas: StarterGraph['areas']; offices: Office[] } {
  const area = (
    id: string,
    parentId: string | null,
    kind: string,
    name: string,
    more: Parameters<typeof known>[0] = {},
  ) => ({ id, parentId, props: known({ name, kind, sortName: foldName(name), ...more }) })
  const areas: StarterGraph['areas'] = [
    area('00', null, 'country', 'Deutschland'),
    area('01', '00', 'state', 'Schleswig-Holstein'),
    area(countyId, '01', 'county', 'Kreis Musterkoog', { ags: countyId }),
  ]
  let number = 0
  const offices = officeNames.map(({ code, amt, south, places }): Office => {
    if (amt)
      areas.push(
        area(code, countyId, 'amt', `Amt ${places[0]}`, {
          website: `amt-${code.slice(-2)}.musterkoog.example`,
          officialName: `Amt ${places[0]} (erfunden)`,
        }),
      )
    const made = places.map((name, index): Place => {
      number += 1
      const suffix = String(number).padStart(3, '0')
      // 00… is not in use as a German postal code.
      const place = { areaId: `${code}${suffix}`, name, postalCode: `00${String(100 + number * 7)}` }
      const population = amt
        ? index === 0
          ? random.between(2800, 7200)
          : random.between(60, 1900)
        : random.between(11_000, 21_500)
      areas.push(
        area(place.areaId, amt ? code : countyId, 'municipality', name, {
          ags: `${countyId}${suffix}`,
          officialName: amt ? name : `${name}, Stadt`,
          postalCode: place.postalCode,
          population,
          populationYear: 2025,
          areaKm2: random.between(300, 6500) / 100,
        }),
      )
      return place
    })
    return {
      areaId: amt ? code : made[0]!.areaId,
      name: amt ? `Amt ${places[0]}` : `Stadt ${places[0]}`,
      places: made,
      south,
    }
  })
  return { areas, offices }
}
