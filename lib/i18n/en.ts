import { accessibility } from './en/accessibility'
import { api } from './en/api'
import { audit } from './en/audit'
import { backups } from './en/backups'
import { checkUps } from './en/check-ups'
import { networkHealth } from './en/network-health'
import { closing } from './en/closing'
import { common, errors, fieldErrors, palette, problems } from './en/common'
import { contacts } from './en/contacts'
import { cooperations } from './en/cooperations'
import { gaps } from './en/gaps'
import { danger } from './en/danger'
import { dossier } from './en/dossier'
import { guide } from './en/guide'
import { home } from './en/home'
import { letters } from './en/letters'
import { links } from './en/links'
import { mail } from './en/mail'
import { meetings } from './en/meetings'
import { network } from './en/network'
import { networkQuestions } from './en/network-questions'
import { networkGeo } from './en/network-geo'
import { networkTime } from './en/network-time'
import { notes } from './en/notes'
import { notices } from './en/notices'
import { offers } from './en/offers'
import { organisations } from './en/organisations'
import { persons } from './en/persons'
import { posts } from './en/posts'
import { questions } from './en/questions'
import { records } from './en/records'
import { responsibilities } from './en/responsibilities'
import { rhythms } from './en/rhythms'
import { seats } from './en/seats'
import { sessions } from './en/sessions'
import { secondFactor } from './en/second-factor'
import { settings } from './en/settings'
import { tokens } from './en/tokens'
import { topics } from './en/topics'
import { users } from './en/users'
import { verify } from './en/verify'
import { views } from './en/views'
import type { Messages } from './messages'

/** English, complete. */
export const en: Messages = {
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
