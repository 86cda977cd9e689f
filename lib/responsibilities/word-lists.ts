import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { dangerKinds } from '../danger/kinds'
import { organisationKinds } from '../organisations/kinds'
import { targetGroups, wants } from './schema'

const words = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.split(/\s+/))
const inBothLanguages = z.strictObject({ de: words, en: words }).transform(({ de, en }) => [...de, ...en])
const names = z.array(z.string().min(1))

/** The shape of data/words.yaml. */
export const wordListsSchema = z.strictObject({
  fillers: inBothLanguages,
  help: inBothLanguages,
  targetGroups: z.record(z.enum(targetGroups), words),
  looseTopicNames: words,
  genericNames: words,
  nicknames: z.record(z.string(), names),
  beforePlaces: inBothLanguages,
  wordsLikeCities: words,
  exclusion: z.strictObject({
    triggers: inBothLanguages,
    none: inBothLanguages,
    links: inBothLanguages,
    joiners: inBothLanguages,
    behind: names,
  }),
  networks: names,
  betweenNeeds: inBothLanguages,
  urgency: names,
  roles: z.strictObject({
    decided: names,
    offered: names,
    decidingKinds: z.array(z.enum(organisationKinds)),
    advisingTypes: names,
    offeringTypes: names,
  }),
  wants: z.record(z.enum(wants), inBothLanguages),
  adviserBeside: names,
  groupTopics: z.partialRecord(z.enum(targetGroups), z.string()),
  sectors: z.record(z.string(), inBothLanguages),
  dangerTopics: z.partialRecord(z.enum(dangerKinds), names),
  carriers: z.array(
    z.strictObject({ said: names, names, kinds: z.array(z.enum(organisationKinds)), refusable: z.boolean() }),
  ),
})

/** Words that questions are asked with: of the language and of the region, so they are data (data/words.yaml). */
export const wordLists = wordListsSchema.parse(
  parseYaml(readFileSync(join(process.cwd(), 'data', 'words.yaml'), 'utf8')),
)
