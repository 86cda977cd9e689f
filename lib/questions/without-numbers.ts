/**
 * The words of a question without what could point to a person: long numbers (telephone, file, date of birth) and
 * addresses. Postal codes stay.
 */
export function withoutNumbers(text: string): string {
  return text
    .split(' ')
    .map((word) => (word.includes('@') ? '…' : word))
    .join(' ')
    .replace(/\d[\d ./-]{5,}\d|\d{6,}/g, '…')
}
