/** One item of an agenda as a line, which is how forms, history and comparison carry it: `Kurse (15 min)`. */
export function agendaLine(title: string, minutes: string | number | null): string {
  const text = title.trim()
  const length = String(minutes ?? '').trim()
  return length ? `${text} (${length} min)`.trim() : text
}

const end = ' min)'

/** Title and minutes of a line; what is not there is empty. */
export function readAgendaLine(line: string): { title: string; minutes: string } {
  const text = line.trim()
  const start = text.lastIndexOf('(')
  const minutes = start < 0 || !text.endsWith(end) ? '' : text.slice(start + 1, -end.length)
  // In „Zahlen (alle 14 min)“ nothing but the title is meant.
  return /^\S{1,12}$/.test(minutes) ? { title: text.slice(0, start).trim(), minutes } : { title: text, minutes: '' }
}

/** The lines of two columns of inputs; rows without any text are left out. */
export function agendaLines(titles: readonly string[], minutes: readonly string[]): string[] {
  return titles.map((title, index) => agendaLine(title, minutes[index] ?? '')).filter(Boolean)
}

/** Whether all minutes of an agenda are whole numbers below 1000. */
export function hasMinutes(lines: readonly string[]): boolean {
  return lines.every((line) => /^\d{0,3}$/.test(readAgendaLine(line).minutes))
}

/** The items an agenda is stored as. A line without a title is none. */
export function agendaItems(lines: readonly string[]): { title: string; minutes: number | null }[] {
  return lines.flatMap((line) => {
    const { title, minutes } = readAgendaLine(line)
    return title ? [{ title, minutes: minutes ? Number(minutes) : null }] : []
  })
}
