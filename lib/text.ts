import { z } from 'zod'

// Text as people typed it, without what nobody can see. Every field of a form goes through one of these.

const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const control = /[\p{Cc}\p{Cs}\uFFF9-\uFFFB]/gu
/** Zero-width characters, marks that turn the direction, fillers; the joiners and emoji styles are looked at apart. */
const invisible = /(?![\u200C\u200D\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}/gu
const styleOfNothing = /(?<![\p{L}\p{N}\p{P}\p{S}])[\uFE0E\uFE0F]/gu
/** Scripts in which a joiner changes how a word is written. */
const joining =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}' +
  '\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]'
const looseJoiner = new RegExp(`(?<!${joining})[\\u200C\\u200D]|[\\u200C\\u200D](?!${joining})`, 'gu')

/** A text in NFC without invisible characters and spaces around it; its lines stay. */
export function cleanLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(breaks, '\n')
    .replace(/[\t\u2800]/g, ' ')
    .replace(control, (character) => (character === '\n' ? '\n' : ''))
    .replace(invisible, '')
    .replace(styleOfNothing, '')
    .replace(looseJoiner, '')
    .trim()
}

/** The same in one line. */
export function cleanText(text: string): string {
  return cleanLines(text).replace(/\n+/g, ' ')
}

/** A text that must be there. */
export const plainText = (max: number) => text('required').overwrite(cleanText).min(1, 'required').max(max, 'too-long')

/** A text that may be missing; empty is null. */
export const optionalText = (max: number) => orNull(text('invalid').overwrite(cleanText).max(max, 'too-long'))

/** A text of several lines that may be missing; empty is null. */
export const longText = (max: number) => orNull(text('invalid').overwrite(cleanLines).max(max, 'too-long'))

/** What somebody looks for, as it stands in an address: cut, never refused. */
export const queryText = (max: number) =>
  z
    .string()
    .transform((text) => cleanText(text).slice(0, max).trim())
    .catch('')
    .default('')

/** A refusal is a code even where a form made by hand lacks the text, or sends something else. */
const text = (absent: string) =>
  z.string({ error: (issue) => (issue.input === undefined || issue.input === null ? absent : 'invalid') })

const orNull = (text: z.ZodString) =>
  text
    .transform((clean) => clean || null)
    .nullable()
    .default(null)

/** A text of at most so many characters, cut at a word and marked. */
export function cutAtWord(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const word = cut.lastIndexOf(' ')
  return `${cut.slice(0, word > most / 2 ? word : most)} …`
}
