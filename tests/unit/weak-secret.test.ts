import { randomBytes, randomInt } from 'node:crypto'
import { isWeakSecret } from '@/lib/weak-secret'

test.each([
  ['short', 'q7Vh2mZx0KpLw9RtYc4Nb8JdFs6Ga1U'],
  ['one character', 'a'.repeat(64)],
  ['few characters', 'abcabcabcabcabcabcabcabcabcabcabcabc'],
  ['a block twice', 'q7Vh2mZx0KpLw9Rtq7Vh2mZx0KpLw9Rt'],
  ['a block again and again', 'q7Vh2mZxq7Vh2mZxq7Vh2mZxq7Vh2mZx'],
  ['a block with a counter', 'Sommerfest2024Sommerfest2025Sommerfest2026'],
  ['a block in two cases', 'krabbenbrotKRABBENBROTkrabbenBROTkrabbenbroT'],
  ['the alphabet', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['the alphabet backwards', 'zyxwvutsrqponmlkjihgfedcbaZYXWVUTSRQPONMLKJIHGFEDCBA'],
  ['the digits', '01234567890123456789012345678901234567890'],
  ['pairs', 'aabbccddeeffgghhiijjkkllmmnnooppqqrrssttuu'],
  ['a keyboard', 'qwertzuiopasdfghjklyxcvbnm1234567890QWERTZ'],
  ['a sample', 'change-me-8Fh2kQ0zLw9RtYc4Nb8JdFs6Ga1U'],
  ['a German sample', 'bitte-hier-ein-Geheimnis-eintragen-8Fh2'],
  ['the name of the program', 'knotenpunkt-8Fh2kQ0zLw9RtYc4Nb8JdFs6Ga'],
  ['a placeholder', 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
])('%s is weak', (_what, secret) => expect(isWeakSecret(secret)).toBe(true))

test('what generators make is not', () => {
  const digits = () => Array.from({ length: 48 }, () => randomInt(10)).join('')
  const makers = [
    () => randomBytes(48).toString('base64'),
    () => randomBytes(32).toString('base64url'),
    () => randomBytes(32).toString('hex'),
    () => randomBytes(24).toString('hex'),
  ]
  const refusedOf = (make: () => string) => Array.from({ length: 2000 }, make).filter(isWeakSecret).length
  for (const make of makers) expect(refusedOf(make)).toBeLessThanOrEqual(2)
  // Of ten digits neighbours come by chance: about one in 1,400 looks counted.
  expect(refusedOf(digits)).toBeLessThanOrEqual(20)
})
