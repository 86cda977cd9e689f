import type { Responsibility } from './schema'
import { wordLists } from './word-lists'

/** What somebody does for whoever asks: decides on an application, offers something, or advises and accompanies. */
export type Role = 'decides' | 'offers' | 'advises'

const { decided, offered, decidingKinds, advisingTypes, offeringTypes } = wordLists.roles
const among = (topicId: string, topics: readonly string[]) =>
  topics.some((topic) => topicId === topic || topicId.startsWith(`${topic}.`))

/**
 * The role behind an answer: tasks by law and authorities in topics that are decided on decide; who has nothing to
 * decide offers, by its kind or the topic, or advises. Rules in data/words.yaml (`roles`).
 */
export function roleOf(responsibility: Responsibility): Role {
  let role = roles.get(responsibility)
  if (!role) roles.set(responsibility, (role = findRole(responsibility)))
  return role
}

/** Responsibilities stay in memory between questions, and so does what they do. */
const roles = new WeakMap<Responsibility, Role>()

function findRole({ kind, topicId, organisation }: Responsibility): Role {
  const type = organisation.type ?? ''
  if (kind === 'statutory') return 'decides'
  const authority = type === 'Kammer' || (decidingKinds.includes(organisation.kind) && !advisingTypes.includes(type))
  if (authority && among(topicId, decided)) return 'decides'
  if (among(topicId, offered) || authority || offeringTypes.includes(type)) return 'offers'
  return ['education', 'health', 'economy'].includes(organisation.kind) ? 'offers' : 'advises'
}

/** Whether somebody who advises independently must stand beside the authority for a topic. */
export const needsAdviser = (topicId: string): boolean => wordLists.adviserBeside.includes(topicId)
