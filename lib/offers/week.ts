import { weekdays, type Weekday } from './fields'
import { minutesOf, type FoundOffer, type Offer } from './schema'

/** The offers of a week by their days, each day by time; an offer on two days stands twice. */
export interface Week {
  readonly days: readonly { readonly day: Weekday; readonly found: readonly FoundOffer[] }[]
  /** Those without a fixed day. */
  readonly byArrangement: readonly FoundOffer[]
  /** How many offers, and on how many occasions. */
  readonly offers: number
  readonly occasions: number
  /** How many do not fit on the page; the list has them. */
  readonly left: number
}

/** Most offers in a week that is drawn. */
export const mostInWeek = 500

const startOf = ({ startTime }: Offer) => (startTime === null ? Infinity : minutesOf(startTime))
const inTurn = (a: FoundOffer, b: FoundOffer) => {
  const [first, second] = [startOf(a.offer), startOf(b.offer)]
  return first === second ? a.offer.title.localeCompare(b.offer.title, 'de') : first - second
}

/** The week of some offers. What is over is not in it: a week is what one can go to. */
export function weekOf(all: readonly FoundOffer[], most = mostInWeek): Week {
  const running = all.filter(({ fit }) => fit !== 'over')
  const drawn = running.slice(0, most)
  const days = weekdays.map((day) => ({
    day,
    found: drawn.filter(({ offer }) => offer.days.includes(day)).sort(inTurn),
  }))
  return {
    days,
    byArrangement: drawn.filter(({ offer }) => !offer.days.length),
    offers: drawn.length,
    occasions: days.reduce((sum, { found }) => sum + found.length, 0),
    left: running.length - drawn.length,
  }
}
