import { listAddress, pageOf, readPage, sortChange } from '@/lib/records/list'

const rows = Array.from({ length: 120 }, (_, index) => index)

test.each([
  [1, 1, 0],
  [3, 3, 100],
  [99, 3, 100],
  [0, 1, 0],
])('page %i of three is page %i', async (wanted, page, first) => {
  expect(pageOf(rows, wanted)).toMatchObject({ page, pages: 3, total: 120, items: expect.arrayContaining([first]) })
})

test('a source that counts is never left beyond its end', async () => {
  const read = async (skip: number, limit: number) => ({ total: 120, items: rows.slice(skip, skip + limit) })
  expect(await readPage(99, read)).toMatchObject({ page: 3, pages: 3, total: 120, items: rows.slice(100) })
  expect(await readPage(5, async () => ({ total: 0, items: [] }))).toMatchObject({ page: 1, pages: 1 })
})

const defaults = {
  q: '',
  kind: [] as string[],
  sort: 'name' as 'name' | 'place',
  order: 'up' as 'up' | 'down',
  page: 1,
}

test('an address holds what is not at its default', () => {
  expect(listAddress('/list', defaults, defaults)).toBe('/list')
  expect(listAddress('/list', defaults, { ...defaults, q: 'a&b', kind: ['x', 'y'] })).toBe(
    '/list?q=a%26b&kind=x&kind=y',
  )
})

test('a change leads to the first page, and only turning pages does not', () => {
  const filter = { ...defaults, page: 4 }
  expect(listAddress('/list', defaults, filter, { q: 'x' })).toBe('/list?q=x')
  expect(listAddress('/list', defaults, filter, { page: 5 })).toBe('/list?page=5')
})

test('the same column again turns the order round', () => {
  expect(sortChange(defaults, 'name')).toEqual({ sort: 'name', order: 'down' })
  expect(sortChange({ ...defaults, order: 'down' }, 'name')).toEqual({ sort: 'name', order: 'up' })
  expect(sortChange(defaults, 'place')).toEqual({ sort: 'place', order: 'up' })
})
