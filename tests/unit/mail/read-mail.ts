/** The headers of a mail, unfolded, by their names in lower case. */
export function readMail(eml: string): { headers: Record<string, string> } {
  const head = eml.slice(0, eml.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  return {
    headers: Object.fromEntries(
      head
        .split('\r\n')
        .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    ),
  }
}
