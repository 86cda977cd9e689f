/** @jest-environment node */
import Papa from 'papaparse'
import type { Ctx } from '@/lib/context'
import { exportInvitees, exportOrganisations, type ExportOptions } from '@/lib/exports/service'
import { de } from '@/lib/i18n/de'
import { meetingFormSchema } from '@/lib/meetings/schema'
import { planMeeting } from '@/lib/meetings/service'
import { organisationFilterSchema, organisationFormSchema } from '@/lib/organisations/schema'
import { addOrganisation, organisationRecord, verifyOrganisation } from '@/lib/organisations/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'
import { unzip } from './unzip'

let store: GraphStore
let ids = 0
const ctx = (): Ctx => ({
  actor: { id: 'user', label: 'Mia', role: 'coordinator' },
  store,
  now: '2026-11-25T10:00:00.000Z',
  newId: () => `id-${++ids}`,
})
const options = (format: 'csv' | 'xlsx'): ExportOptions => ({ t: de, locale: 'de', format })
const add = (fields: Record<string, unknown>) =>
  addOrganisation(ctx(), organisationFormSchema.parse({ kind: 'welfare', ...fields }))

beforeAll(async () => {
  store = await openStore({ engine: 'embedded', folder: null })
  const address = { street: 'Markt 1', postalCode: '01067', place: 'Marne', email: 'a@b.example' }
  const key = await add({ name: 'Anlaufstelle', phone: '04999/12345', ...address })
  await verifyOrganisation(ctx(), key, 1)
  await add({ name: 'Beratung', phone: '+49 4999 123-45' })
  await add({ name: '=HYPERLINK("x")', phone: '0777123456' })
  await add({ name: 'Schutzhaus', phone: '0481 97-0', ...address, street: 'Geheimweg 7', protected: 'on' })
})
afterAll(() => store.close())

async function table(format: 'csv' | 'xlsx'): Promise<string[][]> {
  const { body } = await exportOrganisations(ctx(), organisationFilterSchema.parse({}), options(format))
  return format === 'csv' ? rowsOfCsv(body) : rowsOfXlsx(body)
}
const rowsOfCsv = (body: unknown) =>
  Papa.parse<string[]>(String(body).replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true }).data

/** The cells of the sheet as its program reads them; a cell that is no text would have another type. */
function rowsOfXlsx(body: unknown): string[][] {
  const files = unzip(body as Buffer)
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    (match) => plain(match[1]!),
  )
  const sheet = [...files].find(([name]) => /worksheets\/sheet1\.xml$/.test(name))![1]
  expect(sheet).not.toContain('<f>')
  return [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map((row) => {
    const cells: string[] = []
    for (const [, attributes, content = ''] of row[1]!.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(content)?.[1] ?? ''
      // The sheets of these tests have fewer columns than letters.
      const column = /r="([A-Z])\d+"/.exec(attributes!)![1]!.charCodeAt(0) - 65
      cells[column] = attributes!.includes('t="s"') ? shared[Number(value)]! : plain(value)
    }
    return Array.from(cells, (cell) => cell ?? '')
  })
}

test.each(['csv', 'xlsx'] as const)('%s: addresses, phones and dates as people write them', async (format) => {
  const [head, ...rows] = await table(format)
  const column = (name: string) => head!.indexOf(de.organisations.fields[name]!)
  const row = (name: string) => rows.find((cells) => cells[0]!.includes(name))!
  const anlauf = row('Anlaufstelle')
  expect(['street', 'postalCode', 'place', 'phone', 'verifiedAt'].map((name) => anlauf[column(name)])).toEqual([
    'Markt 1',
    '01067',
    'Marne',
    '04999 12345',
    '25.11.2026',
  ])
  expect(row('Beratung')[column('phone')]).toBe('+49 4999 123-45')
  expect(row('HYPERLINK')[column('phone')]).toBe('+49 777123456')
  expect(row('HYPERLINK')[0]).toBe(format === 'csv' ? '\'=HYPERLINK("x")' : '=HYPERLINK("x")')
})

test.each(['csv', 'xlsx'] as const)('%s: nothing says where a protected organisation is', async (format) => {
  const rows = await table(format)
  const row = rows.find((cells) => cells[0] === 'Schutzhaus')!
  expect(row.join(' ')).toContain('0481 97-0')
  expect(row.join(' ')).not.toMatch(/Geheimweg|01067|Marne/)
})

test.each(['csv', 'xlsx'] as const)('%s: who is invited to a meeting, and what they answered', async (format) => {
  const invited = (await organisationRecord(ctx(), 'anlaufstelle')).organisation.id
  const key = await planMeeting(
    ctx(),
    meetingFormSchema.parse({
      ...{ title: 'Runder Tisch', date: '2026-12-03', startTime: '10:00', endTime: '12:00', timeZone: 'Europe/Berlin' },
      invited: [invited],
    }),
  )
  const { body, headers } = await exportInvitees(ctx(), key, options(format))
  const rows = format === 'csv' ? rowsOfCsv(body) : rowsOfXlsx(body)
  expect(rows).toHaveLength(2)
  expect(rows[1]).toEqual([
    'Anlaufstelle',
    de.organisations.kinds.welfare,
    'Markt 1',
    '01067',
    'Marne',
    '04999 12345',
    'a@b.example',
    de.meetings.replies.open,
    de.meetings.attendances.open,
  ])
  expect(headers['Content-Disposition']).toMatch(new RegExp(`filename="[a-z0-9-]+\\.${format}"`))
})
