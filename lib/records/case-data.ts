/**
 * What looks like the data of a single client. Such data has no place here (data protection by design, Art. 25 GDPR).
 */
export const caseDataKinds = ['azr', 'birth', 'file', 'client'] as const
export type CaseDataKind = (typeof caseDataKinds)[number]

const signs: Record<CaseDataKind, RegExp> = {
  // Number in the Ausländerzentralregister: twelve digits, by name or as one block.
  azr: /\bAZR\b|(?<![\d/-])\d{12}(?![\d/-])/i,
  birth:
    /\b(?:geb(?:oren|\.)?(?: am)?|geburtsdatum|date of birth|born(?: on)?)[ :]{1,3}\d{1,2}[. /-]\d{1,2}[. /-]\d{2,4}/i,
  file: /\b(?:aktenzeichen|az\.|gesch\.?-?z\.?|file (?:no|number|reference)|bg-nummer|kundennummer)[ :.]{0,3}[\w-]*\d{3}/i,
  client: /\b(?:klient(?:in|en|innen)?|mandant(?:in|en)?|fallakte|case file|client file)\b/i,
}

/** The kinds of case data that a text seems to hold; a warning, never a refusal. */
export function caseDataIn(text: string): CaseDataKind[] {
  return caseDataKinds.filter((kind) => signs[kind].test(text))
}
