import { hitDetail } from '@/components/search/hit-words'
import { de } from '@/lib/i18n/de'
import type { SearchHit } from '@/lib/search/schema'

const hit = (detail: SearchHit['detail'], why: SearchHit['why']): SearchHit =>
  ({ id: 'x', group: 'posts', href: '/x', label: 'Leitung', labelEn: null, detail, why }) as SearchHit

test('why something was found is told only when it does not stand there anyway', () => {
  expect(
    hitDetail(
      hit(
        { text: 'Interkultureller Verein Lunden' },
        { field: 'words', word: 'Interkultureller Verein Lunden', similar: false },
      ),
      de,
      'de',
    ),
  ).toBe('Interkultureller Verein Lunden')
  expect(
    hitDetail(
      hit({ text: 'Interkultureller Verein Lunden' }, { field: 'words', word: 'IVL', similar: false }),
      de,
      'de',
    ),
  ).toBe('Interkultureller Verein Lunden · auch „IVL“')
})
