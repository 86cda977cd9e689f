// What the server answers by itself, before or instead of the app: refusals, pages of an outage, headers of everything.

const closed = "default-src 'none'; frame-ancestors 'none'"
/** Outside `/api` no address declares more; there the app knows. */
const pageMethods = ['GET', 'HEAD', 'POST']
const fileMethods = ['GET', 'HEAD']
const apiMethods = [...pageMethods, 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Adds to whatever is answered the security headers it does not carry by itself: static files, pictures, redirects and
 * errors of the app's framework have none.
 * @param {Record<string, string>} headers those of a page
 */
export function protect(response, headers) {
  const { 'Cache-Control': _cache, 'Content-Security-Policy': _policy, ...others } = headers
  const missing = Object.entries({
    ...others,
    'Content-Security-Policy':
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
  const { writeHead } = response
  response.writeHead = function writeHeadProtected(...args) {
    for (const [name, value] of missing) if (!response.hasHeader(name)) response.setHeader(name, value)
    return writeHead.apply(response, args)
  }
}

/** Refuses what no address understands; whether it did. */
export function refused(request, response) {
  if (!request.url.startsWith('/') && !/^https?:\/\//i.test(request.url)) return unreadable(request, response)
  if (!isReadable(request.url)) return unreadable(request, response)
  if (/websocket/i.test(request.headers.upgrade ?? '')) {
    const detail = 'Hier gibt es keine dauerhafte Verbindung. · There is no lasting connection here.'
    return refuse(request, response, 400, 'Bad Request', detail, { Connection: 'close' })
  }
  const methods = /^\/(_next|maps|icon|favicon)/.test(request.url)
    ? fileMethods
    : request.url.startsWith('/api/')
      ? apiMethods
      : pageMethods
  if (methods.includes(request.method)) return false
  const detail = 'Das geht mit dieser Adresse nicht. · This address does not allow that.'
  return refuse(request, response, 405, 'Method Not Allowed', detail, { Allow: methods.join(', ') })
}

/** Whether the path is UTF-8 behind its percent signs; the app ends anything else as an error of the server. */
function isReadable(url) {
  try {
    return Boolean(decodeURIComponent(url.split('?', 1)[0]))
  } catch {
    return false
  }
}

function unreadable(request, response) {
  const detail = 'Diese Adresse ist nicht lesbar. · This address cannot be read.'
  return refuse(request, response, 400, 'Bad Request', detail)
}

function refuse(request, response, status, title, detail, headers = {}) {
  const api = request.url.startsWith('/api/')
  response.writeHead(status, {
    'Content-Type': api ? 'application/problem+json' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': closed,
    ...headers,
  })
  response.end(api ? JSON.stringify({ type: 'about:blank', title, status, detail }) : detail)
  return true
}

/** When the app has not answered in time: the page of the outage, or the same in a sentence for what is no page. */
export function sendLate(request, response) {
  if (isPage(request)) return sendUnavailable(response)
  const detail =
    'Das dauert zu lange. Bitte versuchen Sie es gleich noch einmal. · This takes too long. Please try again.'
  return refuse(request, response, 503, 'Service Unavailable', detail, { 'Retry-After': '5' })
}

/** While the app is being prepared. */
export function sendStarting(response) {
  response
    .writeHead(503, {
      'Retry-After': '2',
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': closed,
    })
    .end('Knotenpunkt startet gerade. · Knotenpunkt is starting.')
}

/** A page somebody opens; actions, files and health routes answer for themselves. */
export function isPage(request) {
  return request.method === 'GET' && !/^\/(_next|api|maps|icon|favicon)/.test(request.url)
}

/** The page while the database does not answer: 503, in German and English, without any script. */
export function sendUnavailable(response) {
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Retry-After': '5',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': closed,
  })
  response.end(
    '<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      '<title>Die Datenbank antwortet nicht – Knotenpunkt</title><main><h1>Die Datenbank antwortet nicht.</h1>' +
      '<p>Ihre Daten sind sicher. Knotenpunkt versucht es von selbst weiter. ' +
      'Bitte laden Sie die Seite in einem Moment neu.</p><p lang="en">The database does not answer. ' +
      'Your data is safe. Please reload the page in a moment.</p>' +
      '<p>Im Notfall · In an emergency: <a href="tel:110">110</a> Polizei, police · ' +
      '<a href="tel:112">112</a> Feuerwehr und Rettungsdienst, fire brigade and ambulance</p></main></html>',
  )
}
