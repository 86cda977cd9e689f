/** A span on one weekday (0 Monday … 6 Sunday), minutes since midnight. */
interface Span {
  day: number
  from: number
  to: number
}

const days = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so']
const dayPattern =
  '(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|mo|di|mi|do|fr|sa|so)\\b\\.?'
const timePattern = '(\\d{1,2})(?:[:.](\\d{2}))?(?: ?uhr)?'
const daysAt = new RegExp(`^(${dayPattern})(?: ?(-|bis|und|/|&) ?(${dayPattern}))?`)
const spanAt = new RegExp(`^${timePattern} ?(?:-|bis) ?${timePattern}(?: ?uhr)?`)

/**
 * Reads office hours as people write them („Mo–Fr 8–12 Uhr, Do auch 14–17:30 Uhr“). Null when any part is not
 * understood: then only the text itself is shown and nothing is claimed.
 */
export function readOpeningHours(text: string): Span[] | null {
  let rest = text.toLowerCase().slice(0, 300).replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim()
  const spans: Span[] = []
  let current: number[] = []
  while (rest !== '') {
    const skipped = rest
      .replace(/^(?:[,;:]|und|sowie|auch|von|zusätzlich|nachmittags|vormittags|uhr)\s*/, '')
      .replace(/^nach vereinbarung\.?\s*/, '')
    if (skipped !== rest) {
      rest = skipped.trim()
      continue
    }
    const everyDay = /^(täglich|werktags)\s*/.exec(rest)
    const named = everyDay ? null : daysAt.exec(rest)
    if (everyDay) {
      current = everyDay[1] === 'täglich' ? [0, 1, 2, 3, 4, 5, 6] : [0, 1, 2, 3, 4]
      rest = rest.slice(everyDay[0].length)
    } else if (named) {
      const first = days.indexOf(named[1]!.slice(0, 2))
      const last = named[3] ? days.indexOf(named[3].slice(0, 2)) : first
      const range = named[2] === '-' || named[2] === 'bis'
      const listed = range
        ? Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7)
        : [first, last]
      current =
        spans.some((span) => current.includes(span.day)) || current.length === 0
          ? [...new Set(listed)]
          : [...new Set([...current, ...listed])]
      rest = rest.slice(named[0].length).trim()
    } else {
      const span = spanAt.exec(rest)
      if (!span || current.length === 0) return null
      const from = Number(span[1]) * 60 + Number(span[2] ?? 0)
      const to = Number(span[3]) * 60 + Number(span[4] ?? 0)
      if (from >= to || to > 24 * 60) return null
      spans.push(...current.map((day) => ({ day, from, to })))
      rest = rest.slice(span[0].length).trim()
    }
  }
  return spans.length ? spans : null
}

/**
 * Whether an office is open by its office hours; null when they are not understood. Public holidays are not known.
 * @param weekday 0 Monday … 6 Sunday; `time` HH:MM, both on the office's own clock
 */
export function isOpen(text: string, weekday: number, time: string): boolean | null {
  const spans = readOpeningHours(text)
  if (!spans) return null
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return spans.some((span) => span.day === weekday && span.from <= minutes && minutes < span.to)
}
