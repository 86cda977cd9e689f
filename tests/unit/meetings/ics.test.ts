import { meetingCalendar } from '@/lib/meetings/ics'
import type { Meeting } from '@/lib/meetings/schema'

const meeting: Meeting = {
  id: 'm1',
  key: 'runder-tisch-2026-11-26',
  title: 'Runder Tisch Sprache',
  startsAt: '2026-11-26T13:00:00.000Z',
  endsAt: '2026-11-26T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  place: 'Kreishaus, Saal 2',
  videoUrl: 'https://video.kreis.example/tisch',
  description: 'Zuerst Zahlen; dann Fragen.',
  status: 'planned',
  sequence: 0,
  version: 1,
  updatedAt: '2026-11-20T08:00:00.000Z',
  series: null,
  areaName: null,
  topics: [],
  agenda: [
    { id: 'a', title: 'Begrüßung', minutes: 5 },
    { id: 'b', title: 'Kurse, Plätze; Fahrten', minutes: null },
  ],
  decisions: [],
  tasks: [],
}
const address = 'https://netzwerk.kreis.example/meetings/runder-tisch-2026-11-26'

interface Line {
  name: string
  value: string
}

/** Reads a file as RFC 5545 says, strictly: unfolds CRLF + blank, splits name and value, takes back-slashes away. */
function parse(file: string): Line[] {
  expect(file.endsWith('\r\n')).toBe(true)
  const unfolded = file.replace(/\r\n[ \t]/g, '')
  return unfolded
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;"]*|;[A-Z-]+="[^"]*")*):(.*)$/s.exec(line)
      if (!match) throw new Error(`no content line: ${JSON.stringify(line)}`)
      return {
        name: match[1]!,
        value: match[3]!.replace(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)),
      }
    })
}
const valueOf = (lines: Line[], name: string) => lines.filter((line) => line.name === name).map((line) => line.value)
const office = { name: 'Koordinierungsstelle', email: 'treffen@kreis.example' }
const fileOf = (changed: Partial<Meeting> = {}) => meetingCalendar({ ...meeting, ...changed }, address, office)

test('the file holds one event with time in UTC, place and what it is about', () => {
  const lines = parse(fileOf())
  expect(
    lines.map((line) => `${line.name}:${line.value}`).filter((line) => /^(BEGIN|END|VERSION):/.test(line)),
  ).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'])
  expect(valueOf(lines, 'DTSTART')).toEqual(['20261126T130000Z'])
  expect(valueOf(lines, 'DTEND')).toEqual(['20261126T150000Z'])
  expect(valueOf(lines, 'SUMMARY')).toEqual(['Runder Tisch Sprache'])
  expect(valueOf(lines, 'LOCATION')).toEqual(['Kreishaus, Saal 2'])
  expect(valueOf(lines, 'URL')).toEqual([address])
  expect(valueOf(lines, 'DESCRIPTION')).toEqual([
    'Zuerst Zahlen; dann Fragen.\n\n1. Begrüßung (5 min)\n2. Kurse, Plätze; Fahrten\n\nhttps://video.kreis.example/tisch',
  ])
})

test('a line separator in the file is always CRLF', () => {
  const file = fileOf({ description: 'eins\nzwei\r\ndrei\rvier' })
  expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  expect(valueOf(parse(file), 'DESCRIPTION')[0]).toMatch(/^eins\nzwei\ndrei\nvier\n/)
})

test('what is not known is not written', () => {
  const lines = parse(fileOf({ place: null, description: null, videoUrl: null, agenda: [] }))
  expect([valueOf(lines, 'LOCATION'), valueOf(lines, 'DESCRIPTION')]).toEqual([[], []])
})

test('the office invites, to planned and to cancelled meetings; without a mailbox nobody is named', () => {
  for (const status of ['planned', 'cancelled'] as const)
    expect(fileOf({ status })).toContain('ORGANIZER;CN="Koordinierungsstelle":mailto:treffen@kreis.example\r\n')
  expect(meetingCalendar(meeting, address)).not.toContain('ORGANIZER')
})

test('the name of the office becomes no property and no parameter', () => {
  for (const name of ['A"\r\nATTENDEE:mailto:x@evil.example', 'A";X-EVIL="1', 'A\u2028B:C;D', 'Büro "Netz", Kreis'])
    expect(parse(meetingCalendar(meeting, address, { ...office, name })).map((line) => line.name)).toEqual(
      parse(fileOf()).map((line) => line.name),
    )
})

describe('a change reaches the entry that a calendar already has', () => {
  test('the name of the entry stays, its sequence and stamp go up', () => {
    const [before, after] = [
      parse(fileOf()),
      parse(
        fileOf({
          sequence: 3,
          startsAt: '2026-11-27T13:00:00.000Z',
          endsAt: '2026-11-27T15:00:00.000Z',
          updatedAt: '2026-11-21T08:00:00.000Z',
        }),
      ),
    ]
    expect(valueOf(after, 'UID')).toEqual(valueOf(before, 'UID'))
    expect([valueOf(before, 'SEQUENCE'), valueOf(after, 'SEQUENCE')]).toEqual([['0'], ['3']])
    expect(valueOf(after, 'DTSTAMP')).toEqual(['20261121T080000Z'])
  })

  test('the same meeting gives the same file', () => expect(fileOf()).toBe(fileOf()))

  test('a planned meeting is published and confirmed, a cancelled one says so', () => {
    const [planned, cancelled] = [parse(fileOf()), parse(fileOf({ status: 'cancelled', sequence: 1 }))]
    expect([valueOf(planned, 'METHOD'), valueOf(planned, 'STATUS')]).toEqual([['PUBLISH'], ['CONFIRMED']])
    expect([valueOf(cancelled, 'METHOD'), valueOf(cancelled, 'STATUS')]).toEqual([['CANCEL'], ['CANCELLED']])
    expect(valueOf(cancelled, 'UID')).toEqual(valueOf(planned, 'UID'))
  })
})

/** A small seeded generator (LCG): the same texts in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296
}

test('in 10,000 generated texts nothing becomes a property and no line has over 75 octets', () => {
  const random = seeded(42)
  const pieces = [
    '\r\n',
    '\n',
    '\r',
    '\r\nATTENDEE:mailto:x@evil.example',
    '\nEND:VEVENT',
    '\rBEGIN:VALARM',
    '\r\n X-EVIL:1',
    '\u2028ATTENDEE:x',
    '\u2029',
    '\u0085ORGANIZER:x',
    '\u000b',
    '\u000c',
    '\u001c',
    '\u0000',
    '\u007f',
    '\t',
    ';',
    ',',
    ':',
    '\\',
    '\\n',
    '\\\\',
    '"',
    '^n',
    'äöüß',
    'ÄÖÜ',
    '€',
    '😀',
    '👩‍👩‍👧',
    'مرحبا',
    'Зустріч',
    'Wort ',
    'x'.repeat(74),
    'ä'.repeat(40),
    ' ',
  ]
  const text = () =>
    Array.from({ length: 1 + Math.floor(random() * 12) }, () => pieces[Math.floor(random() * pieces.length)]!).join('')
  const names = (lines: Line[]) => lines.map((line) => line.name).join()
  const full = names(parse(fileOf()))
  let texts = 0
  while (texts < 10_000) {
    const [title, place, description, item] = [`A${text()}`, `B${text()}`, `C${text()}`, `D${text()}`]
    texts += 4
    const file = fileOf({ title, place, description, agenda: [{ id: 'a', title: item, minutes: 5 }] })
    const tooLong = file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)
    // Readers in other languages take these for ends of a line too (Python's splitlines, for one).
    if (
      tooLong.length > 0 ||
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\u2028\u2029\ufffd]|\r(?!\n)|(?<!\r)\n/.test(file)
    )
      throw new Error(`bad file for ${JSON.stringify({ title, place, description, item })}`)
    const lines = parse(file)
    if (names(lines) !== full)
      throw new Error(`other properties for ${JSON.stringify({ title, place, description, item })}: ${names(lines)}`)
  }
})

test('no character is cut in two by the folding', () => {
  for (const sign of ['ä', '€', '😀']) {
    for (let shift = 0; shift < 5; shift++) {
      const title = `${'x'.repeat(shift)}${sign.repeat(60)}`
      const file = fileOf({ title })
      expect(valueOf(parse(file), 'SUMMARY')).toEqual([title])
      for (const line of file.split('\r\n')) expect(Buffer.from(line).toString('utf8')).toBe(line)
    }
  }
})

test('signs with a meaning of their own come back as they were typed', () => {
  const typed = 'a;b,c:d\\e\\n"f"^g'
  const lines = parse(fileOf({ title: typed, place: typed, description: typed, agenda: [], videoUrl: null }))
  for (const name of ['SUMMARY', 'LOCATION', 'DESCRIPTION']) expect(valueOf(lines, name)).toEqual([typed])
})
