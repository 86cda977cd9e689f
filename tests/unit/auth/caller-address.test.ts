import { AppError } from '@/lib/errors'
import { callerAddressOf, networkOf } from '@/lib/auth/caller-address'
import { authOptions } from '@/lib/auth/options'
import { tryPassword } from '@/lib/auth/throttle'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

let store: GraphStore
jest.mock('@/lib/store/current', () => ({ currentStore: async () => store }))
jest.mock('@/lib/secret', () => ({ authSecret: () => 'k3Jx9vQ2mZ7pL5tW8rY1nB4cF6hD0sGa' }))
beforeAll(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
})
afterAll(() => store.close())

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['10.9.9.9, 203.0.113.7', '203.0.113.7'],
  ['1.1.1.1,2.2.2.2 ,  203.0.113.7 ', '203.0.113.7'],
  ['203.0.113.7:51234', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['10.9.9.9, [2001:DB8::7]:443', '2001:db8::7'],
  ['2001:db8::7', '2001:db8::7'],
  ['', 'unknown'],
  ['10.9.9.9, ', 'unknown'],
  [null, 'unknown'],
  [undefined, 'unknown'],
])('the caller of %j is %s', (header, address) => expect(callerAddressOf(header)).toBe(address))

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
  ['2001:DB8::7:ffff:0:0:1', '2001:db8:0:7::/64'],
  ['2001:0db8:0000:0007::1', '2001:db8:0:7::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  ['unknown', 'unknown'],
  ['not:an:address', 'not:an:address'],
])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network))

test("next-auth's own door counts by the same address: a forged beginning of the header brings no new tries", async () => {
  const [provider] = authOptions('', () => undefined).providers as unknown as {
    options: { authorize: (credentials: object, request: { headers: object }) => Promise<unknown> }
  }[]
  for (let attempt = 0; attempt < 20; attempt++) {
    await provider!.options.authorize(
      { email: `niemand-${attempt}@kreis.example`, password: 'falsch' },
      { headers: { 'x-forwarded-for': `10.0.0.${attempt}, 203.0.113.77` } },
    )
  }
  let checked = false
  const refusal: unknown = await tryPassword(
    store,
    { email: 'anders@kreis.example', address: '203.0.113.77' },
    async () => (checked = true),
  ).catch((error: unknown) => error)
  expect([refusal instanceof AppError && refusal.code, checked]).toEqual(['too-many-attempts', false])
})
