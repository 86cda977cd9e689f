import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { mailServerOf, openLine, type Line } from '@/lib/mail/smtp'

/** A server that says exactly this, command by command; `cut` ends the line. */
type Says = Partial<Record<'hello' | 'greeting' | 'mail' | 'rcpt' | 'data' | 'end', string>>
const usual = { hello: '220 hi', greeting: '250 hi', mail: '250 ok', rcpt: '250 ok', data: '354 go', end: '250 ok' }

const servers: Server[] = []
const lines: Line[] = []
afterEach(() => {
  lines.splice(0).forEach((line) => line.close())
  servers.splice(0).forEach((server) => server.close())
})

async function serve(says: Says): Promise<{ port: number; got: string[] }> {
  const words = { ...usual, ...says }
  const got: string[] = []
  const server = createServer((socket: Socket) => {
    let inData = false
    let rest = ''
    const say = (text: string) => (text === 'cut' ? socket.destroy() : socket.write(`${text}\r\n`))
    say(words.hello)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      rest += chunk.toString()
      for (let at = rest.indexOf('\r\n'); at >= 0; at = rest.indexOf('\r\n')) {
        const line = rest.slice(0, at)
        rest = rest.slice(at + 2)
        if (inData) {
          got.push(line)
          if (line !== '.') continue
          inData = false
          say(words.end)
        } else if (/^(EHLO|HELO)/.test(line)) say(words.greeting)
        else if (/^MAIL/.test(line)) say(words.mail)
        else if (/^RCPT/.test(line)) say(words.rcpt)
        else if (/^DATA/.test(line)) {
          inData = words.data.startsWith('354')
          say(words.data)
        } else say(line === 'STARTTLS' ? '502 no' : '250 ok')
      }
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, got }
}

async function send(says: Says, begin: () => Promise<void> = async () => undefined) {
  const { port, got } = await serve(says)
  const line = await openLine(mailServerOf(`smtp://127.0.0.1:${port}`))
  lines.push(line)
  const outcome = await line.send(
    { from: 'a@b.example', to: 'c@d.example' },
    Buffer.from('Subject: x\r\n\r\nhallo'),
    begin,
  )
  return { outcome, got, line }
}

test.each<[string, Says, object]>([
  ['accepted', {}, { is: 'sent' }],
  ['the answer got lost', { end: 'cut' }, { is: 'unknown' }],
  ['cut before the message', { rcpt: 'cut' }, { is: 'not-sent' }],
  ['refused for now', { rcpt: '450 later' }, { is: 'refused', lasting: false, error: 'for-now' }],
  ['refused for now after the message', { end: '451 later' }, { is: 'refused', lasting: false, error: 'for-now' }],
  ['no such address', { rcpt: '550 unknown' }, { is: 'refused', lasting: true, error: 'no-such-address' }],
  ['spam', { end: '554 no' }, { is: 'refused', lasting: true, error: 'refused' }],
  ['too large', { end: '552 big' }, { is: 'refused', lasting: true, error: 'too-large' }],
  ['sender refused', { mail: '550 not you' }, { is: 'refused', lasting: true, error: 'refused' }],
])('%s', async (_, says, expected) => {
  expect((await send(says)).outcome).toEqual(expected)
})

test('the mark is set before the server gets the first byte, and without it the server gets no message', async () => {
  const seen: number[] = []
  const good = await serve({})
  const line = await openLine(mailServerOf(`smtp://127.0.0.1:${good.port}`))
  lines.push(line)
  const envelope = { from: 'a@b.example', to: 'c@d.example' }
  await line.send(envelope, Buffer.from('Subject: x\r\n\r\nhallo'), async () => void seen.push(good.got.length))
  expect(seen).toEqual([0])
  expect(good.got.at(-1)).toBe('.')
  const { outcome, got, line: broken } = await send({}, () => Promise.reject(new Error('taken away')))
  expect(outcome).toEqual({ is: 'taken-away' })
  expect([got, broken.open]).toEqual([[], false])
})

test('no message begins before the server wants it', async () => {
  let begun = false
  await send({ rcpt: '550 unknown' }, async () => void (begun = true))
  expect(begun).toBe(false)
})

test.each<[string, Says, string]>([
  ['cut at once', { hello: 'cut' }, 'away'],
  ['busy', { hello: '421 busy' }, 'away'],
])('a server that is %s takes nothing', async (_, says, problem) => {
  const { port } = await serve(says)
  await expect(openLine(mailServerOf(`smtp://127.0.0.1:${port}`))).rejects.toMatchObject({ problem })
})

test('one that is not there, asks for another password, or cannot encrypt is told apart', async () => {
  await expect(openLine(mailServerOf('smtp://127.0.0.1:1'))).rejects.toMatchObject({ problem: 'away' })
  const { port } = await serve({ greeting: '250-hi\r\n250 AUTH PLAIN' })
  const tls = { ...mailServerOf(`smtp://127.0.0.1:${port}`), requireTLS: true }
  await expect(openLine(tls)).rejects.toMatchObject({ problem: 'encryption' })
})

test('a password travels encrypted, except to this machine', () => {
  expect(mailServerOf('smtp://ada:ge%40heim@mail.kreis.example')).toEqual({
    host: 'mail.kreis.example',
    port: 587,
    secure: false,
    user: 'ada',
    password: 'ge@heim',
    requireTLS: true,
  })
  expect(mailServerOf('smtps://ada:x@mail.kreis.example')).toMatchObject({ port: 465, secure: true, requireTLS: false })
  expect(mailServerOf('smtp://mail.kreis.example:25')).toMatchObject({ port: 25, user: null, requireTLS: false })
  expect(mailServerOf('smtp://ada:x@localhost:1025')).toMatchObject({ requireTLS: false })
})
