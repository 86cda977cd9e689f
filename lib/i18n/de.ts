import { common, errors, fieldErrors, palette, problems } from './de/common'
import { home } from './de/home'
import { organisations } from './de/organisations'
import { users } from './de/users'

/** German, the source language of the interface: one file per domain in `de/`. English is type-checked against it. */
export const de = { ...common, errors, fieldErrors, palette, problems, home, organisations, users }
