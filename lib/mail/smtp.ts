import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { thisMachine } from '../env'
import type { MessageError, ServerProblem } from './schema'

/** Nothing can be sent at all. `message` is for the process log and names no person. */
export class MailServerError extends Error {
  override name = 'MailServerError'
  constructor(readonly problem: ServerProblem) {
    super(`the mail server: ${problem}`)
  }
}

/**
 * How an attempt went. `unknown`: the whole message was handed over and no answer came, so the server may have it.
 * `taken-away`: it was not handed over, because somebody else decided about the message meanwhile.
 */
export type Outcome =
  | { readonly is: 'sent' }
  | { readonly is: 'refused'; readonly lasting: boolean; readonly error: MessageError }
  | { readonly is: 'not-sent' }
  | { readonly is: 'unknown' }
  | { readonly is: 'taken-away' }

/** An open line to the mail server, for one message after the other. */
export interface Line {
  /** False after a message that broke it: then another line is needed. */
  readonly open: boolean
  /**
   * @param begin is waited for when the server wants the message, before it gets the first byte; may refuse by throwing
   */
  send(envelope: { from: string; to: string }, content: Buffer, begin: () => Promise<void>): Promise<Outcome>
  /** Ends the line; a message that is on it becomes `not-sent` or `unknown`. */
  close(): void
}

/** Where mail goes out, as `SMTP_URL` says it. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly user: string | null
  readonly password: string | null
  /** A password never travels in the open, except to this machine. */
  readonly requireTLS: boolean
}

/** Reads `smtp://user:password@host:587` or `smtps://…`. */
export function mailServerOf(url: string): MailServer {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    user: username ? decodeURIComponent(username) : null,
    password: password ? decodeURIComponent(password) : null,
    requireTLS: !secure && username !== '' && !thisMachine.has(hostname),
  }
}

interface SmtpError extends Error {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

/** Milliseconds until silence counts as the end of a line. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 10_000 }

/** Opens a line and signs in. @throws MailServerError */
export async function openLine(server: MailServer, timeouts: Partial<typeof patience> = {}): Promise<Line> {
  const { host, port, secure, requireTLS, user, password } = server
  const connection = new SMTPConnection({ host, port, secure, requireTLS, ...patience, ...timeouts, logger: false })
  let open = true
  connection.on('end', () => (open = false))
  connection.on('error', () => (open = false)) // the message on it, or `connect`, tells why
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: SmtpError) => {
      connection.close()
      reject(new MailServerError(problemOf(error)))
    }
    connection.once('error', refuse)
    connection.connect((error?: unknown) => {
      if (error) return refuse(error as SmtpError)
      if (!user) return resolve()
      connection.login({ user, pass: password ?? '' }, (failure) =>
        failure ? refuse(failure as SmtpError) : resolve(),
      )
    })
  })
  return {
    get open() {
      return open
    },
    close: () => connection.close(),
    send: (envelope, content, begin) =>
      new Promise<Outcome>((resolve) => {
        let refused = false
        const body = Readable.from(
          (async function* () {
            await begin().catch((error: unknown) => {
              refused = true
              throw error
            })
            yield content
          })(),
        )
        // nodemailer reads the body once the server wants it, and writes the closing dot only behind its end.
        let handedOver = false
        body.once('end', () => (handedOver = true))
        connection.send({ from: envelope.from, to: [envelope.to] }, body, (error) => {
          if (!error) return resolve({ is: 'sent' })
          const { responseCode, command } = error as SmtpError
          open = false
          connection.close() // in the middle of a message nothing else can be said; a fresh line costs little
          if (refused) return resolve({ is: 'taken-away' })
          if (responseCode) return resolve(refusalOf(responseCode, command))
          resolve(handedOver ? { is: 'unknown' } : { is: 'not-sent' })
        })
      }),
  }
}

function problemOf({ code, responseCode }: SmtpError): ServerProblem {
  if (code === 'EAUTH' || responseCode === 535 || responseCode === 530) return 'sign-in'
  return code === 'ETLS' ? 'encryption' : 'away'
}

/** 4xx: for now; 5xx: for good (RFC 5321, 4.2.1). 552 to a message and 5.3.4 speak of its size, 55x of the address. */
function refusalOf(code: number, command?: string): Outcome {
  if (code < 500) return { is: 'refused', lasting: false, error: 'for-now' }
  if (code === 552) return { is: 'refused', lasting: true, error: 'too-large' }
  const address = command === 'RCPT TO' && [550, 551, 553].includes(code)
  return { is: 'refused', lasting: true, error: address ? 'no-such-address' : 'refused' }
}
