import { StoreError, type Row, type Value } from './port'

const deepest = 60

/**
 * Checks the parameters of a statement before they reach an engine. Refused, with the path in the message: `undefined`,
 * `NaN`, `Infinity`, whole numbers beyond ±2⁵³, bigint, `Date`, `Map`, class instances, functions, symbols, broken
 * Unicode. Each of these one engine would drop, change or die of without a word.
 * @throws StoreError `bad-value`
 */
export function checkParameters(parameters: Record<string, unknown>): void {
  if (!isPlainObject(parameters)) throw badValue('$', 'the parameters must be a plain object')
  for (const [key, value] of Object.entries(parameters)) checkValue(value, `$${key}`, 0)
}

/**
 * Checks what an engine returned: the same shapes, and no whole nodes or relations (they differ between the engines).
 * @throws StoreError `bad-value`
 */
export function checkRows(rows: readonly Record<string, unknown>[]): Row[] {
  rows.forEach((row, index) => {
    for (const [column, value] of Object.entries(row)) checkValue(value, `row ${index}: ${column}`, 0)
  })
  return rows as Row[]
}

/** A copy of `value` with every whole number replaced by `toInteger(number)`; other values stay as they are. */
export function mapIntegers<T>(value: Value, toInteger: (whole: number) => T): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? toInteger(value) : value
  if (Array.isArray(value)) return value.map((item) => mapIntegers(item, toInteger))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapIntegers(item, toInteger)]))
}

function checkValue(value: unknown, path: string, depth: number): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw badValue(path, 'the text holds half a character (a lone surrogate)')
    return
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw badValue(path, `${value} is not a number a store can keep`)
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      throw badValue(path, `${value} is a whole number beyond ±2^53`)
    return
  }
  if (typeof value !== 'object')
    throw badValue(
      path,
      `${value === undefined ? 'undefined' : `a ${typeof value}`} is not a value; write null for nothing`,
    )
  if (depth > deepest) throw badValue(path, `nested more than ${deepest} deep`)
  if (Array.isArray(value)) {
    // Not forEach: it would skip the holes of a sparse list, which are undefined.
    for (let i = 0; i < value.length; i++) checkValue(value[i], `${path}[${i}]`, depth + 1)
    return
  }
  if (!isPlainObject(value))
    throw badValue(path, `a ${value.constructor?.name ?? 'class instance'} is not a value; return maps or scalars`)
  if ('_id' in value && ('_labels' in value || '_type' in value))
    throw badValue(path, 'a whole node or relation; return maps or scalars')
  for (const [key, item] of Object.entries(value)) checkValue(item, `${path}.${key}`, depth + 1)
}

/** Plain in any realm (tests run in their own): no prototype, or one that ends there, as `Object.prototype` does. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed()
}

function badValue(path: string, reason: string): StoreError {
  return new StoreError('bad-value', `${path}: ${reason}`)
}
