import { common, errors, fieldErrors, palette, problems } from './en/common'
import { home } from './en/home'
import { organisations } from './en/organisations'
import { users } from './en/users'
import type { Messages } from './messages'

/** English, complete. */
export const en: Messages = { ...common, errors, fieldErrors, palette, problems, home, organisations, users }
