import { maySearch } from '../policy'
import { areas as allAreas } from '../../areas/service'
import type { SearchDocument, SearchKind } from './kind'

/** Places by name, Ortsteil, postal code and key. */
export const areas: SearchKind = {
  group: 'areas',
  mayFind: maySearch,
  follows: [],
  async documents(store) {
    return (await allAreas({ store })).map((area): SearchDocument => ({
      id: `area:${area.id}`,
      group: 'areas',
      href:
        area.kind === 'municipality' || area.kind === 'amt' ? `/areas/${area.id}` : `/organisations?area=${area.id}`,
      title: area.name,
      words: [...area.localities, area.postalCode ?? ''].filter(Boolean).join(' · '),
      text: [area.id, area.ags].filter(Boolean).join(' '),
      detail: { area: area.kind },
    }))
  },
}
