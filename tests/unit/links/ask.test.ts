import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { askWebsite } from '@/lib/links/ask'

/** The servers of these tests lie inside; only here that is allowed. */
const inside = { allowIPAddressList: ['127.0.0.1', '::1'] }
const servers: Server[] = []

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
afterEach(() => servers.splice(0).forEach((server) => server.close()))

test.each([
  [200, null],
  [401, null],
  [404, 'gone'],
  [410, 'gone'],
  [429, null],
  [503, 'error'],
] as const)('a server that says %d: %s', async (status, problem) => {
  const address = await serve((_, response) => response.writeHead(status).end())
  expect(await askWebsite(`${address}/kurse`, inside)).toBe(problem)
})

test('it is asked by HEAD, and by GET where HEAD is not understood', async () => {
  const methods: string[] = []
  const address = await serve(({ method }, response) => {
    methods.push(method!)
    response.writeHead(method === 'HEAD' ? 405 : 200).end('a long page')
  })
  expect(await askWebsite(address, inside)).toBe(null)
  expect(methods).toEqual(['HEAD', 'GET'])
})

test('what forwards in a circle, or to no address, is an error; a forward to a page is followed', async () => {
  const address = await serve((request, response) => {
    const to = { '/a': '/there', '/circle': '/circle', '/odd': 'http://' }[request.url!]
    response.writeHead(to ? 302 : 200, to ? { location: to } : {}).end()
  })
  expect(await askWebsite(`${address}/a`, inside)).toBe(null)
  expect(await askWebsite(`${address}/circle`, inside)).toBe('error')
  expect(await askWebsite(`${address}/odd`, inside)).toBe('error')
})

test.each([
  'http://127.0.0.1:PORT/',
  'http://localhost:PORT/',
  'http://[::1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f.1:PORT/',
  'http://0.0.0.0:PORT/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://172.16.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
])('%s leads inside: it is not asked', async (website) => {
  let asked = 0
  const address = await serve((_, response) => {
    asked++
    response.end()
  })
  expect(await askWebsite(website.replace('PORT', new URL(address).port))).toBe('inside')
  expect(asked).toBe(0)
})

test('a forward from outside to inside is not followed', async () => {
  let asked = 0
  const hidden = await serve((_, response) => {
    asked++
    response.end()
  })
  const open = await serve((_, response) =>
    response.writeHead(302, { location: hidden.replace('127.0.0.1', '127.0.0.2') }).end(),
  )
  expect(await askWebsite(open, inside)).toBe('inside')
  expect(asked).toBe(0)
})

test.each(['ftp://kreis.example', 'javascript:alert(1)', 'file:///etc/passwd', 'http://'])(
  '%s is no website',
  async (website) => expect(await askWebsite(website, inside)).toBe('no-answer'),
)

test('who is silent is not waited for longer than five seconds', async () => {
  const address = await serve(() => undefined)
  const started = Date.now()
  expect(await askWebsite(address, inside)).toBe('no-answer')
  // The promise of the program, not a measurement of its speed.
  expect(Date.now() - started).toBeLessThan(6500)
})
