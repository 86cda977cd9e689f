import { addDays } from '../../dates'
import type { StarterGraph } from '../starter-graph'
import type { Random } from './random'

type Row = StarterGraph['cooperations'][number]

/**
 * What partners said of their cooperations: most were never asked, of the others some are confirmed by all, many by
 * some, and a few are denied.
 */
export function addVoices(random: Random, cooperations: readonly Row[], today: string): Row[] {
  return cooperations.map((row) => {
    const said = random.weighted({ unasked: 62, mutual: 16, 'one-sided': 17, disputed: 5 })
    if (said === 'unasked' || row.props.state === 'ended') return row
    const ids = row.partners.map(({ organisationId }) => organisationId)
    const speaking = said === 'mutual' ? ids : random.sample(ids, 1)
    const voices = speaking.map(
      (id) => `${id} ${said === 'disputed' ? 'no' : 'yes'} ${addDays(today, -random.between(3, 200))}`,
    )
    return { ...row, props: { ...row.props, voices: voices.sort() } }
  })
}
