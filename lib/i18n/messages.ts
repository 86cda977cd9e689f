import type { de } from './de'

/** All texts of the interface, in one language. */
export type Messages = typeof de

export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

/**
 * Fills `{name}` places of a text.
 * @example fill('Seite {page} von {pages}', { page: 1, pages: 3 })
 */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place))
}

const grouped = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') }

/**
 * The form for a number: `one` for 1, else `other`; `{n}` is the number, grouped as the language does.
 * @example count({ one: '{n} Treffen', other: '{n} Treffen' }, 3, 'de')
 */
export function count(forms: { one: string; other: string }, n: number, locale: Locale): string {
  return fill(n === 1 ? forms.one : forms.other, { n: grouped[locale].format(n) })
}
