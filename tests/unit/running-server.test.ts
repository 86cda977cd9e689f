import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announcedServer, announceServer, runningServer, withdrawServer } from '@/lib/running-server'

let folder: string
let server: Server
const token = 't'.repeat(43)
/** Answers like the operator's door: 200 for the token, 401 for any other. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-server-'))
  server = createServer((request, response) => {
    response.writeHead(request.headers.authorization === `Bearer ${token}` ? 200 : 401).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

const file = () => join(folder, 'server.json')
const here = (values = {}) => ({
  pid: process.pid,
  host: '127.0.0.1',
  port: (server.address() as AddressInfo).port,
  address: 'http://localhost',
  token,
  ...values,
})

test('a server that is there is found by its answer', async () => {
  announceServer(folder, here({ pid: 999_999_999 }))
  expect(await runningServer(folder)).toMatchObject({ address: 'http://localhost' })
  expect(statSync(file()).mode & 0o777).toBe(0o600)
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"pid":1}',
  JSON.stringify({ pid: 'x', host: 'h', port: 1, address: '', token }),
  '\0'.repeat(100),
])('a broken file counts as none and is replaced: %j', async (text) => {
  writeFileSync(file(), text)
  expect(announcedServer(folder)).toBeUndefined()
  expect(await runningServer(folder)).toBeUndefined()
  announceServer(folder, here())
  expect(announcedServer(folder)).toEqual(here())
})

test('a process that lives, but is another program, is no server', async () => {
  announceServer(folder, here({ token: 'o'.repeat(43) })) // something answers there, but does not know the token
  expect(await runningServer(folder)).toBeUndefined()
  const { port } = server.address() as AddressInfo
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  announceServer(folder, { pid: 1, host: '127.0.0.1', port, address: '', token })
  expect(await runningServer(folder)).toBeUndefined() // nothing answers there
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

test('only its own file is removed at the end; a broken one, too', () => {
  announceServer(folder, here())
  withdrawServer(folder, 'another')
  expect(existsSync(file())).toBe(true)
  withdrawServer(folder, token)
  expect(existsSync(file())).toBe(false)
  writeFileSync(file(), '')
  withdrawServer(folder, token)
  expect(existsSync(file())).toBe(false)
})
