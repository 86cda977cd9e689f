import type { NetworkNode } from './schema'

/** An organisation named in a sentence; the page makes it a link. */
export interface Named {
  readonly key: string
  readonly text: string
}

/** A sentence in the order of its pieces. */
export type Sentence = readonly (string | Named)[]

/** How a sentence names an organisation: in full, or short where the full name is long and the short one a word. */
export function named({ key, name, shortName }: Pick<NetworkNode, 'key' | 'name' | 'shortName'>): Named {
  return { key, text: shortName && shortName.length > 4 && name.length > 28 ? shortName : name }
}

/**
 * Fills the `{places}` of a text with words, numbers and names that stay names.
 * @example sentence('{a} und {b} sind verbunden.', { a: { key: 'vhs', text: 'VHS' }, b: 'andere' })
 */
export function sentence(text: string, values: Readonly<Record<string, string | number | Named | Sentence>>): Sentence {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .flatMap((part): Sentence => {
      const value = part.startsWith('{') ? values[part.slice(1, -1)] : part
      if (value === undefined) return [part]
      if (typeof value === 'number') return [String(value)]
      return Array.isArray(value) ? (value as Sentence) : [value as string | Named]
    })
}

/** Names as an enumeration: „A, B und C“. */
export function enumeration(names: readonly Named[], and: string): Sentence {
  return names.flatMap((name, at): Sentence => {
    if (at === 0) return [name]
    return [at === names.length - 1 ? ` ${and} ` : ', ', name]
  })
}

/** A sentence as plain text. */
export function plainSentence(pieces: Sentence): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}
