import { withoutPlace } from '@/components/responsibilities/ask-address'

test.each([
  ['Deutschkurs in Heide', ['Heide'], 'Deutschkurs'],
  ['Wer hilft in Heide bei Schulden?', ['Heide'], 'Wer hilft bei Schulden?'],
  ['25764 Kita', ['25764'], 'Kita'],
  ['Kita Burg oder Burg', ['Burg'], 'Kita oder Burg'],
  ['Kita', ['Marne'], 'Kita'],
])('the place leaves the field with the word before it: %s', (q, matched, expected) => {
  expect(withoutPlace(q, matched)).toBe(expected)
})
