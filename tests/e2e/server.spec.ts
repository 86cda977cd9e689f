import { connect } from 'node:net'
import { expect, request, test } from '@playwright/test'
import { stateFile } from './app'
import { portOf } from './ports'

// What the server answers below the app: methods, upgrades, addresses nobody can read, headers of files. No browser.

const port = () => portOf('embedded')

/** Sends a head as it stands and returns status and headers; the server has to close by itself. */
async function send(method: string, path: string, headers: readonly string[] = []) {
  const text = await new Promise<string>((resolve, reject) => {
    let answer = ''
    const socket = connect(port(), '127.0.0.1', () =>
      socket.write([`${method} ${path} HTTP/1.1`, `Host: localhost:${port()}`, ...headers, '', ''].join('\r\n')),
    )
    socket.setTimeout(20_000, () => {
      socket.destroy()
      reject(new Error(`The connection stays open: ${method} ${path}`))
    })
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.once('close', () => resolve(answer))
    socket.once('error', reject)
  })
  const [first = '', ...lines] = text.split('\r\n\r\n', 1)[0]!.split('\r\n')
  const entries = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ])
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(entries) as Record<string, string> }
}

const once = ['Connection: close']
const paths = ['/', '/sign-in', '/nothing', '/api/health/live', '/api/search', '/maps/kreis.geojson', '/icon.svg']

for (const method of ['TRACE', 'PROPFIND', 'LOCK', 'PURGE'])
  test(`${method} is declared nowhere`, async () => {
    for (const path of paths) {
      const { status, headers } = await send(method, path, once)
      expect([path, status]).toEqual([path, 405])
      expect(headers.allow).toContain('GET')
    }
  })

for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
  test(`${method} changes and tells nothing on a page or a file`, async () => {
    for (const path of ['/', '/sign-in', '/meetings/x/calendar', '/maps/kreis.geojson', '/_next/static/x.js'])
      expect([path, (await send(method, path, [...once, 'Content-Length: 0'])).status]).toEqual([path, 405])
  })

test('an address nobody can read is the error of its caller', async () => {
  for (const [method, path] of [
    ['OPTIONS', '*'],
    ['GET', '*'],
    ['GET', '/%'],
    ['GET', '/meetings/%ff/calendar'],
    ['GET', 'ftp://localhost/'],
  ] as const)
    expect([path, (await send(method, path, once)).status]).toEqual([path, 400])
})

test('a percent sign in the place of a record is a record that is not there', async ({ baseURL }) => {
  const context = await request.newContext({ baseURL: baseURL!, storageState: stateFile('embedded', 'admin') })
  const kinds = ['meetings', 'organisations', 'cooperations', 'responsibilities'].map((kind) => `/${kind}/%25`)
  for (const path of [
    ...kinds,
    '/meetings/%25/calendar',
    '/meetings/%25/invitees?format=csv',
    '/meetings/%2525/calendar',
  ])
    expect([path, (await context.get(path)).status()]).toEqual([path, 404])
  await context.dispose()
})

const webSocket = ['Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==']

for (const path of ['/', '/_next/webpack-hmr', '/_next/mcp', '/api/v1/topics'])
  test(`a lasting connection to ${path} is refused and closed`, async () => {
    expect((await send('GET', path, ['Connection: Upgrade', ...webSocket])).status).toBe(400)
  })

test('a client that offers HTTP/2 gets its answer all the same', async () => {
  const offer = ['Connection: close, Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAoAAA']
  expect((await send('GET', '/api/health/live', offer)).status).toBe(200)
})

test('the icon browsers ask for on their own is there, as are its other forms', async () => {
  for (const path of ['/favicon.ico', '/icon.svg'])
    expect([path, (await send('GET', path, once)).status]).toEqual([path, 200])
})

test('whatever is answered carries the security headers', async () => {
  const { headers: page } = await send('GET', '/sign-in', once)
  const names = Object.keys(page).filter((name) =>
    /^(x-(content|frame)|referrer-|permissions-|cross-origin)/.test(name),
  )
  expect(names).toHaveLength(6)
  const answers = [
    ...paths,
    '/maps/outlines.svg',
    '/_next/static/nothing.js',
    '/_next/image?url=x',
    '//twice',
    '/favicon.ico',
  ]
  for (const path of answers) {
    const { headers } = await send('GET', path, once)
    expect([path, names.filter((name) => headers[name] !== page[name])]).toEqual([path, []])
    expect([path, headers['content-security-policy']]).toEqual([
      path,
      expect.stringContaining("frame-ancestors 'none'"),
    ])
  }
  const { headers } = await send('TRACE', '/', once)
  expect(names.filter((name) => headers[name] !== page[name])).toEqual([])
})
