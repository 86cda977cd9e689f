import { accessibility } from './de/accessibility'
import { api } from './de/api'
import { audit } from './de/audit'
import { backups } from './de/backups'
import { checkUps } from './de/check-ups'
import { networkHealth } from './de/network-health'
import { closing } from './de/closing'
import { common, errors, fieldErrors, palette, problems } from './de/common'
import { contacts } from './de/contacts'
import { cooperations } from './de/cooperations'
import { gaps } from './de/gaps'
import { danger } from './de/danger'
import { dossier } from './de/dossier'
import { guide } from './de/guide'
import { home } from './de/home'
import { letters } from './de/letters'
import { links } from './de/links'
import { mail } from './de/mail'
import { meetings } from './de/meetings'
import { network } from './de/network'
import { networkQuestions } from './de/network-questions'
import { networkGeo } from './de/network-geo'
import { networkTime } from './de/network-time'
import { notes } from './de/notes'
import { notices } from './de/notices'
import { offers } from './de/offers'
import { organisations } from './de/organisations'
import { persons } from './de/persons'
import { posts } from './de/posts'
import { questions } from './de/questions'
import { records } from './de/records'
import { responsibilities } from './de/responsibilities'
import { rhythms } from './de/rhythms'
import { seats } from './de/seats'
import { sessions } from './de/sessions'
import { secondFactor } from './de/second-factor'
import { settings } from './de/settings'
import { tokens } from './de/tokens'
import { topics } from './de/topics'
import { users } from './de/users'
import { verify } from './de/verify'
import { views } from './de/views'

/** German, the source language of the interface: one file per domain in `de/`. English is type-checked against it. */
export const de = {
  ...common,
  errors,
  fieldErrors,
  palette,
  problems,
  accessibility,
  api,
  audit,
  backups,
  closing,
  contacts,
  cooperations,
  gaps,
  danger,
  dossier,
  guide,
  home,
  letters,
  links,
  mail,
  meetings,
  network,
  networkQuestions,
  networkGeo,
  networkTime,
  notes,
  notices,
  offers,
  organisations,
  persons,
  posts,
  questions,
  records,
  responsibilities,
  rhythms,
  seats,
  sessions,
  secondFactor,
  settings,
  tokens,
  topics,
  users,
  checkUps,
  networkHealth,
  verify,
  views,
}
