import { createContext, type Ctx } from '@/lib/context'
import { loadStarter } from '@/lib/starters/service'
import { askSchema } from '@/lib/responsibilities/schema'
import { askResponsible } from '@/lib/responsibilities/service'
import { openStore } from '@/lib/store/open'
import type { GraphStore } from '@/lib/store/port'

// What people want of an answer beside topic and place, asked of the open network of Dithmarschen.

let store: GraphStore
let ctx: Ctx

beforeAll(async () => {
  const now = '2026-11-25T09:00:00.000Z'
  store = await openStore({ engine: 'embedded', folder: null })
  await loadStarter(store, 'dithmarschen', { now })
  ctx = { ...createContext({ id: 'test', label: 'Test', role: 'reader' }, store), now }
})
afterAll(() => store.close())

const ask = (q: string, more: Record<string, string> = {}) => askResponsible(ctx, askSchema.parse({ q, ...more }))
const keysOf = (answered: Awaited<ReturnType<typeof ask>>) =>
  answered.resolution?.answers.map(({ responsibility }) => responsibility.organisation.key) ?? []

describe('asked back only where it changes the answer', () => {
  test.each([
    ['Schuldnerberatung 25764', 'soziales.schulden', 'Amt Büsum-Wesselburen'],
    ['Einbürgerung 25746', 'recht.einbuergerung', 'Kreis Dithmarschen'],
    ['Kindergeld 25746', 'familie.leistungen', 'Kreis Dithmarschen'],
    ['Duldung in Burg oder Marne', 'recht.duldung', 'Kreis Dithmarschen'],
  ])('%s is one answer for all of them', async (question, topic, place) => {
    const answered = await ask(question)
    expect([answered.askBack, answered.topic?.id, answered.area?.name]).toEqual([null, topic, place])
  })

  test.each(['Anmeldung 25746', 'Asylbewerberleistungen 25693', 'Deutschkurs in Marne oder Meldorf'])(
    '%s differs by place',
    async (question) => {
      expect((await ask(question)).askBack).toBe('area')
    },
  )

  test.each(['Anmeldung', 'Asylbewerberleistung', 'Wohngeld', 'housing benefit'])(
    '%s: only offices of one place have it, so the place is asked',
    async (question) => {
      const { askBack, otherAreas } = await ask(question)
      expect([askBack, otherAreas.length]).toEqual(['area', 8])
    },
  )

  test.each(['unbegleiteter Minderjähriger ist angekommen', 'umA', 'unaccompanied, Heide'])(
    '%s: the group is the topic',
    async (question) => {
      expect((await ask(question)).topic?.id).toBe('familie.uma')
    },
  )

  test.each([
    ['Wohngeld in Sankt Michaelisdonn', 'wohnen.wohngeld', 'amt-burg'],
    ['Wohngeld Heide', 'wohnen.wohngeld', undefined],
    ['Kosten der Unterkunft Heide', 'wohnen.kosten', 'jobcenter'],
    ['§ 22 SGB II', 'wohnen.kosten', 'jobcenter'],
  ])('%s: two topics, two bodies', async (question, topic, first) => {
    const answered = await ask(question)
    expect([answered.topic?.id, keysOf(answered)[0]]).toEqual([topic, first])
  })
})

describe('several needs at once', () => {
  test.each([
    ['Depressionen, keine Krankenkasse, Asylverfahren läuft', 'gesundheit.psyche gesundheit.versicherung recht.asyl'],
    ['Deutschkurs und Kita-Platz in Meldorf', 'sprache bildung.kita'],
    ['Schulden, Alkohol und die Wohnung ist gekündigt', 'gesundheit.sucht soziales.schulden wohnen.mietfragen'],
    ['Ich brauche eine Hebamme und möchte mich ummelden in Büsum', 'gesundheit.schwangerschaft ankommen.alltag'],
    ['my child needs a school place and I need a German course', 'bildung.schule sprache'],
    ['Trauma und Duldung', 'gesundheit.psyche recht.duldung'],
    ['Aufenthaltstitel hängt am Mann, häusliche Gewalt', 'frauen.gewaltschutz recht.titel'],
    [
      'Einbürgerung, Kindergeld, Deutschkurs, Suchtberatung, Fahrrad, Schulden',
      'gesundheit.sucht soziales.schulden recht.einbuergerung familie.leistungen',
    ],
  ])('%s', async (question, topics) => {
    const { needs } = await ask(question)
    expect(needs.map(({ topic }) => topic.id).join(' ')).toBe(topics)
  })

  test('a gap hides none of the others', async () => {
    const { needs } = await ask('Depressionen, Wohngeld, Asylverfahren läuft, Brunsbüttel')
    expect(needs.map(({ resolution }) => resolution.answers.length > 0)).toEqual([true, true, false])
  })

  test.each([
    ['another reading of the same words', 'DaZ Heide'],
    ['an upper topic beside its subtopic', 'Wohnung und Möbel in Heide gesucht'],
    ['the same topic in two words', 'Kita und Kindergarten Heide'],
    ['two words of one thing', 'Deutschkurs mit Kinderbetreuung in Heide'],
    ['what was corrected by hand', 'Deutschkurs und Kita', 'sprache'],
  ])('%s is no second need', async (_, question, topic = '') => {
    expect((await ask(question, { topic })).needs).toEqual([])
  })
})

describe('who decides, and who advises', () => {
  const rolesOf = async (question: string) => (await ask(question)).resolution!.answers.map(({ role }) => role)

  test.each([
    'Asylantrag abgelehnt, was kann ich tun?',
    'Mir droht die Abschiebung',
    'Wer berät mich nach einem negativen Asylbescheid?',
    'Abschiebung morgen, wer hilft?',
    'rejected asylum claim',
    'threatened with deportation, need advice',
  ])('%s: an independent adviser leads, the authority is there', async (question) => {
    const roles = await rolesOf(question)
    expect([roles[0], roles.includes('decides')]).toEqual(['advises', true])
  })

  test.each(['Wer entscheidet über meinen Asylantrag?', 'Duldung verlängern', 'Asylantrag stellen', 'Abschiebung'])(
    '%s: the authority leads, an adviser stands beside it',
    async (question) => {
      const roles = await rolesOf(question)
      expect([roles[0], roles.includes('advises')]).toEqual(['decides', true])
    },
  )

  test.each([
    ['Wer entscheidet über meinen Antrag auf Bürgergeld?', 'decide'],
    ['Wer zahlt den Deutschkurs?', 'pay'],
    ['Wer berät bei Schulden?', 'advise'],
    ['Begleitung zum Arzt', 'accompany'],
    ['Wer unterrichtet Deutsch in Marne?', 'teach'],
    ['Wohnung finden', 'find'],
    ['Rassismus anzeigen', 'report'],
    ['Beschwerde über Diskriminierung', 'complain'],
    ['Wer berät mich beim Antrag?', 'advise'],
    ['Deutschkurs Heide', null],
  ])('%s: %s', async (question, want) => {
    expect((await ask(question)).understanding.want).toBe(want)
  })
})

describe('who answers only a part of a topic', () => {
  test.each([
    ['Ich bin Krankenschwester und will meinen Beruf anerkennen lassen', 'iq-netzwerk'],
    ['Berufsabschluss anerkennen', 'iq-netzwerk'],
    ['Ausländischen Meisterbrief als Tischler anerkennen lassen', 'hwk-flensburg'],
    ['Gesellenbrief als Friseurin anerkennen', 'hwk-flensburg'],
    ['Berufsabschluss als Landwirt anerkennen', 'lksh'],
    ['Anerkennung Berufsabschluss Köche und Hotelkaufleute, Gastronomie', 'ihk-flensburg|ihk-fosa'],
    ['Ausbildungsplatz Heide', 'arbeitsagentur'],
    ['Ausbildung in der Landwirtschaft', 'lksh'],
    ['Ausbildung als Dachdecker', 'khs-dithmarschen|hwk-flensburg'],
    ['Migrationsberatung in Lohe', 'dw-migration'],
    ['Integrationskurs', 'bamf'],
    ['Erntehelfer wird nicht bezahlt', 'lksh'],
  ])('%s', async (question, first) => {
    expect(first.split('|')).toContain(keysOf(await ask(question))[0])
  })

  test('the answer says which part', async () => {
    const [first] = (await ask('Berufsabschluss als Landwirt anerkennen')).resolution!.answers
    expect([first!.responsibility.scope, first!.scope]).toEqual(['occupation', 'asked'])
  })

  test.each(['Kita', 'Soziale Leistungen', 'Gesundheit', 'Jugend', 'Arbeit', 'Integrationskonzept', 'Netzwerktreffen'])(
    '%s: no committee answers',
    async (question) => {
      const keys = keysOf(await ask(question))
      expect(keys.length).toBeGreaterThan(0)
      expect(keys.filter((key) => /^(kreistag|ausschuss)/.test(key))).toEqual([])
    },
  )

  test('a committee that is named is still found', async () => {
    expect(keysOf(await ask('Wer sitzt im Jugendhilfeausschuss?'))[0]).toBe('ausschuss-jugend')
  })
})

describe('what a question does not want', () => {
  test.each([
    ['Schuldnerberatung in Heide, aber nicht das Jobcenter', 'soziales.schulden', 'Jobcenter', 'jobcenter'],
    ['Schuldnerberatung, nicht von der Kirche', 'soziales.schulden', 'Kirche', 'dw-dithmarschen'],
    ['Deutschkurs in Meldorf ohne VHS', 'sprache', 'VHS', 'vhs-meldorf'],
    ['Deutschkurs in Meldorf ohne VHS', 'sprache', 'VHS', 'vhs-verein'],
    ['Migrationsberatung außer Diakonie', 'ankommen.beratung', 'Diakonie', 'dw-migration'],
    ['Wohnungssuche Heide, nicht bei der Diakonie', 'wohnen.suche', 'Diakonie', 'dw-migration'],
    ['Arbeitssuche, aber bitte nicht zum Jobcenter', 'arbeit.suche', 'Jobcenter', 'jobcenter'],
    ['Suchtberatung nicht kirchlich', 'gesundheit.sucht', 'kirchlich', 'dw-dithmarschen'],
    ['Kita-Platz in Meldorf, keine kirchliche', 'bildung.kita', 'kirchliche', 'dw-kitawerk'],
    ['Ausbildung, außer IHK und Handwerkskammer', 'arbeit.ausbildung', 'IHK,Handwerkskammer', 'ihk-dithmarschen'],
    ['Ausbildung, außer IHK und Handwerkskammer', 'arbeit.ausbildung', 'IHK,Handwerkskammer', 'hwk-flensburg'],
    ['Erziehungsberatung, nur nicht das Jugendamt', 'familie.beratung', 'Jugendamt', 'jugendamt'],
    ['job search, not the job centre', 'arbeit.suche', 'job centre', 'jobcenter'],
    ['German course in Heide without the Volkshochschule', 'sprache', 'Volkshochschule', 'vhs-heide'],
    ['counselling for refugees except the church', 'ankommen.beratung', 'church', 'dw-migration'],
  ])('%s', async (question, topic, without, never) => {
    const answered = await ask(question)
    expect([answered.topic?.id, answered.excluded.map(({ matched }) => matched).join()]).toEqual([topic, without])
    expect(keysOf(answered)).not.toContain(never)
    expect(answered.understanding.ignored).toEqual([])
    const include = answered.excluded.map(({ key }) => key).join()
    const back = await ask(question, { include })
    expect([back.topic?.id, back.excluded]).toEqual([topic, []])
  })

  test.each([
    ['Jugendamt kommt für mich nicht in Frage. Wer berät Eltern sonst?', 'Jugendamt', 'jugendamt'],
    ['Anerkennung vom Gesellenbrief – die IHK war es nicht, wer dann?', 'IHK', 'ihk-flensburg'],
    ['Das Jobcenter hat mich weggeschickt, ich suche trotzdem Arbeit', 'Jobcenter', 'jobcenter'],
    ['The Jobcenter sent me away, I am looking for work', 'Jobcenter', 'jobcenter'],
  ])('what is said behind the name counts as well: %s', async (question, without, never) => {
    const answered = await ask(question)
    expect(answered.excluded.map(({ matched }) => matched)).toEqual([without])
    expect(keysOf(answered)).not.toContain(never)
  })

  test('taken back, the body is there again', async () => {
    expect(keysOf(await ask('Schuldnerberatung, nicht von der Kirche', { include: 'kirche' }))).toContain(
      'dw-dithmarschen',
    )
  })

  test.each([
    'Arzt ohne Papiere',
    'Das Jobcenter zahlt die Miete nicht',
    'Ich weiß nicht, ob das Jobcenter die Miete zahlt',
    'nicht nur das Jobcenter, wer hilft noch bei der Arbeitssuche?',
    'keine Behörde hilft mir',
    'Depressionen, keine Krankenkasse',
    'Ich bekomme nicht genug Geld vom Jobcenter',
    'Lohn nicht bezahlt, Büsum',
  ])('%s: excludes nobody', async (question) => {
    expect((await ask(question)).excluded).toEqual([])
  })

  test('a place that is not meant is none of the question', async () => {
    const answered = await ask('Deutschkurs Heide, nicht in Meldorf')
    expect([answered.area?.name, answered.askBack]).toEqual(['Heide', null])
    expect(keysOf(answered)).not.toContain('vhs-meldorf')
  })
})
