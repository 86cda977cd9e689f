import { z } from 'zod'
import { confidences } from '../organisations/fields'

/** What a public page says of one field of an organisation. */
export const valueSourceSchema = z.object({
  field: z.string(),
  /** Lines of a list are separated by line breaks. */
  value: z.string(),
  source: z.string(),
  /** As far as the page tells: a year, a month or a day. */
  pageDate: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  note: z.string().nullable(),
})
export type ValueSource = z.output<typeof valueSourceSchema>

/** A value as a source keeps it, to be compared with what the record holds; lines for a list. */
export function sourceValue(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : ''
}
