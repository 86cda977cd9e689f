import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerInTime } from '@/scripts/deadline.mjs'

let server: Server | undefined
afterEach(() => server?.close())

async function asked(path: string, answer: RequestListener): Promise<{ status: number; text: string } | 'cut'> {
  server = createServer((request, response) => {
    answerInTime(request, response, () => response.writeHead(503).end('gleich wieder'), 50)
    void answer(request, response)
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}${path}`)
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch(() => 'cut' as const)
}

const later = (milliseconds: number, what: () => void) => setTimeout(what, milliseconds)

test('what answers in time is left alone', async () => {
  expect(await asked('/', (_request, response) => void later(5, () => response.end('ja')))).toEqual({
    status: 200,
    text: 'ja',
  })
})

test('what hangs is answered, and its late answer goes nowhere', async () => {
  const late = jest.fn()
  const answer = await asked('/', (_request, response) => {
    later(90, () => {
      response.writeHead(200, { 'X-Late': '1' })
      response.end('zu spät')
      late()
    })
  })
  expect(answer).toEqual({ status: 503, text: 'gleich wieder' })
  await new Promise((resolve) => setTimeout(resolve, 80))
  expect(late).toHaveBeenCalled()
})

test('half an answer is cut, so that nobody takes it for the whole', async () => {
  const answer = await asked('/', (_request, response) => {
    response.writeHead(200)
    response.write('die Hälfte')
  })
  expect(answer).toBe('cut')
})

test.each(['/api/admin', '/backups', '/backups?made=1'])('%s may take its time', async (path) => {
  expect(await asked(path, (_request, response) => void later(120, () => response.end('ja')))).toMatchObject({
    status: 200,
  })
})
