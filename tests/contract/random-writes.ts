import { restore, revert, trash, undo } from '@/lib/changes/service'
import type { Ctx } from '@/lib/context'
import {
  addCooperation,
  cooperationToEdit,
  deleteCooperation,
  editCooperation,
  verifyCooperation,
} from '@/lib/cooperations/service'
import { cooperationFormSchema } from '@/lib/cooperations/schema'
import { cooperationKinds, partnerRoles } from '@/lib/cooperations/fields'
import { AppError } from '@/lib/errors'
import { meetingFormSchema } from '@/lib/meetings/schema'
import {
  cancelMeeting,
  deleteMeeting,
  editMeeting,
  meetingRecord,
  meetingToEdit,
  planMeeting,
  recordParticipation,
} from '@/lib/meetings/service'
import { passingGroups } from '@/lib/organisations/passing'
import { closingFormSchema, organisationFormSchema, renameFormSchema } from '@/lib/organisations/schema'
import {
  addOrganisation,
  deleteOrganisation,
  editOrganisation,
  organisationToEdit,
  verifyOrganisation,
} from '@/lib/organisations/service'
import { closeOrganisation, renameOrganisation } from '@/lib/organisations/succession'
import { addOffer, deleteOffer, editOffer, offerToEdit } from '@/lib/offers/records'
import { offerFormSchema } from '@/lib/offers/schema'
import { personFormSchema } from '@/lib/persons/schema'
import { addPerson, deletePerson, editPerson, notePersonInformed, personType } from '@/lib/persons/service'
import { addPost, deletePost, editPost, postToEdit, verifyPost } from '@/lib/posts/records'
import { postFormSchema } from '@/lib/posts/schema'
import { handOver } from '@/lib/posts/succession'
import { successionFormSchema } from '@/lib/posts/succession-form'
import type { RecordKind } from '@/lib/records/kinds'
import { entriesOf } from '@/lib/records/log'
import {
  addResponsibility,
  deleteResponsibility,
  editResponsibility,
  endResponsibility,
  responsibilityToEdit,
  verifyResponsibility,
} from '@/lib/responsibilities/records'
import { responsibilityFormSchema } from '@/lib/responsibilities/schema'
import { editTopic, retireTopic, topicToEdit } from '@/lib/topics/records'
import { topicFormSchema } from '@/lib/topics/schema'
import { cypher } from './test-stores'

/** A generator of numbers below 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Refusals that random writes meet: somebody was faster, the record is gone, the values do not fit (any more). */
const expected = new Set([
  ...['conflict', 'changed-since', 'not-found', 'invalid', 'forbidden', 'needs-trashed'],
  ...['meeting-cancelled', 'meeting-over', 'meeting-to-come'],
])
type Label = 'Organisation' | 'Cooperation' | 'Responsibility' | 'Meeting' | 'Post' | 'Person' | 'Offer'

/**
 * Does random things to records, as a coordinator would: create, edit, confirm, end, cancel, retire, rename, close,
 * merge, split, record replies, delete, restore, undo and reset. What is refused must be refused with a reason.
 */
export function randomWriter(ctx: Ctx, random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const maybe = <T>(value: () => T, otherwise: T): T => (random() < 0.5 ? value() : otherwise)
  const text = () => pick(['Möwe', 'Deich', 'Watt', 'Koog', 'Priel', 'Siel', 'Warft', 'Hallig'])
  const idsOf = async (label: Label) =>
    (await ctx.store.read(cypher(`MATCH (n:${label}) RETURN n.id AS id, n.key AS key ORDER BY n.id`))) as {
      id: string
      key: string
    }[]
  const areas = ['01051', '010510044044', '010515163', '010515178014']
  const topics = ['sprache', 'sprache.alpha', 'soziales.schulden', 'arbeit.suche']

  /** Who sits in a body; most are none. */
  const sitting = async () => {
    const all = random() < 0.2 ? await idsOf('Organisation') : []
    return all.length ? [...new Set([pick(all).id, pick(all).id])] : []
  }
  const organisation = async (seats: readonly string[] = []) => ({
    ...organisationFormSchema.parse({
      name: `${text()} ${text()} ${Math.floor(random() * 1000)}`,
      kind: seats.length ? 'governing-body' : pick(['welfare', 'education', 'health', 'governing-body']),
      ...{ seats, seatsRole: seats.map(() => pick(['vote', 'guest'])), seatsElectedBy: seats.map(text) },
      ...{ seatsSpeaksFor: seats.map(() => pick(['on', ''])), seatsUntil: seats.map(() => pick(['', '2025', '2029'])) },
      phone: maybe(() => `0481 ${Math.floor(random() * 100000)}`, ''),
      street: maybe(text, ''),
      place: maybe(text, ''),
      areaId: maybe(() => pick(areas), ''),
      parentId: maybe(() => '', ''),
      languages: maybe(() => 'Arabisch, Farsi', ''),
      restrictedContact: maybe(() => 'intern 17', ''),
      protected: random() < 0.15 ? 'on' : '',
    }),
  })
  const withParent = async <T extends { parentId: string | null }>(form: T): Promise<T> => {
    const all = await idsOf('Organisation')
    return random() < 0.4 && all.length ? { ...form, parentId: pick(all).id } : form
  }
  const cooperation = async () => {
    const all = (await idsOf('Organisation')).map(({ id }) => id)
    if (all.length < 2) throw new AppError('not-found')
    const partners = [...new Set(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(all)))]
    const form = cooperationFormSchema.safeParse({
      title: maybe(text, ''),
      partners,
      partnersRoles: partners.map((_, index) => (index < 2 ? (['from', 'to'] as const)[index]! : pick(partnerRoles))),
      kind: pick(cooperationKinds),
      strength: maybe(() => String(1 + Math.floor(random() * 5)), ''),
      since: maybe(() => '2019', ''),
      topicIds: maybe(() => [pick(topics)], []),
      areaIds: maybe(() => [pick(areas)], []),
      evidence: maybe(text, ''),
    })
    if (!form.success) throw new AppError('invalid') // twice the same partner
    return form.data
  }
  const responsibility = async () => {
    const all = (await idsOf('Organisation')).map(({ id }) => id)
    if (!all.length) throw new AppError('not-found')
    const posts = (await idsOf('Post')).map(({ id }) => id)
    return responsibilityFormSchema.parse({
      postId: posts.length ? maybe(() => pick(posts), '') : '',
      organisationId: pick(all),
      topicId: pick(topics),
      areaIds: [...new Set([pick(areas), pick(areas)])],
      kind: pick(['voluntary', 'contact', 'delegated']),
      delegatedById: maybe(() => pick(all), ''),
      targetGroup: maybe(text, ''),
      evidence: text(),
    })
  }
  const days = ['2019', '2021-08-01', '2026-06-30', '2026-12-31', '2027-03']
  const person = () =>
    personFormSchema.parse({
      name: `${text()} ${text()}`,
      legalBasis: pick(['public-task', 'consent']),
      source: text(),
      informedAt: maybe(() => '2026-11-01', ''),
      mobile: maybe(() => `0171 ${Math.floor(random() * 100000)}`, ''),
    })
  const post = async () => {
    const [all, persons, posts] = await Promise.all([idsOf('Organisation'), idsOf('Person'), idsOf('Post')])
    if (!all.length) throw new AppError('not-found')
    const holders = persons.length ? maybe(() => [...new Set([pick(persons).id, pick(persons).id])], []) : []
    const form = postFormSchema.safeParse({
      function: `Leitung ${text()}`,
      organisationId: pick(all).id,
      phone: maybe(() => `0481 ${Math.floor(random() * 100000)}`, ''),
      holders,
      holdersSince: holders.map(() => pick(['', ...days])),
      holdersUntil: holders.map(() => pick(['', ...days])),
      vacantSince: random() < 0.1 ? '2026-11-01' : '',
      deputyIds: posts.length ? maybe(() => [pick(posts).id], []) : [],
    })
    if (!form.success) throw new AppError('invalid') // an end before its start
    return form.data
  }
  const succession = async (holders: readonly { id: string }[]) => {
    const persons = await idsOf('Person')
    const form = successionFormSchema.safeParse({
      leaverId: holders.length ? maybe(() => pick(holders).id, '') : '',
      lastDay: maybe(() => '2026-12-31', ''),
      next: pick(['known', 'new', 'nobody']),
      personId: persons.length ? pick(persons).id : '',
      name: text(),
      legalBasis: 'consent',
      source: text(),
      firstDay: '2027-01-01',
      deletePrivate: maybe(() => 'on', ''),
    })
    if (!form.success) throw new AppError('invalid')
    return form.data
  }
  const offer = async () => {
    const [all, posts] = await Promise.all([idsOf('Organisation'), idsOf('Post')])
    if (!all.length) throw new AppError('not-found')
    return offerFormSchema.parse({
      title: `Kurs ${text()} ${text()}`,
      organisationId: pick(all).id,
      kind: pick(['course', 'group']),
      topicIds: [pick(topics)],
      areaIds: maybe(() => [pick(areas)], []),
      days: maybe(() => ['mo', 'th'], []),
      endsOn: maybe(() => '2027-03-31', ''),
      freePlaces: maybe(() => '3', ''),
      childcare: maybe(() => 'on', ''),
      postId: posts.length ? maybe(() => pick(posts).id, '') : '',
    })
  }
  const meeting = async () => {
    const all = (await idsOf('Organisation')).map(({ id }) => id)
    return meetingFormSchema.parse({
      title: `Fachkreis ${text()}`,
      series: maybe(() => `Reihe ${text()}`, ''),
      date: pick(['2026-10-01', '2026-12-03', '2027-02-11']),
      startTime: '10:00',
      endTime: pick(['11:30', '12:00']),
      timeZone: 'Europe/Berlin',
      place: maybe(text, ''),
      areaId: maybe(() => pick(areas), ''),
      topicIds: maybe(() => [pick(topics)], []),
      agenda: maybe(() => [text(), `${text()} | 15`], []),
      invited: all.length ? [...new Set([pick(all), pick(all), pick(all)])] : [],
    })
  }
  const recent: { kind: RecordKind; id: string }[] = []
  const remember = async <T>(kind: RecordKind, id: string, work: Promise<T>) => {
    await work
    recent.push({ kind, id })
    if (recent.length > 60) recent.shift()
  }
  const some = async (label: Label) => {
    const all = await idsOf(label)
    if (!all.length) throw new AppError('not-found')
    return pick(all)
  }

  const deeds: [number, () => Promise<unknown>][] = [
    [8, async () => addOrganisation(ctx, await withParent(await organisation(await sitting())))],
    [
      14,
      async () => {
        const { id, key } = await some('Organisation')
        const { version } = await organisationToEdit(ctx, key)
        await remember(
          'organisation',
          id,
          editOrganisation(ctx, key, version, await withParent(await organisation(await sitting()))),
        )
      },
    ],
    [
      4,
      async () => {
        const { id, key } = await some('Organisation')
        await remember('organisation', id, verifyOrganisation(ctx, key, (await organisationToEdit(ctx, key)).version))
      },
    ],
    [
      4,
      async () => {
        const { key } = await some('Organisation')
        await deleteOrganisation(ctx, key, (await organisationToEdit(ctx, key)).version)
      },
    ],
    [
      5,
      async () => {
        const { id, key } = await some('Organisation')
        const { version } = await organisationToEdit(ctx, key)
        const form = renameFormSchema.parse({
          ...{ name: `${text()} ${text()}`, shortName: maybe(text, '') },
          from: pick(['2016-01-01', '2021-07-01', '2025-01-01', '2026-11-01']),
        })
        await remember('organisation', id, renameOrganisation(ctx, key, version, form))
      },
    ],
    // Nothing follows, one does (merged), or several do (split).
    [
      4,
      async () => {
        const { id, key } = await some('Organisation')
        const { version } = await organisationToEdit(ctx, key)
        const all = (await idsOf('Organisation')).filter((one) => one.id !== id)
        const followers = all.length ? Array.from({ length: Math.floor(random() * 4) }, () => pick(all).id) : []
        const form = closingFormSchema.parse({
          lastDay: pick(['2026-06-30', '2026-11-25', '2026-12-31', '2027-03-31']),
          ...Object.fromEntries(followers.map((follower, index) => [`successor${index + 1}Id`, follower])),
        })
        const decided = passingGroups.map((group) => [`all-${group}`, pick([...followers, 'end'])])
        await remember('organisation', id, closeOrganisation(ctx, key, version, form, Object.fromEntries(decided)))
      },
    ],
    [10, async () => addCooperation(ctx, await cooperation())],
    [
      8,
      async () => {
        const { id } = await some('Cooperation')
        const { version } = await cooperationToEdit(ctx, id)
        await remember('cooperation', id, editCooperation(ctx, id, version, await cooperation()))
      },
    ],
    [
      2,
      async () => {
        const { id } = await some('Cooperation')
        await verifyCooperation(ctx, id, (await cooperationToEdit(ctx, id)).version)
      },
    ],
    [
      3,
      async () => {
        const { id } = await some('Cooperation')
        await deleteCooperation(ctx, id, (await cooperationToEdit(ctx, id)).version)
      },
    ],
    [10, async () => addResponsibility(ctx, await responsibility())],
    [
      8,
      async () => {
        const { id } = await some('Responsibility')
        const { version } = await responsibilityToEdit(ctx, id)
        await remember('responsibility', id, editResponsibility(ctx, id, version, await responsibility()))
      },
    ],
    [
      3,
      async () => {
        const { id } = await some('Responsibility')
        const { version } = await responsibilityToEdit(ctx, id)
        await (random() < 0.5
          ? endResponsibility(ctx, id, version, '2027-01-31')
          : verifyResponsibility(ctx, id, version))
      },
    ],
    [
      3,
      async () => {
        const { id } = await some('Responsibility')
        await deleteResponsibility(ctx, id, (await responsibilityToEdit(ctx, id)).version)
      },
    ],
    [4, async () => addPerson(ctx, person())],
    [
      4,
      async () => {
        const { id } = await some('Person')
        const version = (await personType.read(ctx, id))!.version
        const work = random() < 0.3 ? notePersonInformed(ctx, id, version) : editPerson(ctx, id, version, person())
        await remember('person', id, work)
      },
    ],
    [
      1,
      async () => {
        const { id } = await some('Person')
        await deletePerson(ctx, id, (await personType.read(ctx, id))!.version)
      },
    ],
    [5, async () => addPost(ctx, await post())],
    [
      5,
      async () => {
        const { id } = await some('Post')
        const { version } = await postToEdit(ctx, id)
        await remember(
          'post',
          id,
          random() < 0.2 ? verifyPost(ctx, id, version) : editPost(ctx, id, version, await post()),
        )
      },
    ],
    [
      6,
      async () => {
        const { id } = await some('Post')
        const { version, values } = await postToEdit(ctx, id)
        await remember('post', id, handOver(ctx, id, version, await succession(values.holders)))
      },
    ],
    [
      2,
      async () => {
        const { id } = await some('Post')
        await deletePost(ctx, id, (await postToEdit(ctx, id)).version)
      },
    ],
    [4, async () => addOffer(ctx, await offer())],
    [
      4,
      async () => {
        const { id } = await some('Offer')
        const { version } = await offerToEdit(ctx, id)
        await remember('offer', id, editOffer(ctx, id, version, await offer()))
      },
    ],
    [
      1,
      async () => {
        const { id } = await some('Offer')
        await deleteOffer(ctx, id, (await offerToEdit(ctx, id)).version)
      },
    ],
    [5, async () => planMeeting(ctx, await meeting())],
    [
      6,
      async () => {
        const { id, key } = await some('Meeting')
        const { version } = await meetingToEdit(ctx, key)
        await remember('meeting', id, editMeeting(ctx, key, version, await meeting()))
      },
    ],
    [
      5,
      async () => {
        const { key } = await some('Meeting')
        const { participations } = await meetingRecord(ctx, key)
        if (!participations.length) return
        const came = random() < 0.5
        await recordParticipation(ctx, key, pick(participations).id, {
          reply: came ? undefined : pick(['accepted', 'declined']),
          attendance: came ? pick(['attended', 'absent']) : undefined,
        })
      },
    ],
    [
      3,
      async () => {
        const { key } = await some('Meeting')
        const { version } = await meetingToEdit(ctx, key)
        await (random() < 0.5 ? cancelMeeting : deleteMeeting)(ctx, key, version)
      },
    ],
    [
      4,
      async () => {
        const id = pick(topics)
        const { version, values } = await topicToEdit(ctx, id)
        if (random() < 0.3) return remember('topic', id, retireTopic(ctx, id, version, !values.retiredAt))
        const form = topicFormSchema.parse({ ...values, synonyms: [text(), text()], en: text() })
        return remember('topic', id, editTopic(ctx, id, version, form))
      },
    ],
    [
      8,
      async () => {
        const { items } = await trash(ctx)
        if (items.length) await restore(ctx, pick(items).id)
      },
    ],
    [
      6,
      async () => {
        const record = recent.length ? pick(recent) : null
        const [entry] = record ? await entriesOf(ctx, record.id, { limit: 3 }) : []
        if (entry) await undo(ctx, entry.id)
      },
    ],
    [
      4,
      async () => {
        const record = recent.length ? pick(recent) : null
        const own = record ? (await entriesOf(ctx, record.id)).filter((entry) => entry.subjectId === record.id) : []
        if (record && own.length) await revert(ctx, record.kind, record.id, pick(own).id)
      },
    ],
  ]
  const total = deeds.reduce((sum, [weight]) => sum + weight, 0)

  /** One random deed; what was refused says why and wrote nothing. */
  return async (): Promise<void> => {
    let at = random() * total
    const [, deed] = deeds.find(([weight]) => (at -= weight) < 0) ?? deeds[0]!
    try {
      await deed()
    } catch (error) {
      if (!(error instanceof AppError) || !expected.has(error.code)) throw error
    }
  }
}
