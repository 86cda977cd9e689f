import { soundWords } from '@/lib/danger/fold'
import { Matcher } from '@/lib/danger/matcher'
import { readPhrase, readPlace, type Place } from '@/lib/danger/phrases'

const groups = new Map<string, Place>([['near', readPlace('mann|frau', new Map())]])
const place = (text: string) => readPlace(text, new Map())
const words = {
  small: place('mein|mich|hat'),
  lookalikes: place('versetzt'),
  alike: new Map([
    ['fru', ['frau']],
    ['haut', ['schlagt']],
  ]),
  idioms: readPhrase('feuer und flamme', new Map()).chains,
  settled: place('abgeurteilt|vor_jahren'),
  unsettled: place('wieder'),
  past: place('damals'),
  seeking: place('beratung'),
  errands: place('urteil'),
}
const matches = (line: string, question: string, lasting: string[] = []) =>
  new Matcher([{ kind: 'x', phrase: readPhrase(line, groups) }], words, new Set(lasting)).kindsIn(question).size > 0
const found = (line: string, question: string) => matches(line, question)

test.each([
  ['a word', 'messer', 'ein Messer', 'Messerblock'],
  ['the beginning of a word', 'bewusstlos*', 'Bewusstlosigkeit', 'unbewusst los'],
  ['the end of a word', '*geschlagen', 'zusammengeschlagen', 'geschlagene Stunde'],
  ['the middle of a word', '*reiniger*', 'Rohrreinigers', 'Reinigung'],
  [
    'words in order, two others between',
    'bring mich um',
    'ich bringe oder bring mich wirklich bald um',
    'um mich bring',
  ],
  ['words too far apart', 'bring um', 'bring ihn jetzt um', 'bring ihn jetzt gleich noch um'],
  ['words side by side', 'nicht_mehr', 'nicht mehr', 'nicht noch mehr'],
  ['parts in any order', 'kind + getrunken', 'getrunken hat das Kind', 'das Kind'],
  ['one word for two parts', 'kind + kind', 'Kind, Kind', 'Kind'],
  ['what must not be there', 'schlagt ! sahne', 'er schlägt', 'er schlägt Sahne'],
  ['a list of words', '<near> schlagt', 'Frau schlägt', 'Kind schlägt'],
  ['a typing error', 'vergewaltigt', 'vergewlatigt', 'veranstaltet'],
  ['two typing errors in a very long word', 'vergewaltigt', 'vergwalltikt', 'verwaltet'],
  ['another word that counts as it', 'frau + schlagt', 'de Fru haut he', 'de Fru huut he'],
  ['a typing error in a beginning', 'bewusstlos*', 'Bewustlosigkeit, Bewuslosigkeit', 'bewundernswert'],
  ['an end as it is spoken', 'gefallen + tag', 'den tach gefalln', 'den Tisch gefaltet'],
  ['an end that is lost', 'mutter', 'Mutta', 'Muttertag'],
  ['a soft end', 'schwindlig', 'schwindlich', 'schwindel'],
  ['what is over', 'uberfall', 'vor Jahren, jetzt wieder ein Überfall', 'ein Überfall, längst abgeurteilt'],
  ['what was, with help looked for', 'uberfall', 'damals ein Überfall, Beratung', 'damals ein Überfall'],
  ['no errand about what was', 'uberfall', 'damals ein Überfall, Beratung', 'damals ein Überfall, Beratung, Urteil'],
  ['an idiom', 'feuer', 'Feuer und keine Flamme', 'Feuer und Flamme'],
  ['what must not be there only as it is spelt', 'schlagt ! gewitter', 'er schlägt, Gewutter', 'er schlägt, Gewitter'],
  ['a lookalike', 'verletzt', 'verlezt', 'versetzt'],
  ['a hard end', 'kind', 'Kint', 'Kinn'],
  ['words without spaces', 'mann + schlagt mich', 'meinmannschlagtmich', 'manuskriptschlagwort'],
])('finds %s', (_, line, yes, no) => expect([found(line, yes), found(line, no)]).toEqual([true, false]))

test('parts that are far apart do not belong together', () =>
  expect(found('kind + getrunken', `Kind ${'und so weiter '.repeat(4)} getrunken`)).toBe(false))

test('a kind that lasts is never over', () =>
  expect(matches('uberfall', 'ein Überfall, abgeurteilt', ['x'])).toBe(true))

test.each(['<nobody> schlagt', 'a|| b', '... + kind', 'zwei-worte'])('refuses the line %j', (line) =>
  expect(() => readPhrase(line, groups)).toThrow(/unknown group|not one word/),
)

test.each([
  ['Schlägt', 'schlagt'],
  ['bedroht', 'bedrot'],
  ['er richt und riecht', 'er richt und richt'],
  ['Fergewaltikt', 'fergewaltikt'],
  ['б’є', 'бє'],
  ["m'expulser", 'm expulser'],
  ['می‌زند', 'ميزند'],
  ['zgwałcona', 'zgwalcona'],
  ['soțul', 'sotul'],
  ['dövüyor', 'dofuior'],
])('%s sounds like %s', (typed, sound) => expect(soundWords(typed).join(' ')).toBe(sound))
