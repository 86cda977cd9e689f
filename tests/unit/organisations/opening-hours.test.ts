import { isOpen, readOpeningHours } from '@/lib/organisations/opening-hours'

test.each([
  ['Mo–Fr 8–12 Uhr', 0, '08:00', true],
  ['Mo–Fr 8–12 Uhr', 4, '11:59', true],
  ['Mo–Fr 8–12 Uhr', 4, '12:00', false],
  ['Mo–Fr 8–12 Uhr', 5, '09:00', false],
  ['Mo-Fr 8:30-12:00, Do auch 14–17.30 Uhr', 3, '17:00', true],
  ['Mo-Fr 8:30-12:00, Do auch 14–17.30 Uhr', 2, '17:00', false],
  ['Montag bis Donnerstag von 9 bis 16 Uhr; Freitag 9 bis 13 Uhr', 4, '14:00', false],
  ['Montag und Mittwoch 10–12', 2, '10:30', true],
  ['Montag und Mittwoch 10–12', 1, '10:30', false],
  ['Di, Do 9–12 Uhr', 1, '10:00', true],
  ['Di, Do 9–12 Uhr', 3, '10:00', true],
  ['täglich 6–22 Uhr', 6, '07:00', true],
  ['Mo 8–12 Uhr und nach Vereinbarung', 0, '09:00', true],
])('%s on day %i at %s: open is %s', (text, day, time, open) => expect(isOpen(text, day, time)).toBe(open))

test.each([
  'nach Vereinbarung',
  'siehe Internet',
  'Mo 8',
  '8–12 Uhr',
  'jeden zweiten Mo 8–12',
  'Mo 12–8 Uhr',
  '',
  'Mo–Fr 8–12 Uhr (in den Ferien geschlossen)',
])('nothing is claimed about „%s“', (text) => expect(readOpeningHours(text)).toBeNull())
