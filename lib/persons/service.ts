import { recordAccess } from '../audit/service'
import { derived, keptById, madeOnce } from '../copies/service'
import type { Ctx } from '../context'
import { AppError } from '../errors'
import { propsOf } from '../records/fields'
import { pageOf, rowsPerPage, type Page } from '../records/list'
import type { Change } from '../records/log'
import { recordToEdit, saveRecord, sealedFields, type RecordType, type Stored } from '../records/record-type'
import { trashMark, trashRecord } from '../records/trash'
import { valuesChanged, writeRecord, type Step } from '../records/write'
import { idsFound } from '../search/service'
import { foldName } from '../sort-name'
import { readRow, readRows, statement } from '../store/query'
import { personFields, privateFields, type PersonForm, type PersonValues } from './fields'
import { mayChoosePersons, mayEditPerson, mayEditPersons, mayReadPersons, maySeePersonalContact } from './policy'
import { createPerson, findPerson, listPersons, readPerson, trashPerson, updatePerson } from './queries'
import type { Person, PersonChoice, PersonFilter } from './schema'

/** Most persons there are. */
const mostPersons = 50_000

/** Every person with the posts they hold and held, by name; kept in memory. */
async function allPersons(ctx: Ctx): Promise<readonly Person[]> {
  const byId = await derived(
    ctx.store,
    'persons',
    keptById(
      ['person', 'post', 'organisation'],
      async (ids) => (await readRows(ctx.store, listPersons, { ids, limit: mostPersons })).map(({ person }) => person),
      ({ posts }, changed) => posts.some(({ id, organisation }) => changed.has(id) || changed.has(organisation.id)),
    ),
  )
  return byName(byId, () => [...byId.values()].sort(inTurn))
}

const byName = madeOnce<ReadonlyMap<string, Person>, readonly Person[]>()
const inTurn = (a: Person, b: Person) => a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1)

/**
 * One page of the list of persons. The text finds what the search finds, which knows only who holds a post; of the
 * others the names are looked at. @throws AppError `forbidden`
 */
export async function personPage(ctx: Ctx, filter: PersonFilter, rows = rowsPerPage): Promise<Page<Person>> {
  if (!mayEditPersons(ctx.actor)) throw new AppError('forbidden')
  const [persons, matching] = await Promise.all([allPersons(ctx), idsFound(ctx, 'persons', filter.q)])
  const hits = matching && new Set(matching)
  const fits = nameBegins(filter.q)
  const found = persons.filter(({ id, name, informedAt }) => {
    if (filter.informed && (filter.informed === 'yes') !== (informedAt !== null)) return false
    return !hits || hits.has(id) || fits?.(name)
  })
  return pageOf(found, filter.page, rows)
}

/** How many persons have not been told that they are recorded (Art. 14 GDPR). @throws AppError `forbidden` */
export async function numberNotInformed(ctx: Ctx): Promise<number> {
  if (!mayEditPersons(ctx.actor)) throw new AppError('forbidden')
  return (await allPersons(ctx)).filter(({ informedAt }) => informedAt === null).length
}

/** Most persons that a picker offers. */
const mostChoices = 8

/** Whether the parts of a name begin like the words of a text; null for a text without a word. */
function nameBegins(text: string): ((name: string) => boolean) | null {
  const words = foldName(text).split(/\s+/).filter(Boolean)
  const partsOf = (name: string) => foldName(name).split(/[\s-]+/)
  return words.length ? (name) => words.every((word) => partsOf(name).some((part) => part.startsWith(word))) : null
}

/** Persons to choose, whose names begin like the words of a text. @throws AppError `forbidden` */
export async function personSuggestions(ctx: Ctx, text: string): Promise<PersonChoice[]> {
  if (!mayChoosePersons(ctx.actor)) throw new AppError('forbidden')
  const fits = nameBegins(text)
  return fits
    ? (await allPersons(ctx))
        .filter(({ name }) => fits(name))
        .slice(0, mostChoices)
        .map(choiceOf)
    : []
}

/** Persons called as somebody typed it: `exact` with that very name, `similar` what else it could mean. */
export async function personsCalled(ctx: Ctx, text: string) {
  if (!mayChoosePersons(ctx.actor)) throw new AppError('forbidden')
  const exact = (await allPersons(ctx)).filter(({ name }) => foldName(name) === foldName(text)).map(choiceOf)
  return { exact, similar: exact.length ? exact : await personSuggestions(ctx, text) }
}

const choiceOf = ({ id, name, posts: [post] }: Person): PersonChoice => ({
  id,
  name,
  place: post ? `${post.function}, ${post.organisation.name}` : null,
})

/** The record of a person, without what only coordinators see. @throws AppError `not-found`, `forbidden` */
export async function personRecord(ctx: Ctx, id: string): Promise<Person> {
  if (!mayReadPersons(ctx.actor)) throw new AppError('forbidden')
  const row = await readRow(ctx.store, findPerson, { id })
  // A person is shown in a function; who has none is the coordination's business.
  if (!row || !(row.person.posts.length || mayEditPersons(ctx.actor))) throw new AppError('not-found')
  return row.person
}

/** Mobile number and private address of a person; the look is recorded first. @throws AppError `forbidden` */
export async function personalContact(
  ctx: Ctx,
  id: string,
): Promise<Pick<PersonValues, (typeof privateFields)[number]>> {
  if (!maySeePersonalContact(ctx.actor)) throw new AppError('forbidden')
  const person = await personType.read(ctx, id)
  if (!person) throw new AppError('not-found')
  await recordLook(ctx, person)
  return { mobile: person.values.mobile, privateContact: person.values.privateContact }
}

/** A person with the values of its form, the private ones with it: a look, too. @throws AppError `not-found` */
export async function personToEdit(ctx: Ctx, id: string): Promise<Stored<PersonValues>> {
  const person = await recordToEdit(ctx, personType, id)
  await recordLook(ctx, person)
  return person
}

/** A look at what only coordinators see is recorded, if there is something. */
async function recordLook(ctx: Ctx, { id, values }: Stored<PersonValues>): Promise<void> {
  if (privateFields.every((field) => values[field] === null)) return
  await recordAccess(ctx.store, ctx, { action: 'person-seen', subject: { kind: 'person', id, name: '' } })
}

/** The steps and the entry that record a new person, for a write of its own or as a part of another. */
export function personCreation(ctx: Ctx, form: PersonForm): { id: string; steps: Step[]; change: Change } {
  if (!mayEditPersons(ctx.actor)) throw new AppError('forbidden')
  const id = ctx.newId()
  const props = { ...propsOf(personFields, form), sortName: foldName(form.name) }
  return {
    id,
    steps: [{ statement: statement(createPerson, { id, props, now: ctx.now }) }],
    change: {
      action: 'create',
      subject: { kind: 'person', id, name: '' },
      values: valuesChanged(personFields, null, form),
      sealed: sealedFields(personType, null, form),
    },
  }
}

/** Records a person and returns its id. @throws AppError `forbidden` */
export async function addPerson(ctx: Ctx, form: PersonForm): Promise<string> {
  const { id, steps, change } = personCreation(ctx, form)
  await writeRecord(ctx, steps, change)
  return id
}

/** Saves a person that was read at `version`. @throws AppError `conflict`, `not-found`, `forbidden` */
export async function editPerson(ctx: Ctx, id: string, version: number, form: PersonForm): Promise<string | null> {
  const before = await recordToEdit(ctx, personType, id)
  return saveRecord(ctx, personType, before, version, { ...before.values, ...form })
}

/** Notes that a person was told today that it is recorded (Art. 14 GDPR). @throws AppError `conflict`, `not-found` */
export async function notePersonInformed(ctx: Ctx, id: string, version: number): Promise<string | null> {
  const before = await recordToEdit(ctx, personType, id)
  return saveRecord(ctx, personType, before, version, { ...before.values, informedAt: ctx.now.slice(0, 10) })
}

/** Moves a person to the trash; the posts stay. @throws AppError `conflict`, `not-found`, `forbidden` */
export async function deletePerson(ctx: Ctx, id: string, version: number): Promise<string> {
  return trashRecord(ctx, personType, await recordToEdit(ctx, personType, id), version)
}

/** How persons are read and written, for the history, undo and the trash. The log knows them by their ids alone. */
export const personType: RecordType<PersonValues> = {
  kind: 'person',
  fields: personFields,
  nameless: true,
  looked: new Set(privateFields),
  read: async (ctx, id) => {
    const row = await readRow(ctx.store, readPerson, { id })
    return row ? { id, key: id, name: row.values.name, version: row.version, values: row.values } : null
  },
  save: (ctx, before, version, values) => {
    const props = { ...propsOf(personFields, values), sortName: foldName(values.name) }
    return [{ statement: statement(updatePerson, { id: before.id, version, props, now: ctx.now }), refuse: 'conflict' }]
  },
  trash: (ctx, record, version) => {
    const mark = { id: record.id, version, ...trashMark(ctx, record) }
    return { steps: [{ statement: statement(trashPerson, mark), refuse: 'conflict' }] }
  },
  mayRead: mayReadPersons,
  mayEdit: mayEditPerson,
  maySeeSealed: mayEditPersons,
}
