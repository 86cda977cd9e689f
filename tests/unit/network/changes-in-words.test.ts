import { kindWords } from '@/lib/network/things'
import { de } from '@/lib/i18n/de'
import { en } from '@/lib/i18n/en'
import { changesInWords } from '@/lib/network/changes-in-words'
import { compareNetworks, joinNetworks } from '@/lib/network/compare'
import { plainSentence } from '@/lib/network/sentence'
import { link, networkOf, node } from './small-network'

const nodes = ['vhs', 'a', 'b', 'c', 'd'].map((id) => node(id, id === 'vhs' ? { name: 'Volkshochschule' } : {}))
const before = networkOf(
  [...nodes, node('old', { name: 'egeb' }), node('gone')],
  [link('a', 'b', 'funding'), link('c', 'd', 'cooperation', { strength: 2 }), link('a', 'd')],
)
const after = networkOf(
  [...nodes, node('old', { name: 'egw' }), node('fresh')],
  [
    ...['a', 'b', 'c'].map((id) => link('vhs', id)),
    link('b', 'd', 'membership', { since: '2023-08' }),
    link('c', 'd', 'cooperation', { strength: 4 }),
    link('a', 'd'),
  ],
)
const say = (from: typeof before, to: typeof after, locale: 'de' | 'en' = 'de') => {
  const t = locale === 'de' ? de : en
  const comparison = compareNetworks(from, to)
  const { summary, sections } = changesInWords(comparison, joinNetworks(from, to, comparison).nodes, '2019-06-30', {
    t: { ...t.networkTime, and: t.networkQuestions.and },
    kinds: kindWords(t),
    linkKinds: t.network.linkKinds,
    locale,
  })
  return { summary: plainSentence(summary), sections: sections.map(({ lines }) => lines.map(plainSentence)) }
}

test('says what changed in sentences, in German and English', () => {
  const { summary, sections } = say(before, after)
  expect(summary).toBe(
    'Seit dem 30.06.2019 sind 4 Kooperationen dazugekommen, 1 beendet, 2 geändert; Volkshochschule hat 3 neue Partner.',
  )
  expect(sections).toEqual([
    [
      'Volkshochschule hat 3 neue Partner: A, B und C.',
      expect.stringMatching(/^B und D: Mitgliedschaft, seit .*2023\.$/),
      'FRESH ist neu dabei.',
    ],
    ['A und B: Förderung, nicht mehr.', 'GONE ist nicht mehr dabei.'],
    ['egeb heißt jetzt egw.', 'C und D: Stärke 2, jetzt 4.'],
  ])
  expect(say(before, after, 'en').sections[2]).toEqual(['egeb is now called egw.', 'C and D: strength 2, now 4.'])
})

test('says that nothing changed', () => {
  expect(say(after, after)).toEqual({
    summary: 'Zwischen diesen Tagen ist keine Änderung eingetragen.',
    sections: [[], [], []],
  })
})
