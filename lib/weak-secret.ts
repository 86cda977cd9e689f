/** Words of samples and of people who wanted to be quick; no random value of this length holds one by chance. */
const sampleWords =
  /change|replace|geheim|secret|example|beispiel|sample|muster|password|passwort|kennwort|knotenpunkt|nextauth|default/i
const keyboardRows = /012345|123456|abcdef(?=ghi)|qwert|asdfg|yxcvb|zxcvb/i

/**
 * Whether a secret can be guessed: too short, a sample, one of few characters, or a pattern that repeats or counts.
 * Random values of 32 or more hexadecimal, base64 or decimal characters pass.
 */
export function isWeakSecret(secret: string): boolean {
  if (secret.length < 32 || sampleWords.test(secret) || keyboardRows.test(secret)) return true
  return estimatedBits(secret) < 90 || isRepetitive(secret) || isCounted(secret)
}

/** Bits per character by how often each occurs, times the length. */
function estimatedBits(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum - count * Math.log2(count / text.length), 0)
}

/** Whether many of its groups of three characters occur more than once, in whatever case. */
function isRepetitive(text: string): boolean {
  const groups = Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3).toLowerCase())
  return new Set(groups).size < groups.length * 0.75
}

/** Whether half of its characters are the one before, or the next or previous one. */
function isCounted(text: string): boolean {
  const steps = Array.from({ length: text.length - 1 }, (_, at) => text.charCodeAt(at + 1) - text.charCodeAt(at))
  return steps.filter((step) => Math.abs(step) <= 1).length > steps.length / 2
}
