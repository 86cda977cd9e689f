/**
 * The words of a question without what could point to a person: long numbers (telephone, file, date of birth) and
 * addresses. Postal codes stay.
 */
export function withoutNumbers(text: string): string {
  return text
    .normalize('NFKC')
    .split(/(\s)/)
    .map((word) => (word.includes('@') ? '…' : word))
    .join('')
    .replace(/[+(]{0,2}\d[\d ()./+-]{5,}\d|\d{6,}/g, '…')
}
