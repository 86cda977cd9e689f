import { postStateOn } from '@/lib/posts/state'

const post = { holders: [], vacantSince: null, absentFrom: null, absentUntil: null }
const day = '2026-11-27'

test('who holds a post is told from its terms, days that nobody knows do not end one', () => {
  const holders = [
    { id: 'a', since: '2018', until: '2021-07' },
    { id: 'b', since: '2021-08', until: null },
    { id: 'c', since: null, until: null },
    { id: 'd', since: '2026-11-28', until: null },
  ]
  const ids = (on: string) => postStateOn({ ...post, holders }, on).holders.map(({ id }) => id)
  expect(ids('2021-07-31')).toEqual(['a', 'c'])
  expect(ids('2021-08-01')).toEqual(['b', 'c'])
  expect(ids('2026-11-28')).toEqual(['b', 'c', 'd'])
})

test('without a person nothing is claimed; vacant is what was said, or what followed the last one', () => {
  expect(postStateOn(post, day)).toMatchObject({ kind: 'unknown', since: null })
  expect(postStateOn({ ...post, vacantSince: day }, day)).toMatchObject({ kind: 'vacant', since: day })
  expect(postStateOn({ ...post, vacantSince: '2026-11-28' }, day)).toMatchObject({ kind: 'unknown' })
  const holders = [{ since: '2019', until: '2026-10' }]
  expect(postStateOn({ ...post, holders }, day)).toMatchObject({ kind: 'vacant', since: '2026-11-01' })
  expect(postStateOn({ ...post, holders }, '2026-10-31')).toMatchObject({ kind: 'held' })
})

test('a post is free from the day after the last one, unless somebody follows or stays', () => {
  const leaving = { since: '2019', until: '2026-12-31' }
  const free = (...others: { since: string | null; until: string | null }[]) =>
    postStateOn({ ...post, holders: [leaving, ...others] }, day).freeFrom
  expect(free()).toBe('2027-01-01')
  expect(free({ since: '2027-01-01', until: null })).toBeNull()
  expect(free({ since: '2027-02-01', until: null })).toBe('2027-01-01')
  expect(free({ since: '2020', until: null })).toBeNull()
})

test('somebody is away from and to a day, both included; without an end until further notice', () => {
  const away = (absentFrom: string | null, absentUntil: string | null) => {
    const { absent, absentUntil: until } = postStateOn({ ...post, absentFrom, absentUntil }, day)
    return [absent, until]
  }
  expect(away('2026-11-27', '2026-11-27')).toEqual([true, '2026-11-27'])
  expect(away('2026-11-01', null)).toEqual([true, null])
  expect(away('2026-11-28', '2026-12-04')).toEqual([false, null])
  expect(away('2026-11-01', '2026-11-26')).toEqual([false, null])
  expect(away(null, null)).toEqual([false, null])
})
