import { caseDataIn } from '@/lib/records/case-data'

test.each([
  ['AZR-Nummer liegt vor', 'azr'],
  ['123456789012', 'azr'],
  ['Frau M., geb. 01.02.1990', 'birth'],
  ['geboren am 3.4.85', 'birth'],
  ['date of birth: 1/2/1990', 'birth'],
  ['Aktenzeichen: 7654321-423', 'file'],
  ['Az.: 12 345/26'.replace(' 345', '345'), 'file'],
  ['BG-Nummer 12345', 'file'],
  ['die Klientin kommt morgen', 'client'],
])('case data is noticed: %s', (text, kind) => {
  expect(caseDataIn(text)).toContain(kind)
})

test.each([
  'Sprechzeit Mo–Fr 9–12 Uhr, Zimmer 2.01',
  'Telefon 0481 7853100, Fax 0481 785310199',
  '+49 481 97801234',
  'Das Netzwerk wurde am 01.02.1990 gegründet',
  'Beratung für Klientel der Jugendhilfe',
  'IBAN DE02 1203 0000 0000 2020 51',
])('what is no case data is not: %s', (text) => {
  expect(caseDataIn(text)).toEqual([])
})
