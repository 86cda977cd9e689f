import { de } from '../i18n/de'
import { en } from '../i18n/en'
import { fill, type Locale, type Messages } from '../i18n/messages'

// The one way a letter is made: a typed function gives subject and parts, this file gives plain text and HTML.

/** A part of a letter: a paragraph, a list, lines of `label: value`, or a link with its words. */
export type Part =
  | string
  | { readonly list: readonly string[] }
  | { readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly link: string; readonly words: string }

/** What a letter says between the greeting and the end. */
export interface Written {
  readonly subject: string
  readonly parts: readonly Part[]
}

/** A kind of letter: what it is made of, and made-up data for the preview. */
export interface Letter<D> {
  write(data: D, t: Messages, locale: Locale): Written
  sample(locale: Locale): D
}

/** Who writes, and from which address of the web. */
export interface Sender {
  readonly office: string | null
  readonly address: string
}

/** A finished letter. */
export interface Content {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The texts in a language. */
export const textsIn = (locale: Locale): Messages => (locale === 'en' ? en : de)

const lineBreak = /[\r\n\u0085\u2028\u2029\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/**
 * What stands in the head of a mail, as it was given.
 * @throws Error a line break would begin another header: whoever writes the letter must not let one through
 */
export function headerText(text: string): string {
  if (lineBreak.test(text)) throw new Error('A line break or control character in the head of a letter.')
  return text
}

/**
 * Makes a letter of what it says: greeting, parts, end, and where it comes from.
 * @throws Error for a subject with a line break, or a link that is none
 */
export function compose(
  { subject, parts }: Written,
  { name, locale, sender }: { name: string | null; locale: Locale; sender: Sender },
): Content {
  const words = textsIn(locale).letters
  const greeting = name ? fill(words.greeting, { name }) : words.greetingAll
  const end = sender.office ? [words.regards, sender.office] : [words.regards]
  const foot = fill(words.foot, { address: sender.address })
  const all = [greeting, ...parts]
  return {
    subject: headerText(subject),
    text: [...all.map(plain), end.join('\n'), `-- \n${foot}`].join('\n\n') + '\n',
    html: page(locale, subject, [...all.map(markup), paragraph(end.map(escaped).join('<br>')), small(escaped(foot))]),
  }
}

function plain(part: Part): string {
  if (typeof part === 'string') return part
  if ('list' in part) return part.list.map((item) => `- ${item}`).join('\n')
  if ('facts' in part) return part.facts.map(([label, value]) => `${label}: ${value}`).join('\n')
  return `${part.words}:\n${webAddress(part.link)}`
}

const font = 'font-family:Calibri,Arial,sans-serif;font-size:12pt;line-height:1.45;color:#1b2430'
const paragraph = (inner: string) => `<p style="margin:0 0 12pt 0;${font}">${inner}</p>`
const small = (inner: string) =>
  `<p style="margin:18pt 0 0 0;padding-top:6pt;border-top:1px solid #7d8896;${font};font-size:10pt;color:#55606e">${inner}</p>`

function markup(part: Part): string {
  if (typeof part === 'string') return paragraph(escaped(part).replaceAll('\n', '<br>'))
  if ('list' in part) {
    const items = part.list.map((item) => `<li style="margin:0 0 3pt 0;${font}">${escaped(item)}</li>`)
    return `<ul style="margin:0 0 12pt 0;padding-left:18pt">${items.join('')}</ul>`
  }
  if ('facts' in part)
    return paragraph(part.facts.map(([label, value]) => `<b>${escaped(label)}:</b> ${escaped(value)}`).join('<br>'))
  const address = escaped(webAddress(part.link))
  return paragraph(`<a href="${address}" style="color:#1f4e9c">${escaped(part.words)}</a><br>${address}`)
}

/** No tables: paragraphs and lists are read alike by Outlook, by telephones, and aloud. */
function page(locale: Locale, subject: string, body: readonly string[]): string {
  return (
    `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n` +
    `<body style="margin:0;padding:16px;background:#ffffff">\n${body.join('\n')}\n</body></html>\n`
  )
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that means nothing but itself in HTML. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign]!)

function webAddress(link: string): string {
  if (!URL.canParse(link) || !['https:', 'http:', 'mailto:'].includes(new URL(link).protocol))
    throw new Error('A link of a letter that is no address of the web.')
  return link
}
