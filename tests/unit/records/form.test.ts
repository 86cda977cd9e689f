import { conflictOf, inFieldOrder } from '@/lib/records/form'

test('errors stand in the order of the page, others behind them', () => {
  const errors = { other: 'x', phone: 'invalid', name: 'required' }
  expect(inFieldOrder(errors, ['name', 'phone']).map(([field]) => field)).toEqual(['name', 'phone', 'other'])
})

describe('a conflict', () => {
  const fields = {
    name: { type: 'text', max: 80 },
    phone: { type: 'text', max: 40 },
    topicIds: { type: 'references', to: 'topic', most: 9 },
  } as const
  const base = { name: 'Café', phone: '1', topicIds: ['a'] }

  test('asks about a field that both changed', () => {
    const [mine, theirs] = [
      { ...base, phone: '2' },
      { ...base, phone: '3' },
    ]
    expect(conflictOf(fields, { base, mine, theirs })).toEqual({ clashing: ['phone'], taken: [] })
  })

  test('takes what only the other one changed', () => {
    const [mine, theirs] = [
      { ...base, phone: '2' },
      { ...base, topicIds: ['b'] },
    ]
    expect(conflictOf(fields, { base, mine, theirs })).toEqual({ clashing: [], taken: ['topicIds'] })
  })

  test('has nothing to ask where both changed the same way', () => {
    const same = { ...base, name: 'Treff' }
    expect(conflictOf(fields, { base, mine: same, theirs: same })).toEqual({ clashing: [], taken: [] })
  })
})
