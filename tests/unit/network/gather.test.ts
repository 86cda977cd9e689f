import { agreementOfLine, gather } from '@/lib/network/gather'
import { link } from './small-network'

test('both directions are one pair; good evidence, then strength, then what is recorded decides', () => {
  const links = [
    link('a', 'b', 'meetings', { weight: 4, weak: true }),
    link('b', 'a', 'hierarchy', { weight: 2 }),
    link('a', 'b', 'funding', { weight: 2 }),
    link('a', 'c'),
  ]
  expect(gather(links).map(({ link: { id }, links: all }) => [id, all.length])).toEqual([
    ['funding:a:b', 3],
    ['cooperation:a:c', 1],
  ])
})

test('what differs stays apart', () => {
  const links = [link('a', 'b'), link('a', 'b', 'funding'), link('b', 'a', 'membership')]
  const found = gather(links, ({ kind }) => (kind === 'funding' ? 'ended' : ''))
  expect(found.map(({ links: all }) => all.map(({ kind }) => kind))).toEqual([
    ['cooperation', 'membership'],
    ['funding'],
  ])
})

test('a line says of its ties what needs most attention', () => {
  const [plain, mutual, disputed] = [
    link('a', 'b'),
    link('a', 'b', 'funding', { agreement: 'mutual' }),
    link('a', 'b', 'sharing', { agreement: 'disputed' }),
  ]
  expect(agreementOfLine([plain!])).toBeUndefined()
  expect(agreementOfLine([plain!, mutual!])).toBe('mutual')
  expect(agreementOfLine([mutual!, disputed!])).toBe('disputed')
})
