import { perProcess } from '@/lib/per-process'

test('a name keeps its first value, also when the file is evaluated again', () => {
  const first = perProcess('test', () => ({ count: 1 }))
  jest.isolateModules(() => {
    const again = jest.requireActual<{ perProcess: typeof perProcess }>('@/lib/per-process')
    expect(again.perProcess).not.toBe(perProcess)
    expect(again.perProcess('test', () => ({ count: 2 }))).toBe(first)
  })
  expect(perProcess('another', () => 3)).toBe(3)
})
