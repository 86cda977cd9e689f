import { legalBases, personFields, type PersonForm } from '../persons/fields'
import { formSchemaOf, type Catalogue, type FormOf } from '../records/fields'

/** Who takes over: somebody who is recorded, somebody new, or nobody yet. */
export const successors = ['known', 'new', 'nobody'] as const

/** The form that hands a post over, in its order. */
export const successionFields = {
  leaverId: { type: 'reference', to: 'person' },
  lastDay: { type: 'date' },
  next: { type: 'choice', of: successors, required: true, initial: 'known' },
  personId: { type: 'reference', to: 'person' },
  name: { type: 'text', max: personFields.name.max },
  legalBasis: { type: 'choice', of: legalBases },
  source: { type: 'text', max: personFields.source.max },
  informedAt: { type: 'date' },
  firstDay: { type: 'date' },
  deletePrivate: { type: 'flag' },
} as const satisfies Catalogue

export type SuccessionForm = FormOf<typeof successionFields>

/** What is missing for what was chosen, and days that do not fit each other. */
export const successionFormSchema = formSchemaOf(successionFields, (values) => {
  const { leaverId, lastDay, next, firstDay } = values
  const needed: (keyof SuccessionForm)[] = [
    ...(leaverId || next === 'nobody' ? (['lastDay'] as const) : []),
    ...(next === 'known' ? (['personId', 'firstDay'] as const) : []),
    ...(next === 'new' ? (['name', 'legalBasis', 'source', 'firstDay'] as const) : []),
  ]
  const missing = needed.filter((field) => field in values && values[field] === null)
  return {
    ...Object.fromEntries(missing.map((field) => [field, 'required'])),
    ...(next !== 'nobody' && lastDay && firstDay && firstDay <= lastDay && leaverId === values.personId
      ? { firstDay: 'end-before-start' }
      : {}),
  }
})

/** The new person of a form that names one. */
export function personOf({ name, legalBasis, source, informedAt }: SuccessionForm): PersonForm {
  return { name: name!, legalBasis: legalBasis!, source: source!, informedAt, mobile: null, privateContact: null }
}
