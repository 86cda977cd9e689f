import { checkParameters, checkRows, mapIntegers } from '@/lib/store/values'

test('the path of a refused value leads to it', () => {
  expect(() => checkParameters({ rows: [{ id: 'a' }, { id: 'b', tags: ['x', undefined] }] })).toThrow(
    '$rows[1].tags[1]: undefined is not a value',
  )
  expect(() => checkRows([{ a: 1 }, { b: { c: Number.NaN } }])).toThrow('row 1: b.c: NaN')
})

test('the hole of a sparse list is refused', () => {
  const list = ['a', 'b', 'c']
  delete list[1]
  expect(() => checkParameters({ list })).toThrow('$list[1]')
})

test('a value that contains itself is refused, not followed forever', () => {
  const loop: Record<string, unknown> = {}
  loop.self = loop
  expect(() => checkParameters({ loop })).toThrow('nested more than')
})

test('the parameters themselves must be a plain object', () => {
  expect(() => checkParameters(new Map() as never)).toThrow('plain object')
  expect(() => checkParameters(['a'] as never)).toThrow('plain object')
})

test('whole numbers are replaced at any depth, nothing else is, and the original stays', () => {
  const value = { n: 2, list: [1, 1.5, { m: -3 }], text: '4', nothing: null, yes: true }
  expect(mapIntegers(value, (whole) => `int ${whole}`)).toEqual({
    n: 'int 2',
    list: ['int 1', 1.5, { m: 'int -3' }],
    text: '4',
    nothing: null,
    yes: true,
  })
  expect(value.list[0]).toBe(1)
})

test('a key called __proto__ stays a key', () => {
  const value = JSON.parse('{"__proto__": {"admin": 1}}') as never
  const copy = mapIntegers(value, (whole) => whole) as Record<string, unknown>
  expect(Object.keys(copy)).toEqual(['__proto__'])
  expect(copy.admin).toBeUndefined()
})
