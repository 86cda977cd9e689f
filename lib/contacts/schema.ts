import { z } from 'zod'
import { addDays } from '../dates'
import { kindSchema } from '../organisations/schema'
import { formSchemaOf } from '../records/fields'
import { contactFields, contactKinds } from './fields'

const named = z.object({ id: z.string(), name: z.string().nullable() })

/** A contact as lists show it. `post`, `cooperation`: null without one, or when it is in the trash. */
export const contactSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: z.enum(contactKinds),
  day: z.string(),
  text: z.string(),
  notedBy: z.string().nullable(),
  organisation: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  post: named.nullable(),
  cooperation: named.nullable(),
})
export type Contact = z.output<typeof contactSchema>

/** The short form that notes a contact. */
export const contactFormSchema = formSchemaOf(contactFields)

/** An organisation with its last contacts: the last one noted, the last meeting somebody of it came to (an instant). */
export const keptOrganisationSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  kind: kindSchema,
  phone: z.string().nullable(),
  validTo: z.string().nullable(),
  contact: z.string().nullable(),
  meeting: z.string().nullable(),
})

/** A cooperation about which there was a contact, with its partners by name. */
export const keptCooperationSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  kind: z.string(),
  state: z.enum(['planned', 'active', 'dormant', 'ended']),
  since: z.string().nullable(),
  until: z.string().nullable(),
  contact: z.string(),
  partners: z.array(
    z.object({ id: z.string(), name: z.string(), kind: kindSchema, phone: z.string().nullable(), role: z.string() }),
  ),
})

/**
 * The last contact of a record and what it means today. `due`: the day from which on it falls asleep; null: never met.
 */
export interface Touch {
  readonly day: string | null
  readonly by: 'contact' | 'meeting' | null
  readonly interval: number
  readonly due: string | null
}

/** What a last contact and an interval (days) mean. */
export function touchOf(contact: string | null, meeting: string | null, interval: number): Touch {
  const met = meeting?.slice(0, 10) ?? null
  const day =
    [contact, met]
      .filter((one) => one !== null)
      .sort()
      .at(-1) ?? null
  const by = day === null ? null : day === contact ? 'contact' : 'meeting'
  return { day, by, interval, due: day && addDays(day, interval) }
}

/** Whether a contact falls asleep: there was one, and it lies longer back than its interval. */
export function isFading({ due }: Pick<Touch, 'due'>, today: string): boolean {
  return due !== null && due < today
}

/** A row of the list of contacts that fall asleep. */
export interface FadingRow extends Touch {
  readonly of: 'organisation' | 'cooperation'
  readonly id: string
  /** Where it is opened. */
  readonly key: string
  /** Null: a cooperation without a title; its partners name it. */
  readonly name: string | null
  readonly kind: string
  readonly phone: string | null
  /** With whom a contact is noted: the organisation itself, or the partners of the cooperation. */
  readonly with: readonly { readonly id: string; readonly name: string }[]
}

/** What the list shows: contacts that fall asleep, or organisations without any contact yet. */
export const fadingFilterSchema = z.object({
  show: z.enum(['fading', 'never']).catch('fading').default('fading'),
  of: z.enum(['', 'organisation', 'cooperation']).catch('').default(''),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})
export type FadingFilter = z.output<typeof fadingFilterSchema>
