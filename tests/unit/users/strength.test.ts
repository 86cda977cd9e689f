import { de } from '@/lib/i18n/de'
import { weaknesses, weaknessOf } from '@/lib/users/strength'

const account = ['Mia Meier', 'mia.meier@kreis.example']
const office = ['Koordinierungsstelle Integration', 'Heide', 'Wesselburen', 'Büsum', 'Brunsbüttel', 'Meldorf', 'Marne']
const weakness = (password: string, own = account) => weaknessOf(password, { own, office }, '2026-11-26T10:00:00.000Z')

describe('what people type when they are asked for twelve characters', () => {
  test.each([
    'Dithmarschen2026!',
    'Sommer2026!!!!',
    'Passwort1234',
    'qwertzuiop12',
    'Winter2025!!',
    'Hallo12345678',
    'Willkommen123!',
    'Knotenpunkt1!',
    'Heide25746!!!',
    'Fruehling2026',
    'Frühling2026!',
    'Schatz12345678',
    'Ichliebedich1',
    'P@ssw0rt2026!',
    'asdfghjklöä#',
    'Koordination2026',
    'Bundesliga2026',
    'Deutschland2026!',
    'Schleswig-Holstein1',
    'Integration2026!',
    'Geheim!Geheim!',
    'Qwertz123456!',
    'Montag01012026',
    '01.01.1970 01',
    'Hamburg12345!',
    'FCBayernMuenchen',
    'Werder1899Bremen',
    'Start2026Start',
    'Landkreis2026!',
    'Mitarbeiter2026!',
    'Sonnenschein1!',
    'Ehrenamt2026!!',
    'Migration2026!',
    'Volkshochschule1',
    'Weihnachten2026!',
    '!QAY2wsx3edc4',
    'Heide2026Heide',
    'Oktober2026!!',
    'Jobcenter2026!!',
    'Lisa&Thomas2019',
    'Brunsbuettel25541',
    'Meldorf-2026!',
    'kreishaus2026',
    'Wesselburen1!',
    'poiuztrewq12',
    'yxcvbnmasdfg',
    '0987654321qw',
    '20262026202620',
    'Start123Start123',
    'Sicherheit2026',
    'Feuerwehr112!',
    'Computer2026!',
    'Mausi12345678',
    'Buesum2026!!!',
  ])('%j is refused', (password) => expect(weaknesses).toContain(weakness(password)))
})

describe('what stands in every list', () => {
  test.each([
    'aaaaaaaaaaaa',
    'abababababab',
    'abcdabcdabcd',
    '111111111111',
    '123456789012',
    '1234567890123',
    '012345678910',
    '987654321098',
    'password1234',
    'Password123!',
    'passwordpassword',
    'Passwort2026!',
    'passwort12345',
    'qwertyuiop12',
    'qwertyuiop[]',
    'qwertzuiopü+',
    'Qwertzuiop123',
    'asdfghjkl123',
    'yxcvbnm12345',
    'zxcvbnm12345',
    '1q2w3e4r5t6y',
    '1q2w3e4r5t6z',
    '1qaz2wsx3edc',
    'q1w2e3r4t5y6',
    'abcdefghijkl',
    'abcdefgh1234',
    'abc123abc123',
    'administrator',
    'Administrator1',
    'iloveyou1234',
    'ichliebedich',
    'changeme1234',
    'willkommen123',
    'Willkommen2026',
    'welcome12345',
    'letmein12345',
    'Hallo1234567',
    'hallohallo123',
    'Sommer2026!!',
    'Dithmarschen1',
    'knotenpunkt123',
    'Kreisverwaltung1',
    'fussball12345',
    'football12345',
    'superman1234',
    'sunshine1234',
    'princess1234',
    'testtesttest',
    'Test12345678',
    'startstart123',
    'geheim123456',
  ])('%j is refused', (password) => expect(weaknesses).toContain(weakness(password)))
})

describe('several words, or chance', () => {
  test.each([
    'lange genug und ungewöhnlich',
    'ganz anders und ungewöhnlich',
    'Sieben Krabben am Deich',
    'Sieben Moewen am Deich',
    'Deichkrone am Morgen',
    'Wattwurm und Queller',
    'Vier Krabben im Hafen',
    'Fünf Schafe auf dem Deich',
    'Meier fährt zum Leuchtturm',
    'moin moin kutter leuchtturm',
    'correct horse battery staple',
    'пароль-мой-дом',
    'vier zufällige Wörter',
    'Xk4!pQ9zRw2v',
    '739105826417',
    'Kaffee ohne Zucker um halb vier',
    'blauer Regenschirm tanzt leise',
    'dreizehn müde Gummistiefel',
    'tulpe-marder-fenster-zinn',
    'Im Keller wohnt ein Akkordeon',
    'hK7$wq!Zt93bNm',
    'Omas Apfelkuchen brennt selten an',
    'rostige Leiter, grüner Eimer',
    'zaun87kessel-mond',
    'Die Katze liest heimlich Zeitung',
    'Nebelhorn&Butterbrot&Socke',
    'Traktor sucht Parkplatz',
    'Morgens Tee, abends Schach',
    'Heide liegt nicht am Amazonas',
    'Jobcenter tanzt mit Pinguin',
  ])('%j is good', (password) => expect(weakness(password)).toBeNull())
})

describe('the account’s own name and address', () => {
  test.each([
    'mia.meier@kreis.example',
    'Mia Meier 2026!',
    'MiaMeier2026!',
    'meiermia2026',
    'MiaMeierMiaMeier',
    'kreis.example1',
    'mia-meier-kreis',
  ])('%j is refused', (password) => expect(weaknesses).toContain(weakness(password)))

  test('are none of others', () => {
    expect(weakness('Kowalczyk-Obi77', ['Jana Kowalczyk-Obi', 'j@kreis.example'])).not.toBeNull()
    expect(weakness('Kowalczyk-Obi77')).toBeNull()
  })
})

test.each([
  ['Passwort1234', 'password-common'],
  ['Jobcenter2026', 'password-office'],
  ['Feuerwehr1234', 'password-word'],
  ['MiaMeier2026!', 'password-personal'],
  ['Dithmarschen2026!', 'password-office'],
  ['qwertzuiop12', 'password-keyboard'],
  ['aaaaaaaaaaaaa', 'password-sequence'],
  ['24.12.1999 24.', 'password-date'],
])('%j is weak for a reason that can be said', (password, reason) => {
  expect(weakness(password)).toBe(reason)
  expect(de.fieldErrors[reason as keyof typeof de.fieldErrors]).toMatch(/vor allem|zuerst ausprobiert/)
})

test('a long password takes no longer than its beginning', () => {
  expect(weakness('Xk4!pQ9zRw2v '.repeat(19))).toBeNull()
})
