// Child process of the mail tests: a real SMTP server that can be told to be slow or to cut connections. What it
// accepts is in its file before it says so.
import { appendFileSync } from 'node:fs'
import { SMTPServer } from 'smtp-server'

/** How it treats the next messages. `lost-answer`: accepts one, and cuts the line before it says so. */
export type Mood = 'well' | 'slow' | 'cut-before-data' | 'cut-in-data' | 'lost-answer' | 'not-now'

const [, , file, port] = process.argv
let mood: Mood = 'well'
let spells = 0

/** The mood for one more message; some last for a few only. */
function next(): Mood {
  if (mood === 'well' || mood === 'slow') return mood
  return spells-- > 0 ? mood : 'well'
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const temporary = () => Object.assign(new Error('try again later'), { responseCode: 451 })

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo(_address, session, done) {
    const now = next()
    Object.assign(session, { mood: now })
    if (now === 'not-now') return done(temporary())
    if (now === 'cut-before-data') return cut(session)
    void wait(now === 'slow' ? 40 : 0).then(() => done())
  },
  onData(stream, session, done) {
    const { mood: now } = session as unknown as { mood: Mood }
    if (now === 'cut-in-data') return cut(session)
    let text = ''
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    stream.on('end', () => {
      const id = /^Message-ID: <([^@>]+)@/im.exec(text)?.[1]
      void wait(now === 'slow' ? 40 : 0).then(() => {
        appendFileSync(file!, `${id}\n`)
        if (now === 'lost-answer') return cut(session)
        done()
      })
    })
  },
})

/** Ends the connection of a session without a word. */
function cut(session: { id: string }): void {
  for (const connection of server.connections as Set<{ session: { id: string }; _socket: { destroy(): void } }>)
    if (connection.session.id === session.id) connection._socket.destroy()
}

server.on('error', () => undefined) // connections that the other side ended
process.on('message', (told: { mood: Mood; spells?: number }) => {
  mood = told.mood
  spells = told.spells ?? 0
})
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
