import { cooperationFormSchema } from '@/lib/cooperations/schema'
import { offerFormSchema } from '@/lib/offers/schema'
import {
  cooperationGoesOn,
  fateOfCooperation,
  fateOfMeeting,
  fateOfOffer,
  fateOfPost,
  fateOfResponsibility,
  fateOfSeat,
  fateOfUnit,
  goesOnWithout,
  offerGoesOn,
  responsibilityGoesOn,
  sitsOn,
  type Closing,
} from '@/lib/organisations/passing'
import { postFormSchema } from '@/lib/posts/schema'
import { responsibilityFormSchema } from '@/lib/responsibilities/schema'

const closing: Closing = {
  ...{ id: 'old', parentId: 'county', lastDay: '2026-12-31', nextDay: '2027-01-01', today: '2026-11-25' },
  postAt: (postId, to) => (postId === 'p-old' && to === 'new' ? 'p-new' : postId === 'p-gone' ? null : postId),
}
const confirmed = { verifiedAt: '2026-06-01', verifiedBy: 'Mia' }
const unconfirmed = { verifiedAt: null, verifiedBy: null }

describe('a responsibility', () => {
  const values = {
    ...responsibilityFormSchema.parse({
      ...{ organisationId: 'old', topicId: 'sprache', areaIds: ['01051'], kind: 'voluntary', evidence: 'Gespräch' },
      ...{ postId: 'p-old', validFrom: '2019' },
    }),
    ...confirmed,
  }
  test('ends on the last day; its continuation begins the day after, is the successor’s, and is to be confirmed', () => {
    expect(fateOfResponsibility(values, closing, 'new')).toEqual({
      values: { ...values, validTo: '2026-12-31' },
      next: { ...values, ...unconfirmed, organisationId: 'new', postId: 'p-new', validFrom: '2027-01-01' },
    })
    expect(fateOfResponsibility(values, closing, null)).toEqual({ values: { ...values, validTo: '2026-12-31' } })
  })
  test('that would begin later is the successor’s at once, or never begins', () => {
    const later = { ...values, validFrom: '2027-04' }
    expect(fateOfResponsibility(later, closing, 'new')).toEqual({
      values: { ...later, organisationId: 'new', postId: 'p-new' },
    })
    expect(fateOfResponsibility(later, closing, null)).toEqual({ dropped: true })
  })
  test('that was delegated by who closes is delegated by the successor, unless that has it itself', () => {
    const delegated = { ...values, organisationId: 'club', delegatedById: 'old', postId: 'p-club' }
    const next = (to: string) => fateOfResponsibility(delegated, closing, to).next
    expect(next('new')).toMatchObject({ organisationId: 'club', delegatedById: 'new', postId: 'p-club' })
    expect(next('club')).toMatchObject({ organisationId: 'club', delegatedById: null })
  })
  test('that is over by then is left alone', () => {
    const ends = [null, '2026', '2026-12-31', '2027']
    expect(ends.map((validTo) => responsibilityGoesOn({ ...values, validTo }, '2026-12-31'))).toEqual([
      ...[true, false, false, true],
    ])
  })
})

describe('a cooperation', () => {
  const values = {
    ...cooperationFormSchema.parse({
      ...{ partners: ['old', 'club', 'new'], partnersRoles: ['lead', 'partner', 'advises'], kind: 'cooperation' },
      ...{ since: '2020' },
    }),
    voices: ['club yes 2026-05-01', 'old yes 2026-05-01'],
    ...confirmed,
  }
  const pair = { ...values, partners: values.partners.filter(({ id }) => id !== 'new') }
  const named = (partners: readonly { id: string; role: string }[] = []) =>
    partners.map(({ id, role }) => `${id} ${role}`)

  test('goes on with the successor in the place of who closes, in its role', () => {
    const { values: ended, next } = fateOfCooperation(pair, closing, 'new')
    expect(ended).toMatchObject({ until: '2026-12-31', state: 'active', partners: pair.partners })
    expect(next).toMatchObject({ since: '2027-01-01', until: null, voices: [], ...unconfirmed })
    expect(named(next?.partners)).toEqual(['club partner', 'new lead'])
  })
  test('with a successor that takes part already keeps that one’s role', () => {
    expect(named(fateOfCooperation(values, closing, 'new').next?.partners)).toEqual(['club partner', 'new advises'])
  })
  test('of two ends when one of them joins the other, or nobody follows; of three it runs on', () => {
    const ended = { values: { ...pair, until: '2026-12-31' } }
    expect(fateOfCooperation(pair, closing, 'club')).toEqual(ended)
    expect(fateOfCooperation(pair, closing, null)).toEqual(ended)
    expect([goesOnWithout(pair, 'old'), goesOnWithout(values, 'old')]).toEqual([false, true])
    expect(fateOfCooperation(values, closing, null)).toEqual({})
  })
  test('that lies back is marked as ended', () => {
    const past = { ...closing, lastDay: '2026-06-30', nextDay: '2026-07-01' }
    expect(fateOfCooperation(pair, past, null).values).toMatchObject({ until: '2026-06-30', state: 'ended' })
  })
  test('that is planned is planned with the successor', () => {
    const planned = { ...pair, state: 'planned' as const, since: null }
    const { values: moved, next } = fateOfCooperation(planned, closing, 'new')
    expect([named(moved?.partners), next]).toEqual([['club partner', 'new lead'], undefined])
  })
  test('that ended, or was a single event, is left alone', () => {
    const over = [{}, { state: 'ended' as const }, { until: '2025' }, { since: '2020', until: '2020' }]
    expect(over.map((part) => cooperationGoesOn({ ...pair, ...part }, '2026-12-31'))).toEqual([
      ...[true, false, false, false],
    ])
  })
})

test('who holds a post holds it at the successor from the day after; who held it stays where it was', () => {
  const values = {
    ...postFormSchema.parse({
      ...{ function: 'Leitung', organisationId: 'old', deputyIds: ['p-gone', 'p-old', 'p-else'] },
      ...{ holders: ['was', 'is', 'comes'], holdersSince: ['2010', '2020', '2027-03-01'] },
      holdersUntil: ['2019', '', ''],
    }),
    ...confirmed,
  }
  const { values: ended, next } = fateOfPost(values, closing, 'new')
  expect(ended?.holders).toEqual([
    { id: 'was', since: '2010', until: '2019' },
    { id: 'is', since: '2020', until: '2026-12-31' },
  ])
  expect(next).toMatchObject({
    ...{ organisationId: 'new', deputyIds: ['p-else', 'p-new'], ...unconfirmed },
    holders: [
      { id: 'is', since: '2027-01-01', until: null },
      { id: 'comes', since: '2027-03-01', until: null },
    ],
  })
  expect(fateOfPost(values, closing, null)).toEqual({ values: ended })
})

test('an offer ends and goes on elsewhere; one that would begin later only changes hands, or is dropped', () => {
  const values = {
    ...offerFormSchema.parse({ title: 'Kurs', organisationId: 'old', topicIds: ['sprache'], postId: 'p-gone' }),
    ...confirmed,
  }
  expect(fateOfOffer(values, closing, 'new')).toEqual({
    values: { ...values, endsOn: '2026-12-31' },
    next: { ...values, ...unconfirmed, organisationId: 'new', postId: null, startsOn: '2027-01-01' },
  })
  const later = { ...values, startsOn: '2027-02-01' }
  expect(fateOfOffer(later, closing, 'new').values).toMatchObject({ organisationId: 'new', startsOn: '2027-02-01' })
  expect(fateOfOffer(later, closing, null)).toEqual({ dropped: true })
  expect(['2026-12-31', '2027-01-01', null].map((endsOn) => offerGoesOn({ ...values, endsOn }, '2026-12-31'))).toEqual([
    ...[false, true, true],
  ])
})

test('a unit belongs to the successor, and a unit that follows belongs to what the organisation belonged to', () => {
  const unit = (id: string, to: string | null) =>
    fateOfUnit({ id, values: { parentId: 'old' } as never }, closing, to).values?.parentId
  expect([unit('a', 'new'), unit('new', 'new'), unit('a', null)]).toEqual(['new', 'county', undefined])
})

test('a seat ends and is the successor’s from the day after, with its right; who sits there already keeps one', () => {
  const seat = { role: 'vote', speaksFor: true, electedBy: 'Kreistag' } as const
  const old = { ...seat, id: 'old', since: '2023', until: '2028-06' }
  const body = { seats: [old, { ...seat, id: 'past', since: '2010', until: '2015' }] } as never
  const seats = (to: string | null, values = body) =>
    fateOfSeat(values, closing, to).values?.seats.map(({ id, since, until }) => [id, since, until])
  expect(seats('new')).toEqual([
    ['past', '2010', '2015'],
    ['old', '2023', '2026-12-31'],
    ['new', '2027-01-01', '2028-06'],
  ])
  expect(seats(null)).toHaveLength(2)
  const both = { seats: [old, { ...seat, id: 'new', since: '2020', until: null }] } as never
  expect(seats('new', both)).toEqual([
    ['new', '2020', null],
    ['old', '2023', '2026-12-31'],
  ])
  expect([sitsOn(body, 'old', '2026-12-31'), sitsOn(body, 'past', '2026-12-31')]).toEqual([true, false])
})

test('an invitation goes to the successor; who has answered stays in the list', () => {
  const invited = (blank: boolean, to: string | null, list = ['club', 'old']) =>
    fateOfMeeting({ invited: list } as never, closing, to, blank).values?.invited
  expect(invited(true, 'new')).toEqual(['club', 'new'])
  expect(invited(true, 'club')).toEqual(['club'])
  expect(invited(true, null)).toEqual(['club'])
  expect(invited(false, 'new')).toEqual(['club', 'new', 'old'])
})
