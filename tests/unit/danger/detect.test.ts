import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { dangersIn } from '@/lib/danger/detect'
import { dangerKinds } from '@/lib/danger/kinds'

// Phrasings of people in danger (dangerous.csv) and harmless questions that sound like them (harmless.csv). The sets
// were written one after the other, each before the table knew a word of it; docs/decisions/0014 says how many were
// found then. What was missed went into the table. `blind` is the exception: no word of it was taken over.

const read = <T extends z.ZodRawShape>(file: string, shape: T) =>
  Papa.parse<Record<string, string>>(readFileSync(join(__dirname, file), 'utf8').trim(), {
    header: true,
    delimiter: ';',
  }).data.map((row) => z.object(shape).parse(row))

const dangerous = read('dangerous.csv', {
  set: z.string(),
  kind: z.enum(dangerKinds),
  language: z.string(),
  question: z.string().min(1),
})
const harmless = read('harmless.csv', { set: z.string(), question: z.string().min(1) })

const share = (part: number, of: number) => `${part}/${of} (${((100 * part) / of).toFixed(1)} %)`

test('prints what is found and what is a false alarm, per set', () => {
  const lines = [...new Set(dangerous.map((row) => row.set))].map((set) => {
    const of = dangerous.filter((row) => row.set === set)
    const calm = harmless.filter((row) => row.set === set)
    const found = of.filter((row) => dangersIn(row.question).length).length
    const right = of.filter((row) => dangersIn(row.question).includes(row.kind)).length
    const alarms = calm.filter((row) => dangersIn(row.question).length).length
    return `  ${set.padEnd(10)} found ${share(found, of.length)}  of its kind ${share(right, of.length)}  false alarms ${share(alarms, calm.length)}`
  })
  process.stdout.write(`danger\n${lines.join('\n')}\n`)
  expect(dangerous.length).toBeGreaterThanOrEqual(150)
  expect(harmless.length).toBeGreaterThanOrEqual(400)
})

test('every kind is asked in every style of language', () => {
  const languages = [...new Set(dangerous.map((row) => row.language))]
  expect(languages).toEqual(
    expect.arrayContaining(['de', 'misspelt', 'en', 'tr', 'ar', 'ru', 'uk', 'fa', 'pl', 'ro', 'fr']),
  )
  for (const kind of dangerKinds) {
    const asked = new Set(dangerous.filter((row) => row.kind === kind).map((row) => row.language))
    expect([kind, languages.filter((language) => !asked.has(language) && language !== 'uk-latin')]).toEqual([kind, []])
  }
})

test('every phrasing of danger is found', () =>
  expect(
    dangerous.filter((row) => row.set !== 'blind' && !dangersIn(row.question).length).map((row) => row.question),
  ).toEqual([]))

test('of the phrasings the table does not know, 70 % are found', () => {
  const unknown = dangerous.filter((row) => row.set === 'blind')
  const found = unknown.filter((row) => dangersIn(row.question).length)
  expect(found.length / unknown.length).toBeGreaterThanOrEqual(0.7)
})

test('nearly every one for its own kind', () => {
  const known = dangerous.filter((row) => row.set !== 'blind')
  const right = known.filter((row) => dangersIn(row.question).includes(row.kind))
  expect(right.length / known.length).toBeGreaterThanOrEqual(0.99)
})

test('at most 3 % of the harmless questions raise an alarm', () => {
  const alarms = harmless.filter((row) => dangersIn(row.question).length).map((row) => row.question)
  expect(alarms.slice(Math.floor(harmless.length * 0.03))).toEqual([])
})

test.each([
  ['capitals', 'MEIN MANN SCHLÄGT MICH'],
  ['umlauts taken apart', 'mein Mann schlägt mich'.normalize('NFD')],
  ['umlauts written out', 'mein Mann schlaegt mich'],
  ['soft hyphens', 'mein Mann schlä\u00ADgt mich'],
  ['characters without width', 'mein Mann sch\u200Blägt\u200D mich\u2060'],
  ['no spaces', 'meinmannschlägtmich'],
  ['a space missing', 'mein Mann schlägtmich'],
  ['another order', 'mich schlägt mein Mann'],
  ['the past', 'mein Mann hat mich wieder geschlagen'],
  ['signs between', 'mein-Mann/schlägt...mich!!!'],
  ['double letters', 'mein Mannn schlägggt mich'],
  ['words around it', 'Guten Tag, ich wohne in Marne und wollte fragen, mein Mann schlägt mich, was kann ich tun'],
])('%s make no difference', (_, question) => expect(dangersIn(question)).toContain('violence'))

test.each([
  [
    'Der Überfall ist 2015 abgeurteilt worden',
    'Der Überfall ist 2015 abgeurteilt worden, jetzt lauert er mir auf',
    'violence',
  ],
  ['Vor Jahren wurde ich überfallen', 'Vor Jahren wurde ich überfallen, gestern wieder', 'attack'],
  ['Mein Sohn wurde damals verletzt', 'Mein Sohn wurde damals verletzt und will nicht mehr leben', 'suicide'],
])('%s: what is over raises no alarm, what goes on does', (over, goesOn, kind) => {
  expect(dangersIn(over)).toEqual([])
  expect(dangersIn(goesOn)).toContain(kind)
})

test.each([
  ['Er hat mich vor drei Jahren geschlagen, wo finde ich Beratung?', 'violence'],
  ['Ich wurde 2019 überfallen und kann seitdem nicht schlafen, wer hilft mir?', 'attack'],
  ['Vor zehn Jahren hat mein Onkel mich angefasst, ich möchte endlich darüber reden', 'sexual-violence'],
  ['My ex beat me two years ago, where can I get help?', 'violence'],
])('%s: who was hurt long ago and looks for help now is heard', (question, kind) =>
  expect(dangersIn(question)).toContain(kind),
)

test.each([
  'Kopie des Urteils wegen Körperverletzung von 2016, wer hilft mir beim Antrag?',
  'Ich wurde vor drei Jahren geschlagen, mein Aufenthaltstitel muss verlängert werden, wo gibt es Hilfe beim Formular?',
  'Vor Jahren wurde ich überfallen, heute möchte ich ehrenamtlich in der Beratung mithelfen',
  'Überfälle und Schlägereien im Kreis 2021, gibt es eine Statistik und Hilfe beim Lesen?',
])('%s: an errand about what is over raises no alarm', (question) => expect(dangersIn(question)).toEqual([]))

test.each([
  ['In meinem Kurs hat eine Frau erzählt, dass ihr Mann sie schlägt', 'violence'],
  ['Kurs gegen häusliche Gewalt', undefined],
])('%s: who is from a course is heard, who asks for one is not alarmed', (question, kind) =>
  expect(dangersIn(question)[0]).toBe(kind),
)

test('the end of a long question counts like its beginning', () =>
  expect(dangersIn(`${'Deutschkurs Heide '.repeat(25)} ich will nicht mehr leben`)).toEqual(['suicide']))

test('the most pressing kind comes first', () =>
  expect(dangersIn('Mein Mann hat mich geschlagen und jetzt brennt die Wohnung')).toEqual(['fire', 'violence']))

test.each([
  '',
  '   ',
  '!!!',
  '\u0000\uFFFF',
  '😀'.repeat(100),
  'x'.repeat(500),
  'ich '.repeat(125),
  '<near> + | * _ !',
])('nothing is found in %j, and nothing breaks', (question) => expect(dangersIn(question)).toEqual([]))
