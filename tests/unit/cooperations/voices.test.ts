import { agreementOf, voiced, voicesOf } from '@/lib/cooperations/voices'

const partners = ['a', 'b', 'c']

test('nobody was asked', () => expect(agreementOf([], partners)).toBe('unasked'))

test('one side named it, or all of them did', () => {
  expect(agreementOf(['a yes 2026-11-01'], partners)).toBe('one-sided')
  expect(agreementOf(['a yes 2026-11-01', 'b yes 2026-11-02'], partners)).toBe('one-sided')
  expect(agreementOf(['a yes 2026-11-01', 'b yes 2026-11-02', 'c yes 2026-11-02'], partners)).toBe('mutual')
})

test('it is disputed when one denies it, whatever the others say', () => {
  expect(agreementOf(['a no 2026-11-01'], partners)).toBe('disputed')
  expect(agreementOf(['a yes 2026-11-01', 'b no 2026-11-02', 'c yes 2026-11-02'], partners)).toBe('disputed')
})

test('who takes part no longer has no voice', () => {
  expect(agreementOf(['x no 2026-11-01'], partners)).toBe('unasked')
  expect(agreementOf(['x no 2026-11-01', 'a yes 2026-11-01', 'b yes 2026-11-01'], ['a', 'b'])).toBe('mutual')
})

test('the last word of an organisation counts', () => {
  const once = voiced([], 'b', 'yes', '2026-11-01')
  const twice = voiced(voiced(once, 'a', 'yes', '2026-11-02'), 'b', 'no', '2026-11-03')
  expect(voicesOf(twice)).toEqual([
    { organisationId: 'a', says: 'yes', day: '2026-11-02' },
    { organisationId: 'b', says: 'no', day: '2026-11-03' },
  ])
})
