import { kindWords } from '@/lib/network/things'
import { hullsOf } from '@/components/network/hulls'
import { sheetAsSvg } from '@/components/network/draw-sheet'
import { pictureOf } from '@/components/network/map-picture'
import { sheetOf } from '@/components/network/picture-sheet'
import { pictureStrokes, type Colours } from '@/components/network/picture-strokes'
import { marksInWords, wordsOfPicture } from '@/components/network/picture-words'
import { de } from '@/lib/i18n/de'
import { visibleNetwork } from '@/lib/network/filter'
import { arrangeNetwork } from '@/lib/network/layout/arrange'
import { noMarks, type MapMarks } from '@/lib/network/marks'
import { networkStateSchema, type NetworkData, type NetworkLink } from '@/lib/network/schema'
import { organisationKinds } from '@/lib/organisations/kinds'

const nodes: NetworkData['nodes'] = Array.from({ length: 40 }, (_, index) => ({
  id: `o${index}`,
  key: `o${index}`,
  name: index ? `Verein <${index}> & Söhne` : 'Kreis Nordsee',
  shortName: null,
  kind: index ? organisationKinds[index % 4]! : 'municipality',
  level: null,
  place: null,
  phone: null,
  protected: false,
  verifiedAt: null,
  stale: index === 2,
  group: index % 3 ? 'unit' : 'none',
  topics: [],
}))
const links: NetworkLink[] = nodes.slice(1).map(({ id }, index) => ({
  id: `l${index}`,
  source: 'o0',
  target: id,
  kind: index % 2 ? 'funding' : 'cooperation',
  weight: 1 + (index % 5),
  since: null,
  description: null,
  weak: index % 7 === 0,
}))
const data: NetworkData = {
  nodes,
  links,
  groups: [
    { id: 'unit', kind: 'unit', name: 'Kreis Nordsee' },
    { id: 'none', kind: 'none', name: null },
  ],
  topics: [],
}
const t = { network: de.network, kinds: kindWords(de) }
const words = { ...de.network, kinds: kindWords(de) }
const colours: Colours = {
  ink: '#111111',
  muted: '#555555',
  bg: '#ffffff',
  edge: '#999999',
  hull: '#eeeeee',
  'on-kind': '#ffffff',
  own: '#eeeeff',
  accent: '#0000aa',
  ok: '#00aa00',
  danger: '#aa0000',
  warn: '#aa8800',
  kinds: new Map(organisationKinds.map((kind) => [kind, '#224466'])),
}

test('a picture that leaves the house has its title, counts, filters, legend, source, date and every name', () => {
  const state = networkStateSchema.parse({ level: 'local' })
  const visible = visibleNetwork(data, state, null)
  const size = { width: 900, height: 600 }
  const arranged = arrangeNetwork({
    data,
    arrange: 'place',
    shape: 'wide',
    middle: '',
    stored: {},
    words,
    english: false,
  })
  const picture = pictureOf(data, visible, arranged, state, size)
  const hulls = hullsOf(arranged, picture, 1)
  const counts = { summary: '40 Organisationen, 39 Beziehungen.', drawn: 39, links: 45 }
  const said = wordsOfPicture(t, 'de', data, state, counts, '2026-11-27T10:00:00.000Z')
  const drawn = pictureStrokes(picture, hulls, 'unit', colours)
  const sheet = sheetOf(drawn, picture, said, colours)
  const svg = sheetAsSvg(sheet, '#ffffff', said.title)
  const text = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, content]) => content!).join(' ')
  for (const part of [
    'Netzwerk Kreis Nordsee, nach Amt',
    '40 Organisationen, 39 Beziehungen. 6 weitere sind nicht gezeichnet.',
    'Gefiltert: Ebene: Kreis und Gemeinden',
    'Stand 27.11.2026',
    kindWords(de).municipality,
    de.network.linkKinds.funding,
    de.network.linkKinds.cooperation,
    de.network.weakLegend,
    de.network.staleLegend,
    'Ohne festen Sitz 14',
  ])
    expect(text).toContain(part)
  // Everybody is named in the picture, or has a number and is named below.
  const letters = text.replaceAll(' ', '')
  for (const { name } of nodes)
    expect(letters).toContain(
      name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', ''),
    )
  expect(svg).not.toContain('undefined')
  expect(svg).not.toContain('NaN')
  expect(sheetAsSvg(sheet, null, said.title)).not.toContain('<rect')
})

test('a picture of an answer or a comparison shows its marks, and says what they mean', () => {
  const state = networkStateSchema.parse({ compare: '2020-01-01' })
  const visible = visibleNetwork(data, state, null)
  const size = { width: 900, height: 600 }
  const arranged = arrangeNetwork({
    data,
    arrange: 'place',
    shape: 'wide',
    middle: '',
    stored: {},
    words,
    english: false,
  })
  const picture = pictureOf(data, visible, arranged, { ...state, ties: 100 }, size)
  const counts = { summary: '', drawn: 39, links: 39 }
  const now = '2026-11-27T10:00:00.000Z'
  const svg = (marks: MapMarks, asked: typeof state) => {
    const said = {
      ...wordsOfPicture(t, 'de', data, asked, counts, now),
      marks: marksInWords(de, 'de', asked, marks.ranks.size > 0, now),
    }
    const drawn = pictureStrokes(picture, hullsOf(arranged, picture, 1), 'unit', colours, marks)
    return sheetAsSvg(sheetOf(drawn, picture, said, colours), '#ffffff', said.title)
  }
  const lines = (text: string, colour: string) => text.split(`stroke="${colour}"`).length - 1
  const compared = svg(
    {
      ...noMarks,
      links: new Map([
        ['l1', 'new'],
        ['l2', 'ended'],
        ['l3', 'faint'],
      ]),
      nodes: new Map([['o5', 'new']]),
    },
    state,
  )
  // One relation, one sample in the legend, one ring.
  expect([lines(compared, '#00aa00'), lines(compared, '#aa0000')]).toEqual([3, 2])
  expect(compared).toContain('Zwischen dem 01.01.2020 und dem 27.11.2026.')
  expect(compared).toContain('opacity="0.3"')
  const marks = { ...noMarks, ranks: new Map([['o0', 1]]), halos: new Map([['o0', 0.5]]) }
  const answered = svg(marks, networkStateSchema.parse({ ask: 'connects' }))
  expect(answered).toContain(
    'Antwort im Bild: Wer verbindet? Ziffer = Rang, heller Hof = Anteil, blau = ihre Beziehungen.',
  )
  expect(answered).toContain('opacity="0.16"')
  expect(answered).toContain('>1</text>')
  expect(svg(noMarks, networkStateSchema.parse({}))).not.toMatch(/Antwort im Bild|#aa0000|opacity="0.3"/)
})
