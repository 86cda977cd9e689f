import { stableId } from '@/lib/starters/stable-id'

test('the same kind and key give the same UUID', () => {
  expect(stableId('organisation', 'jobcenter')).toBe(stableId('organisation', 'jobcenter'))
  expect(stableId('organisation', 'jobcenter')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

test('another kind or key gives another', () => {
  const ids = [
    stableId('organisation', 'bbz'),
    stableId('post', 'bbz'),
    stableId('organisation', 'bb:z'),
    stableId('organisation', 'bbz '),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})

test('ids that are in somebody’s store already stay what they are', () => {
  expect(stableId('organisation', 'koordinierungsstelle')).toBe('c12ff261-caf1-59d5-b85c-2cdbd03bd75f')
})
