import type { Area } from '@/lib/areas/schema'
import { buildBase, buildLexicon } from '@/lib/responsibilities/lexicon'
import { understand } from '@/lib/responsibilities/understand'
import type { Topic } from '@/lib/topics/schema'

const topic = (id: string, label: string, synonyms: string[] = [], synonymsEn: string[] = []): Topic => ({
  id,
  label,
  en: null,
  synonyms,
  synonymsEn,
  fieldOfAction: true,
  position: 0,
  retiredAt: null,
  mergedIntoId: null,
  version: 1,
  parentId: id.includes('.') ? id.split('.')[0]! : null,
})
const area = (
  id: string,
  name: string,
  kind: Area['kind'],
  parentId: string | null,
  postalCode: string | null = null,
  localities: string[] = [],
): Area => ({
  id,
  ags: null,
  name,
  kind,
  sortName: name,
  postalCode,
  lat: null,
  lon: null,
  population: null,
  localities,
  parentId,
})
const lexicon = buildLexicon(
  buildBase(
    [
      topic('sprache', 'Sprachförderung', ['Deutschkurs', 'Sprachkurs', 'DaZ'], ['German course']),
      topic('sprache.alpha', 'Alphabetisierung und Grundbildung', ['Alphakurs']),
      topic('bildung', 'Bildung', ['Unterricht']),
      topic('bildung.schule', 'Schule und DaZ', ['DaZ', 'Schulanmeldung']),
      topic('frauen', 'Frauen', ['Frau']),
      topic('koordination', 'Steuerung', ['Steuerung']),
      topic('arbeit.betriebe', 'Betriebe', ['Handwerkskammer']),
      topic('arbeit.rechte', 'Arbeitsrechte', ['Chef zahlt nicht', 'Lohn']),
      topic('gewalt', 'Gewaltschutz', ['häusliche Gewalt']),
      topic('familie.kita', 'Kita', ['Kinderbetreuung', 'Kita']),
      topic('familie.alltag', 'Alltag und Behörden', ['Anmeldung']),
      topic('familie.ehrenamt', 'Ehrenamtskoordination', ['Ehrenamt']),
    ],
    [
      { ...area('kreis', 'Kreis Dithmarschen', 'county', null), ags: '01051' },
      area('amt', 'Amt Büsum-Wesselburen', 'amt', 'kreis'),
      area('klg', 'Amt KLG Eider', 'amt', 'kreis'),
      area('busum', 'Büsum', 'municipality', 'amt', '25761'),
      area('wesselburen', 'Wesselburen', 'municipality', 'amt', '25764'),
      area('schulp', 'Schülp', 'municipality', 'amt', '25764'),
      area('burg', 'Burg (Dithmarschen)', 'municipality', 'kreis', '25712'),
      area('heide', 'Heide', 'municipality', 'kreis', '25746', ['Süderholm']),
      area('annen', 'Sankt Annen', 'municipality', 'klg', '25776'),
      area('lohe', 'Lohe-Rickelshof', 'municipality', 'klg', '25746'),
    ],
  ),
  [
    { id: 'hwk', key: 'hwk', name: 'Handwerkskammer Flensburg', shortName: 'HWK' },
    { id: 'stadt', key: 'stadt', name: 'Stadt Heide', shortName: null },
    { id: 'dw', key: 'dw', name: 'Diakonisches Werk des Kirchenkreises', shortName: 'DW' },
    { id: 'uebergang', key: 'uebergang', name: 'Fachdienst Hilfen im Übergang', shortName: null },
  ],
)
const of = (question: string) => {
  const { topics, areas, organisations, targetGroup, outside, ignored } = understand(question, lexicon)
  return {
    topics: topics.map((match) => match.id),
    areas: areas.map((match) => match.id),
    organisations: organisations.map((match) => match.id),
    group: targetGroup?.id ?? null,
    outside,
    ignored,
  }
}

test.each([
  ['Deutschkurs Büsum', 'sprache', 'busum'],
  ['Büsum: Deutschkurse', 'sprache', 'busum'],
  ['DEUTSCHKURS buesum', 'sprache', 'busum'],
  ['deutsch-kurs in Busum', 'sprache', 'busum'],
  ['Deutsch Kurs Büsum', 'sprache', 'busum'],
  ['Deutschkrus Büsum', 'sprache', 'busum'],
  ['Sprachkursanbieter im Amt Wesselburen', 'sprache', 'amt'],
  ['German course in Burg', 'sprache', 'burg'],
  ['Alphakurs Süderholm', 'sprache.alpha', 'heide'],
  ['Alphakurs St. Annen', 'sprache.alpha', 'annen'],
  ['Heider Alphakurs', 'sprache.alpha', 'heide'],
  ['Alphakurs im ganzen Kreis', 'sprache.alpha', 'kreis'],
  ['Alphakurs Amt Eider', 'sprache.alpha', 'klg'],
])('%s', (question, topicId, areaId) => {
  const { topics, areas } = of(question)
  expect([topics[0], areas]).toEqual([topicId, [areaId]])
})

test('a postal code of several places leads to all of them, with a named place to that one', () => {
  expect(of('Deutschkurs 25764').areas.sort()).toEqual(['schulp', 'wesselburen'])
  expect(of('Deutschkurs 25764 Wesselburen').areas).toEqual(['wesselburen'])
  expect(of('Deutschkurs 25761').areas).toEqual(['busum'])
})

test('a place beside what contains it is that place; two places are both kept', () => {
  expect(of('Deutschkurs Büsum, Kreis Dithmarschen').areas).toEqual(['busum'])
  expect(of('Deutschkurs Büsum oder Heide').areas.sort()).toEqual(['busum', 'heide'])
})

test('a word of two topics offers both readings', () => {
  const { topics, readings } = understand('DaZ', lexicon)
  expect(topics[0]!.id).toBe('bildung.schule')
  expect(readings.map((match) => match.id)).toEqual(['sprache'])
  expect(understand('Alphakurs', lexicon).readings).toEqual([])
})

test('a group beside a topic is the group, alone it is also the topic', () => {
  expect(of('Deutschkurs für Frauen')).toMatchObject({ topics: ['sprache'], group: 'women', ignored: [] })
  expect(of('Frauen')).toMatchObject({ topics: ['frauen'], group: 'women' })
})

test('organisations are recognised by their names, by one telling word, and never by a filler', () => {
  expect(of('Handwerkskammer')).toMatchObject({ topics: ['arbeit.betriebe'], organisations: ['hwk'] })
  expect(of('HWK')).toMatchObject({ organisations: ['hwk'] })
  expect(of('Hilfe')).toMatchObject({ topics: [], organisations: [] })
  expect(of('Stadt Heide')).toMatchObject({ organisations: ['stadt'], areas: ['heide'] })
  expect(of('Deutschkurs Stadt Heide')).toMatchObject({ organisations: [], areas: ['heide'], topics: ['sprache'] })
})

test('what says nothing is told as it was typed; a similar word is no match', () => {
  expect(of('Pizza Heide')).toMatchObject({ topics: [], ignored: ['Pizza'] })
  expect(of('Steuererklärung')).toMatchObject({ topics: [], ignored: ['Steuererklärung'] })
  expect(of('Steuer')).toMatchObject({ topics: [] })
})

test('what lies outside is said with its county, whatever it is spelt like here', () => {
  const outside = {
    'Deutschkurs in Kiel': ['Kiel', 'Kiel'],
    'Wohngeld Kreis Steinburg': ['Kreis Steinburg', 'Kreis Steinburg'],
    'Alphakurs Neumünster': ['Neumünster', 'Neumünster'],
    'Deutschkurs Burg auf Fehmarn': ['Burg auf Fehmarn', 'Kreis Ostholstein'],
    'Kita in Schülp bei Rendsburg': ['Schülp b. Rendsburg', 'Kreis Rendsburg-Eckernförde'],
    'Kita 25524': ['25524', 'Kreis Steinburg'],
    'Ehrenamt in Buxtehude': ['Buxtehude', 'Landkreis Stade'],
    'Deutschkurs Hamburg-Altona': ['Hamburg', 'Hamburg'],
  }
  for (const [question, [name, county]] of Object.entries(outside)) {
    const { outside: found, areas } = of(question)
    expect([question, found, areas]).toEqual([question, { name, county }, []])
  }
})

test('of a place of ours and one outside the one counts where somebody lives', () => {
  expect(of('Ich arbeite in Heide, wohne aber in Husum, Deutschkurs')).toMatchObject({
    areas: [],
    outside: { name: 'Husum' },
  })
  expect(of('von Heide nach Rendsburg umverteilt, Kita')).toMatchObject({ areas: [], outside: { name: 'Rendsburg' } })
  expect(of('Ich wohne in Heide und arbeite in Kiel, Deutschkurs')).toMatchObject({ areas: ['heide'], outside: null })
  expect(of('Von Itzehoe nach Heide umgezogen, Kita')).toMatchObject({ areas: ['heide'], outside: null })
})

test('a place is found however its name is joined, and another one beside it only tells which is meant', () => {
  expect(of('Kita Loherickelshof').areas).toEqual(['lohe'])
  expect(of('Kita Sankt-Annen').areas).toEqual(['annen'])
  expect(of('Kita in Schülp bei Wesselburen').areas).toEqual(['schulp'])
  expect(of('Kita Büsum im Kreis Pinneberg')).toMatchObject({ areas: [], outside: { county: 'Kreis Pinneberg' } })
})

test('an ordinary word, a name with a typing error where no place stands, and the country are no places', () => {
  for (const question of [
    'Mein Sohn ist krank geworden, wo ist ein Deutschkurs?',
    'Ich lebe hier und will den Abschluss nachholen',
    'Kind von der Kita holen vor dingen',
    'Deutschkurs in Deutschland',
    'Wir essen im Hof und die Welt ist in Not, Kita',
  ])
    expect([question, of(question).areas, of(question).outside]).toEqual([question, [], null])
  expect(of('Deutschkurs in Wesselbuern').areas).toEqual(['wesselburen'])
  expect(of('Schülp Kita')).toMatchObject({ areas: ['schulp'], outside: null })
})

test('a town of another county is named, unless a place of this one is', () => {
  expect(of('Deutschkurs Itzehoe')).toMatchObject({
    outside: { name: 'Itzehoe', county: 'Kreis Steinburg' },
    areas: [],
  })
  expect(of('Deutschkurs Heide nicht Itzehoe')).toMatchObject({ outside: null, areas: ['heide'] })
})

test('a question for advice is noticed', () => {
  expect(understand('Beratung Alphakurs', lexicon).counselling).toBe(true)
  expect(understand('Alphakurs', lexicon).counselling).toBe(false)
})

test('an empty, an endless and a strange question say nothing', () => {
  for (const question of ['', '   ', '???', '\u0000', 'x'.repeat(100_000), '😀'.repeat(1000)])
    expect(of(question)).toMatchObject({ topics: [], areas: [], organisations: [] })
})

describe('callers who do not know the word', () => {
  test.each([
    ['Der Chef vom Hotel in Büsum zahlt seit Wochen nicht', 'arbeit.rechte', 'busum'],
    ['Häuslche Gewallt Heide', 'gewalt', 'heide'],
    ['Flüchtlingskinderbetreuung Heide', 'familie.kita', 'heide'],
    ['Kita Anmeldung Heide', 'familie.kita', 'heide'],
    ['Ehrenamt - Koordination Heide', 'familie.ehrenamt', 'heide'],
    ['Alphakurs Rickelshof', 'sprache.alpha', 'lohe'],
    ['Alphakurs Sankt Anen', 'sprache.alpha', 'annen'],
    ['Alphakurs Büsm', 'sprache.alpha', 'busum'],
    ['Kinder betreuug Heide', 'familie.kita', 'heide'],
    ['Lohn Lohe', 'arbeit.rechte', 'lohe'],
    ['Frauen Burg', 'frauen', 'burg'],
  ])('%s', (question, topicId, areaId) => {
    const { topics, areas } = of(question)
    expect([topics[0], areas]).toEqual([topicId, [areaId]])
  })

  test('words of a name that stand far apart are no name', () => {
    expect(
      of('Mein Chef war gestern mit mir und allen anderen in der Stadt und der Nachbar zahlt das Essen nicht').topics,
    ).not.toContain('arbeit.rechte')
  })

  test('a word counts for one name only', () => {
    expect(of('Häusliche und Gewalt').topics).toEqual(['gewalt'])
    expect(of('Kita Kita Kinderbetreuung').topics[0]).toBe('familie.kita')
  })

  test('organisations as people call them', () => {
    expect(of('Rathaus Heide').organisations).toEqual(['stadt'])
    expect(of('Diakonie').organisations).toEqual(['dw'])
    expect(of('Diakonisches Werk').organisations).toEqual(['dw'])
  })

  test('an organisation elsewhere is named, its town is no place outside', () => {
    expect(of('Handwerkskammer in Flensburg')).toMatchObject({ organisations: ['hwk'], outside: null })
    expect(of('Alphakurs Flensburg').outside?.name).toBe('Flensburg')
  })
})

test.each([
  [
    'one general word among several that say nothing',
    'Meine Frau sitzt seit gestern in Damaskus und wartet auf das Visum',
    true,
  ],
  ['a word that goes with many topics beside one that says nothing', 'Handicap im Alltag', true],
  ['a general word alone', 'Bildung Heide', false],
  ['a precise word among several that say nothing', 'Alphakurs für den Neffen aus Damaskus am Sonntag', false],
  ['nothing at all', 'Kaffeemaschine', false],
])('%s is doubtful or not', (_, question, doubtful) => {
  expect(understand(question, lexicon).doubtful).toBe(doubtful)
})

test.each([
  ['Wohne in Tellingsteed? nee, in Heid', ['heide']],
  ['Unterricht, ich wohne nicht mehr in Heide, sondern in Büsum', ['busum']],
  ['أعيش في بوسوم', ['busum']],
  ['Живу в Хайде', ['heide']],
  ['我在Heide', ['heide']],
  ['Leute aus Wesselburen, Kurs in Büsum', ['wesselburen']],
])('places in other scripts, in Low German, and where somebody lives: %s', (question, areas) => {
  expect(understand(question, lexicon).areas.map(({ id }) => id)).toEqual(areas)
})

test.each([
  ['Живу в Любеке', 'Lübeck'],
  ['I came in March', null],
  ['nicht in Kiel', null],
  ['Mein Bruder lebt in Berlin, ich in Büsum', null],
])('a city elsewhere: %s', (question, name) => {
  expect(understand(question, lexicon).outside?.name ?? null).toBe(name)
})

test('a question whether a body is the right one', () => {
  expect(understand('Prüft die HWK auch Köche?', lexicon).whether).toBe(true)
  expect(understand('HWK Köche', lexicon).whether).toBe(false)
})
