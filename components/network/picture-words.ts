import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { namedGroups, type NetworkData, type NetworkState } from '@/lib/network/schema'
import type { PictureMarks, SheetWords } from './picture-sheet'

/** What stands around a picture that leaves the house: its title, what was chosen, and where it comes from. */
export function wordsOfPicture(
  t: SheetWords['t'],
  locale: Locale,
  data: NetworkData,
  state: NetworkState,
  counts: { summary: string; drawn: number; links: number },
  now: string,
): SheetWords {
  const words = t.network
  const county = data.groups.find(({ kind }) => kind === 'unit')?.name
  const hidden = counts.links - counts.drawn
  return {
    t,
    title: `${words.title}${county ? ` ${county}` : ''}, ${words.arrangements[state.arrange]}`,
    summary: [counts.summary, hidden ? fill(words.picture.hidden, { n: hidden }) : ''].filter(Boolean).join(' '),
    filters: filtersInWords(words, locale, data, state),
    source: fill(words.picture.source, { county: county ?? words.title, date: formatDate(now, locale) }),
  }
}

/** What the numbers and lights of an answer mean. */
export function legendOf(t: Messages['networkQuestions'], ask: NetworkState['ask'], hasRanks: boolean): string {
  if (ask === 'groups') return t.legendGroups
  if (ask === 'path') return t.legendSteps
  return hasRanks ? t.legend : t.legendLinks
}

/** What a picture that leaves the house says of the question or the comparison it shows; null: neither. */
export function marksInWords(
  t: Pick<Messages, 'networkQuestions' | 'networkTime'>,
  locale: Locale,
  { ask, compare, day }: Pick<NetworkState, 'ask' | 'compare' | 'day'>,
  hasRanks: boolean,
  now: string,
): PictureMarks | null {
  const { networkQuestions: questions, networkTime: time } = t
  if (compare) {
    const between = fill(time.between, { a: formatDate(compare, locale), b: formatDate(day || now, locale) })
    const lines = (['new', 'ended', 'changed'] as const).map((mark) => ({ mark, label: time.legend[mark] }))
    return { note: `${time.title}. ${between}`, lines }
  }
  if (!ask) return null
  return { note: `${questions.inPicture} ${questions.ask[ask]} ${legendOf(questions, ask, hasRanks)}`, lines: [] }
}

function filtersInWords(words: Messages['network'], locale: Locale, data: NetworkData, state: NetworkState): string {
  const focused = data.nodes.find(({ key }) => key === state.focus)
  const topic = data.topics.find(({ id }) => id === state.topic)
  const parts = [
    focused && fill(words.focusChip, { name: focused.name }),
    state.agreement && `${words.agreement}: ${words.agreements[state.agreement]}`,
    state.level !== 'all' && `${words.level}: ${words.levels[state.level]}`,
    state.group && namedGroups(data.groups, words.groups).find(({ id }) => id === state.group)?.name,
    topic && `${words.topic}: ${(locale === 'en' && topic.en) || topic.label}`,
    state.kind && `${words.kind}: ${state.kind.filter((kind) => kind !== 'none').length}`,
    state.link && `${words.link}: ${state.link.filter((kind) => kind !== 'none').length}`,
    state.q && `„${state.q}“`,
  ].filter(Boolean)
  return parts.length ? `${words.filtered} ${parts.join(' · ')}` : ''
}
