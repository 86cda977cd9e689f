import { formSchemaOf } from '../records/fields'
import { settingFields } from './fields'

/** The form that switches something on or off. */
export const settingFormSchema = formSchemaOf(settingFields)
