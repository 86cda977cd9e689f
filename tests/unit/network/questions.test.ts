import { de } from '@/lib/i18n/de'
import { en } from '@/lib/i18n/en'
import { find } from '@/lib/network/findings'
import { answerOf } from '@/lib/network/questions'
import { questions, type NetworkLink, type Question } from '@/lib/network/schema'
import { plainSentence } from '@/lib/network/sentence'
import { link, node } from './small-network'

const nodes = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => node(id)),
  node('office', { name: 'Koordinierungsstelle für Integration und Teilhabe', shortName: 'Koordination' }),
]
const ties = [link('a', 'b'), link('b', 'c'), ...['a', 'c', 'd', 'e', 'f'].map((id) => link('office', id))]
const answer = (question: Question, picked: string[] = [], links: NetworkLink[] = ties, locale: 'de' | 'en' = 'de') =>
  answerOf(find({ question, day: '2026-11-25', nodes, links, picked }), {
    t: (locale === 'de' ? de : en).networkQuestions,
    locale,
    nodes,
    picked,
    topics: [],
    filtered: false,
  })
const says = (...asked: Parameters<typeof answer>) =>
  answer(...asked)
    .paragraph.map(plainSentence)
    .join(' ')

test('answers in plain German and English', () => {
  expect(says('connects')).toBe(
    'Die meisten Wege zwischen zwei Organisationen laufen über Koordination. ' +
      'Fällt diese Stelle weg, verlieren 3 Organisationen den Anschluss an das große Netz.',
  )
  expect(says('connects', [], ties, 'en')).toBe(
    'Most ways between two organisations lead over Koordination. Without it, 3 organisations lose their link to the main network.',
  )
  expect(says('path', ['d', 'b'])).toBe('Von D nach B sind es 3 Schritte, über Koordination und A.')
  expect(says('path', ['a', 'b'])).toBe('A und B sind direkt verbunden.')
  expect(says('path', [])).toBe('Wählen Sie zwei Organisationen.')
  expect(says('common', ['a', 'c'])).toBe('A und C haben 2 gemeinsame Partner.')
  expect(says('without', ['office'])).toBe(
    'Ohne Koordination verlieren 3 Organisationen den Anschluss an das große Netz. 3 Organisationen haben keinen anderen Partner.',
  )
  expect(says('edge')).toBe('3 haben nur einen Partner.')
})

test('names stay names, for links', () => {
  expect(answer('connects').paragraph[0]).toContainEqual({ key: 'key-office', text: 'Koordination' })
})

test('ranks, shares and the picture say the same', () => {
  const { rows, marks } = answer('connects')
  expect(rows[0]).toMatchObject({ rank: 1, names: [{ key: 'key-office', text: 'Koordination' }], share: 1 })
  expect(marks.ranks.get('office')).toBe(1)
  expect(marks.halos.get('office')).toBe(1)
  expect([...answer('path', ['d', 'b']).marks.links]).toEqual([
    ['cooperation:office:d', 'path'],
    ['cooperation:office:a', 'path'],
    ['cooperation:a:b', 'path'],
  ])
})

test('says how it was counted, and that few organisations say little', () => {
  expect(answer('connects').caveat).toMatch(/^So gezählt: kürzeste Wege .* Kein Urteil über die Arbeit\.$/)
  expect(answer('connects').caveat).toContain(de.networkQuestions.small)
})

test('every question is answered in both languages, also when nothing is recorded, with no place left open', () => {
  for (const locale of ['de', 'en'] as const)
    for (const question of questions)
      for (const links of [ties, []])
        for (const picked of [[], ['a'], ['a', 'c', 'office']]) {
          const { paragraph, short } = answer(question, picked, links, locale)
          const text = [...paragraph, short].map(plainSentence).join(' ')
          expect(text).not.toMatch(/[{}]|undefined|NaN/)
          expect(text.length).toBeGreaterThan(10)
        }
})

test('what rests on funding that ends, in German and English', () => {
  const money = [
    ...ties,
    link('office', 'a', 'funding', { until: '2027-06-30' }),
    link('office', 'b', 'funding', { until: '2029-12-31' }),
    link('office', 'd', 'funding'),
  ]
  expect(says('cliff', [], money)).toBe(
    '2 Förderungen und Verträge haben ein Ende, das noch bevorsteht; davon im nächsten Jahr: 1. ' +
      'Als Erstes endet am 30.06.2027, was A von Koordination bekommt. ' +
      '2 Organisationen haben nichts eingetragen, das länger läuft. ' +
      'An ihnen hängen 3 weitere Beziehungen zu 4 Partnern und 0 Zuständigkeiten. ' +
      'Bei 1 weiteren ist kein Ende eingetragen.',
  )
  expect(says('cliff', [], money, 'en')).toContain('The first to end, on 30/06/2027, is what A gets from Koordination.')
  expect(says('cliff')).toBe(
    'Bei keiner Förderung und keinem Leistungsvertrag ist ein Ende eingetragen, das noch bevorsteht.',
  )
  const { columns, rows, marks } = answer('cliff', [], money)
  expect(columns.map(({ head }) => head)).toEqual([
    'endet am',
    'weitere Beziehungen',
    'Zuständigkeiten',
    'läuft länger',
  ])
  expect(rows[0]!.cells).toEqual(['30.06.2027', '2', '0', '0'])
  expect([...marks.links.keys()]).toEqual(['funding:office:a', 'funding:office:b'])
})
