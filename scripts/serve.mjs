// Serves the built app: checks settings and data folder, takes the port, prints where to go, stops cleanly.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { tsImport } from 'tsx/esm/api'
import { isPage, protect, refused, sendLate, sendStarting, sendUnavailable } from './answers.mjs'
import { answerInTime } from './deadline.mjs'
import { say, tameConsole } from './say.mjs'

/**
 * By how much what is kept in memory may grow before garbage is collected, in percent. Left alone, the engine lets it
 * grow by what the machine has: 700 MB for 140 MB of living data where there are 24 GiB.
 */
const heapGrowth = 30

/** Starts the server and stays until Ctrl+C. */
export async function serve({ development }) {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`)
  process.umask(0o077) // what the program and its engine write is for this account only
  if (existsSync('.env')) process.loadEnvFile('.env')
  process.env.NODE_ENV = development ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (!development) tameConsole()
  const start = await tsImport('../lib/before-start.ts', import.meta.url)
  const ready = await start.prepareStart(process.env)
  if ('refusal' in ready) return end(ready.refusal)
  const { settings, address, headers } = ready
  if (ready.warning) say('warn', ready.warning)
  process.env.NEXTAUTH_URL = address

  let answer = (_request, response) => sendStarting(response)
  const server = createServer((request, response) => {
    if (settings.KNOTENPUNKT_TRUST_PROXY === 'no') {
      // The caller's own claims about address and host do not count.
      for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])
        delete request.headers[name]
      request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown'
    }
    protect(response, headers)
    if (refused(request, response)) return
    answerInTime(request, response, sendLate)
    answer(request, response)
  })
  await listen(server, settings)
  const token = randomBytes(32).toString('base64url')
  process.env.KNOTENPUNKT_ADMIN_TOKEN = token

  try {
    const { default: next } = await import('next')
    const app = next({
      dev: development,
      dir: process.cwd(),
      hostname: settings.HOST,
      port: settings.PORT,
      // The app would take upgrades to WebSocket and leave them open; only the development server needs them.
      httpServer: development ? server : new EventEmitter(),
    })
    stopCleanly(server, () => start.withdrawServer(settings.KNOTENPUNKT_DATA, token))
    await app.prepare()
    // The store is open now: whoever else was written down in the folder is gone.
    const report = await globalThis.knotenpunktServer.started
    const handle = app.getRequestHandler()
    answer = async (request, response) => {
      if (isPage(request) && (await globalThis.knotenpunktServer.storeAnswers())) return sendUnavailable(response)
      return handle(request, response)
    }
    const { PORT: port, HOST: host } = settings
    const trouble = start.announce(settings.KNOTENPUNKT_DATA, { pid: process.pid, port, host, address, token })
    if (trouble) say('warn', trouble)
    print(report, address)
  } catch (error) {
    end(start.explain(error, settings))
  }
}

/** The last words of a start that failed. */
function end(words) {
  say('error', words)
  process.exit(1)
}

function listen(server, settings) {
  const { PORT: port, HOST: host } = settings
  return new Promise((resolve) => {
    server.once('error', (error) =>
      end(
        error.code === 'EADDRINUSE'
          ? `Der Port ${port} ist belegt. Bitte einen anderen wählen, zum Beispiel: PORT=${port + 1} npm start` +
              ` · Port ${port} is in use. Please choose another, for example: PORT=${port + 1} npm start`
          : `Der Server kann unter ${host}:${port} nicht antworten: ${error.message}` +
              ` · The server cannot answer at ${host}:${port}: ${error.message}`,
      ),
    )
    server.listen(port, host, resolve)
  })
}

function stopCleanly(server, withdraw) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
    await globalThis.knotenpunktServer?.shutDown().catch(() => undefined)
    withdraw()
    say('info', 'Knotenpunkt ist beendet, alle Daten sind gespeichert.', { event: 'stopped' })
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** The link for the set-up is for the person at the terminal; in a log file others would find it. */
function print(report, address) {
  const names = { dithmarschen: 'Kreis Dithmarschen', example: 'Kreis Musterkoog (erfunden)', empty: 'leer' }
  const place = `${report.location}${report.engine === 'neo4j' ? ' (Neo4j)' : ''}`
  const command = 'npm run --silent admin -- setup:link'
  if (!process.stdout.isTTY) {
    const { engine, loaded } = report
    say('info', `Knotenpunkt läuft: ${address}`, { event: 'started', address, place, engine, loaded })
    if (report.setupToken)
      say('info', `Es gibt noch kein Konto. Den Link für die Einrichtung zeigt: ${command}`, { event: 'no-account' })
    return
  }
  const lines = [`Knotenpunkt läuft:      ${address}`, `Daten liegen in:        ${place}`]
  if (report.loaded) lines.push(`Geladenes Startnetz:    ${names[report.loaded]}`)
  if (report.setupToken)
    lines.push(
      '',
      'Es gibt noch kein Konto. Dieser Link richtet Knotenpunkt ein (einmal benutzbar, 24 Stunden):',
      `${address}/setup?token=${report.setupToken}`,
    )
  lines.push('', 'Beenden mit Strg+C.')
  say('info', `\n${lines.join('\n')}\n`)
}
