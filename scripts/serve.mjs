// Serves the built app: checks the settings, takes port and data folder, prints where to go, stops cleanly.
import { createServer } from 'node:http'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { tsImport } from 'tsx/esm/api'

/**
 * By how much what is kept in memory may grow before garbage is collected, in percent. Left alone, the engine lets it
 * grow by what the machine has: 700 MB for 140 MB of living data where there are 24 GiB.
 */
const heapGrowth = 30

/** Starts the server and stays until Ctrl+C. */
export async function serve({ development }) {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`)
  if (existsSync('.env')) process.loadEnvFile('.env')
  process.env.NODE_ENV = development ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const settings = await readSettings()
  const address =
    settings.KNOTENPUNKT_URL?.replace(/\/$/, '') ??
    `http://${settings.HOST === '0.0.0.0' || settings.HOST === '127.0.0.1' ? 'localhost' : settings.HOST}:${settings.PORT}`
  process.env.NEXTAUTH_URL = address
  const presence = join(settings.KNOTENPUNKT_DATA, 'server.json')
  if (!settings.NEO4J_URI) refuseSecondServer(presence, settings.KNOTENPUNKT_DATA)

  let answer = (_request, response) =>
    response
      .writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' })
      .end('Knotenpunkt startet gerade.')
  const server = createServer((request, response) => {
    if (settings.KNOTENPUNKT_TRUST_PROXY === 'no') {
      // The caller's own claims about address and host do not count.
      for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])
        delete request.headers[name]
      request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown'
    }
    if (!isReadable(request.url)) return sendUnreadable(request, response)
    answer(request, response)
  })
  await listen(server, settings)

  process.env.KNOTENPUNKT_ADMIN_TOKEN = randomBytes(32).toString('base64url')
  mkdirSync(settings.KNOTENPUNKT_DATA, { recursive: true, mode: 0o700 })
  writeFileSync(
    presence,
    JSON.stringify({
      pid: process.pid,
      port: settings.PORT,
      host: settings.HOST,
      address,
      token: process.env.KNOTENPUNKT_ADMIN_TOKEN,
    }),
    { mode: 0o600 },
  )

  try {
    const { default: next } = await import('next')
    const app = next({
      dev: development,
      dir: process.cwd(),
      hostname: settings.HOST,
      port: settings.PORT,
      httpServer: server,
    })
    stopCleanly(server, presence)
    await app.prepare()
    const report = await globalThis.knotenpunktServer.started
    const handle = app.getRequestHandler()
    answer = async (request, response) => {
      if (isPage(request) && (await globalThis.knotenpunktServer.storeAnswers())) return sendUnavailable(response)
      return handle(request, response)
    }
    print(report, address)
  } catch (error) {
    rmSync(presence, { force: true })
    console.error(explain(error, settings))
    process.exit(1)
  }
}

/** Whether the path is UTF-8 behind its percent signs; Next ends anything else as an error of the server. */
function isReadable(url) {
  try {
    return Boolean(decodeURIComponent(url.split('?', 1)[0]))
  } catch {
    return false
  }
}

function sendUnreadable(request, response) {
  const detail = 'Diese Adresse ist nicht lesbar.'
  const api = request.url.startsWith('/api/')
  response.writeHead(400, {
    'Content-Type': api ? 'application/problem+json' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(api ? JSON.stringify({ type: 'about:blank', title: 'Bad Request', status: 400, detail }) : detail)
}

/** A page somebody opens; actions, files and health routes answer for themselves. */
function isPage(request) {
  return request.method === 'GET' && !/^\/(_next|api|maps|icon)/.test(request.url)
}

/** The page while the database does not answer: 503, in German and English, without any script. */
function sendUnavailable(response) {
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Retry-After': '5',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(
    '<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Die Datenbank antwortet nicht – Knotenpunkt</title><main><h1>Die Datenbank antwortet nicht.</h1><p>Ihre Daten sind sicher. Knotenpunkt versucht es von selbst weiter. Bitte laden Sie die Seite in einem Moment neu.</p><p lang="en">The database does not answer. Your data is safe. Please reload the page in a moment.</p></main></html>',
  )
}

async function readSettings() {
  const { readSettings } = await tsImport('../lib/env.ts', import.meta.url)
  try {
    return readSettings(process.env)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

function refuseSecondServer(presence, folder) {
  if (!existsSync(presence)) return
  const other = JSON.parse(readFileSync(presence, 'utf8'))
  try {
    process.kill(other.pid, 0)
  } catch {
    return // left over from a crash
  }
  if (other.pid === process.pid) return
  console.error(
    `Der Datenordner ${folder} wird schon benutzt: Knotenpunkt läuft dort als Prozess ${other.pid} unter ${other.address}.`,
  )
  process.exit(1)
}

function listen(server, settings) {
  return new Promise((resolve) => {
    server.once('error', (error) => {
      console.error(
        error.code === 'EADDRINUSE'
          ? `Der Port ${settings.PORT} ist belegt. Bitte einen anderen wählen, zum Beispiel: PORT=${settings.PORT + 1} npm start`
          : `Der Server kann unter ${settings.HOST}:${settings.PORT} nicht antworten: ${error.message}`,
      )
      process.exit(1)
    })
    server.listen(settings.PORT, settings.HOST, resolve)
  })
}

function stopCleanly(server, presence) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
    await globalThis.knotenpunktServer?.shutDown().catch(() => undefined)
    rmSync(presence, { force: true })
    console.log('Knotenpunkt ist beendet, alle Daten sind gespeichert.')
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function print(report, address) {
  const names = { dithmarschen: 'Kreis Dithmarschen', example: 'Kreis Musterkoog (erfunden)', empty: 'leer' }
  const lines = [
    `Knotenpunkt läuft:      ${address}`,
    `Daten liegen in:        ${report.location}${report.engine === 'neo4j' ? ' (Neo4j)' : ''}`,
  ]
  if (report.loaded) lines.push(`Geladenes Startnetz:    ${names[report.loaded]}`)
  if (report.setupToken)
    lines.push(
      '',
      'Es gibt noch kein Konto. Dieser Link richtet Knotenpunkt ein (einmal benutzbar, 24 Stunden):',
      `${address}/setup?token=${report.setupToken}`,
    )
  lines.push('', 'Beenden mit Strg+C.')
  console.log(`\n${lines.join('\n')}\n`)
}

function explain(error, settings) {
  if (error?.code === 'locked')
    return `Der Datenordner ${settings.KNOTENPUNKT_DATA} wird schon von einem anderen Programm benutzt.`
  if (error?.code === 'unavailable' && settings.NEO4J_URI)
    return `Der Neo4j-Server unter ${settings.NEO4J_URI} antwortet nicht oder lehnt die Anmeldung ab. Bitte NEO4J_URI, NEO4J_USER und NEO4J_PASSWORD prüfen.`
  return error?.stack ?? String(error)
}
