import { validityWords } from '@/components/responsibilities/responsibility-words'
import { de } from '@/lib/i18n/de'

test.each([
  [{ validFrom: null, validTo: null }, null],
  [{ validFrom: null, validTo: '2026' }, 'gilt bis 2026'],
  [{ validFrom: '2025-03', validTo: '2025' }, 'gilt seit 03/2025, galt bis 2025'],
])('%j reads %s on 26 November 2026', (validity, words) => {
  expect(validityWords(de, 'de', validity, '2026-11-26')).toBe(words)
})
