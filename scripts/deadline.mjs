// Every request is answered in time, also when the store hangs in the middle of it.

/** Seconds after which a request is answered without the program's own answer. */
const seconds = 10
/** What may take longer: commands of the operator (a restore), and a backup by hand. */
const patient = /^\/(api\/admin|backups)(\/|\?|$)/

/**
 * Sets the deadline of one request. What was not answered by then is answered by `unavailable`; an answer that was
 * begun is cut, so that nobody takes the half of it for the whole. What the program writes afterwards goes nowhere:
 * a form that is sent again is written once all the same, because it names its request.
 */
export function answerInTime(request, response, unavailable, milliseconds = seconds * 1000) {
  if (patient.test(request.url)) return
  const timer = setTimeout(() => {
    if (response.writableEnded) return
    if (response.headersSent) return void response.destroy()
    unavailable(request, response)
    Object.assign(response, {
      writeHead: () => response,
      setHeader: () => response,
      write: () => true,
      end: () => response,
    })
  }, milliseconds)
  response.once('close', () => clearTimeout(timer))
}
