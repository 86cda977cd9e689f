import type { OrganisationKind } from '../../lib/organisations/kinds'

/**
 * The fixed part of the invented county: name, type, kind, parent (by name), seat (name of a place, `''` for none), level and tasks.
 * A task is a topic id, with `!law` behind it when the law gives it to the organisation.
 */
export type CoreLine = readonly [name: string, type: string, kind: OrganisationKind, parent: string, seat: string, level: 'municipality' | 'county' | 'region' | 'state' | 'country', tasks: readonly string[]]

const seat = 'Musterstedt'
const port = 'Deichmünde'

// Nobody has recht.urkunden, arbeit.rechte, anerkennung.schule, sprache.kinderbetreuung and mobilitaet.fuehrerschein; familie.uma and
// soziales.schulden hang on one organisation; sprache.alpha has nobody in the three southern Ämter and Deichmünde, nor anybody for the
// whole county; ankommen.betreuung has nobody in the Amt of Süderpriel.
export const coreLines: readonly CoreLine[] = [
  ['Kreis Musterkoog', 'Gebietskörperschaft', 'municipality', '', seat, 'county', ['koordination']],
  ['Geschäftsbereich Soziales und Teilhabe', 'Verwaltungseinheit', 'municipality', 'Kreis Musterkoog', seat, 'county', ['soziales']],
  ['Fachdienst Integration Musterkoog', 'Verwaltungseinheit', 'municipality', 'Geschäftsbereich Soziales und Teilhabe', seat, 'county', ['ankommen', 'ankommen.verteilung', 'koordination']],
  ['Koordinierungsstelle Integration Musterkoog', 'Koordinierungsstelle', 'municipality', 'Fachdienst Integration Musterkoog', seat, 'county', ['koordination.netzwerk', 'koordination.konzept', 'koordination.monitoring']],
  ['Bildungskoordination Musterkoog', 'Koordinierungsstelle', 'municipality', 'Fachdienst Integration Musterkoog', seat, 'county', ['bildung', 'sprache']],
  ['Ausländerbehörde Musterkoog', 'Behörde', 'municipality', 'Kreis Musterkoog', seat, 'county', ['recht', 'recht.asyl', 'recht.titel!§ 71 AufenthG', 'recht.duldung!§ 71 AufenthG', 'recht.familiennachzug!§ 71 AufenthG', 'arbeit.erlaubnis']],
  ['Einbürgerungsstelle Musterkoog', 'Behörde', 'municipality', 'Ausländerbehörde Musterkoog', seat, 'county', ['recht.einbuergerung!StAG']],
  ['Jugendamt Musterkoog', 'Behörde', 'municipality', 'Kreis Musterkoog', seat, 'county', ['familie.uma!§ 42a SGB VIII', 'familie.beratung', 'bildung.kita']],
  ['Gleichstellungsbeauftragte Musterkoog', 'Beauftragte', 'municipality', 'Kreis Musterkoog', seat, 'county', ['frauen', 'frauen.gewaltschutz']],
  ['Pressestelle des Kreises Musterkoog', 'Verwaltungseinheit', 'municipality', 'Kreis Musterkoog', seat, 'county', ['koordination.oeffentlichkeit']],
  ['Jobcenter Musterkoog', 'Jobcenter', 'authority', '', seat, 'county', ['soziales.sgb2!§ 44b SGB II', 'arbeit.suche', 'arbeit.qualifizierung', 'wohnen.kosten']],
  ['Jobcenter Musterkoog, Geschäftsstelle Deichmünde', 'Jobcenter', 'authority', 'Jobcenter Musterkoog', port, 'municipality', ['arbeit.suche']],
  ['Arbeitsmarktdienst Küste', 'Behörde', 'authority', '', seat, 'region', ['arbeit.suche', 'arbeit.ausbildung', 'arbeit.betriebe']],
  ['Schulamt Musterkoog', 'Behörde', 'authority', '', seat, 'county', ['bildung.schule']],
  ['Polizeirevier Musterstedt', 'Behörde', 'authority', '', seat, 'county', ['antidiskriminierung.sicherheit']],
  ['Polizeirevier Deichmünde', 'Behörde', 'authority', '', port, 'county', ['antidiskriminierung.sicherheit']],
  ['Amtsgericht Musterstedt', 'Gericht', 'authority', '', seat, 'county', []],
  ['Landesstelle für Teilhabe Nord', 'Behörde', 'authority', '', '', 'state', ['finanzierung.land', 'koordination.konzept']],
  ['Bundesstelle für Sprachkurse', 'Behörde', 'authority', '', '', 'country', ['sprache.integrationskurs', 'sprache.beruf', 'finanzierung.bund_eu']],
  ['Gesundheitsamt Musterkoog', 'Behörde', 'health', 'Kreis Musterkoog', seat, 'county', ['gesundheit.versorgung', 'gesundheit.psyche']],
  ['Klinikum Musterkoog', 'Gesundheitseinrichtung', 'health', '', seat, 'county', ['gesundheit.versorgung', 'arbeit.betriebe']],
  ['Suchtberatung Leuchtboje', 'Beratungsstelle', 'health', '', seat, 'county', ['gesundheit.sucht']],
  ['Hebammenzentrale Musterkoog', 'Gesundheitseinrichtung', 'health', '', seat, 'county', ['gesundheit.schwangerschaft']],
  ['Kreisvolkshochschule Musterkoog', 'Bildungsträger', 'education', '', seat, 'county', ['sprache.integrationskurs', 'bildung.erwachsene']],
  ['Volkshochschule Musterstedt', 'Bildungsträger', 'education', 'Kreisvolkshochschule Musterkoog', seat, 'municipality', ['sprache.integrationskurs', 'sprache.alpha', 'bildung.erwachsene']],
  ['Volkshochschule Deichmünde', 'Bildungsträger', 'education', 'Kreisvolkshochschule Musterkoog', port, 'municipality', ['sprache.integrationskurs', 'bildung.erwachsene']],
  ['Volkshochschule Möwenwurth', 'Bildungsträger', 'education', 'Kreisvolkshochschule Musterkoog', 'Möwenwurth', 'municipality', ['sprache.erstorientierung', 'sprache.alpha']],
  ['Volkshochschule Kranichbüttel', 'Bildungsträger', 'education', 'Kreisvolkshochschule Musterkoog', 'Kranichbüttel', 'municipality', ['bildung.erwachsene', 'sprache.alpha']],
  ['Volkshochschule Ginsterhusen', 'Bildungsträger', 'education', 'Kreisvolkshochschule Musterkoog', 'Ginsterhusen', 'municipality', ['bildung.erwachsene', 'sprache.alpha']],
  ['Volkshochschule Tonnenhörn', 'Bildungsträger', 'education', 'Kreisvolkshochschule Musterkoog', 'Tonnenhörn', 'municipality', ['bildung.erwachsene']],
  ['Sprachwerk Nordlicht GmbH', 'Bildungsträger', 'education', '', seat, 'county', ['sprache.beruf', 'arbeit.qualifizierung']],
  ['Berufsbildungszentrum Musterkoog', 'Schule', 'education', '', seat, 'county', ['bildung.berufsschule', 'bildung.abschluss']],
  ['Hochschule am Musterkoog', 'Hochschule', 'education', '', seat, 'county', ['bildung.studium', 'anerkennung.hochschule']],
  ['Musikschule Musterkoog', 'Kultureinrichtung', 'education', '', seat, 'county', ['kultur_sport.kultur']],
  ['Kammer für Handel Musterkoog', 'Kammer', 'economy', '', seat, 'region', ['arbeit.betriebe', 'arbeit.ausbildung', 'anerkennung.beruf']],
  ['Handwerkshaus Musterkoog', 'Kammer', 'economy', '', seat, 'county', ['arbeit.ausbildung', 'arbeit.betriebe']],
  ['Wirtschaftsförderung Musterkoog GmbH', 'Wirtschaftsförderung', 'economy', '', port, 'county', ['arbeit.betriebe', 'arbeit.gruendung']],
  ['Wohnungsgesellschaft Musterstedt mbH', 'Unternehmen', 'economy', '', seat, 'municipality', ['wohnen.suche']],
  ['Busverkehr Musterkoog GmbH', 'Unternehmen', 'economy', '', seat, 'county', ['mobilitaet.oepnv']],
  ['Sozialwerk Musterkoog e. V.', 'Wohlfahrtsverband', 'welfare', '', seat, 'county', ['soziales', 'familie.beratung']],
  ['Migrationsberatung des Sozialwerks', 'Beratungsstelle', 'welfare', 'Sozialwerk Musterkoog e. V.', seat, 'county', ['ankommen.beratung', 'wohnen.mietfragen']],
  ['Schuldnerberatung des Sozialwerks', 'Beratungsstelle', 'welfare', 'Sozialwerk Musterkoog e. V.', seat, 'county', ['soziales.schulden']],
  ['Jugendberatung Kompass', 'Beratungsstelle', 'welfare', 'Sozialwerk Musterkoog e. V.', seat, 'county', ['familie.jugend', 'ankommen.beratung']],
  ['Lotsenhaus Musterkoog gGmbH', 'Träger', 'welfare', '', port, 'county', ['engagement.patenschaften']],
  ['Tafel Musterstedt', 'Verein', 'welfare', 'Sozialwerk Musterkoog e. V.', seat, 'municipality', ['soziales.notversorgung']],
  ['Frauenhaus Musterkoog', 'Beratungsstelle', 'welfare', '', '', 'county', ['frauen.gewaltschutz']],
  ['Frauenberatung Ankerplatz', 'Beratungsstelle', 'welfare', '', seat, 'county', ['frauen.gewaltschutz']],
  ['Kreissportbund Musterkoog e. V.', 'Verband', 'volunteering', '', seat, 'county', ['kultur_sport.sport']],
  ['Ehrenamtsbörse Musterkoog', 'Verein', 'volunteering', '', seat, 'county', ['engagement.ehrenamt', 'engagement.patenschaften']],
  ['Dolmetschpool Musterkoog e. V.', 'Verein', 'volunteering', '', seat, 'county', ['sprache.mittlung']],
  ['Fahrradwerkstatt Deichmünde', 'Verein', 'volunteering', '', port, 'municipality', ['mobilitaet.fahrrad']],
  ['Bürgerstiftung Musterkoog', 'Stiftung', 'volunteering', '', seat, 'county', ['finanzierung.stiftung']],
  ['Forum der Migrantenorganisationen Musterkoog', 'Verein', 'migrant-organisation', '', seat, 'county', ['engagement.migrantenorganisationen', 'engagement.partizipation']],
  ['Internationaler Frauentreff Musterstedt', 'Verein', 'migrant-organisation', '', seat, 'municipality', ['frauen.teilhabe', 'engagement.begegnung']],
  ['Kulturverein Neue Ufer e. V.', 'Verein', 'migrant-organisation', '', seat, 'municipality', ['kultur_sport.kultur']],
  ['Elternverein Vielfalt Musterkoog', 'Verein', 'migrant-organisation', '', seat, 'county', ['bildung.schule']],
  ['Kirchenkreis Musterkoog', 'Kirche', 'religious-community', '', seat, 'county', ['kultur_sport.religion']],
  ['Moscheegemeinde Musterstedt', 'Gemeinde', 'religious-community', '', seat, 'municipality', ['kultur_sport.religion']],
  ['Kreistag Musterkoog', 'Gremium', 'governing-body', 'Kreis Musterkoog', seat, 'county', ['koordination.konzept']],
  ['Sozialausschuss des Kreises Musterkoog', 'Gremium', 'governing-body', 'Kreistag Musterkoog', seat, 'county', ['koordination.netzwerk']],
  ['Jugendhilfeausschuss des Kreises Musterkoog', 'Gremium', 'governing-body', 'Kreistag Musterkoog', seat, 'county', ['familie']],
  ['Netzwerk Sprache Musterkoog', 'Netzwerk', 'governing-body', '', seat, 'county', ['sprache']],
  ['Netzwerk Arbeit Musterkoog', 'Netzwerk', 'governing-body', '', seat, 'county', ['arbeit']],
]

/** An organisation that many places have; `{place}` is the place. */
export interface Template {
  name: string
  type: string
  kind: OrganisationKind
  tasks: readonly string[]
  /** How often, compared with the others. */
  weight: number
  /** Only where several topics are not missing on purpose. */
  notSouth?: true
}

export const templates: readonly Template[] = [
  { name: 'Gemeinde {place}', type: 'Gemeinde', kind: 'municipality', tasks: [], weight: 3 },
  { name: 'Bürgerbüro {place}', type: 'Verwaltungseinheit', kind: 'municipality', tasks: ['ankommen.alltag'], weight: 2 },
  { name: 'Polizeistation {place}', type: 'Behörde', kind: 'authority', tasks: ['antidiskriminierung.sicherheit'], weight: 1 },
  { name: 'Hausarztpraxis am Deich {place}', type: 'Gesundheitseinrichtung', kind: 'health', tasks: ['gesundheit.versorgung'], weight: 3 },
  { name: 'Pflegedienst Nordwind {place}', type: 'Gesundheitseinrichtung', kind: 'health', tasks: ['gesundheit.behinderung', 'arbeit.betriebe'], weight: 2 },
  { name: 'Nachbarschaftshilfe {place} e. V.', type: 'Verein', kind: 'volunteering', tasks: ['engagement.begegnung'], weight: 4 },
  { name: 'Sprachcafé {place}', type: 'Initiative', kind: 'volunteering', tasks: ['sprache.ehrenamt', 'engagement.begegnung'], weight: 4 },
  { name: 'Sportverein {place} von der Küste', type: 'Verein', kind: 'volunteering', tasks: ['kultur_sport.sport'], weight: 5 },
  { name: 'Kleiderkammer {place}', type: 'Initiative', kind: 'volunteering', tasks: ['soziales.notversorgung', 'wohnen.ausstattung'], weight: 2 },
  { name: 'Grundschule {place}', type: 'Schule', kind: 'education', tasks: ['bildung.schule'], weight: 4 },
  { name: 'Kita Deichkinder {place}', type: 'Träger', kind: 'education', tasks: ['bildung.kita'], weight: 4 },
  { name: 'Bücherei {place}', type: 'Kultureinrichtung', kind: 'education', tasks: ['bildung.erwachsene'], weight: 2 },
  { name: 'Gewerbeverein {place}', type: 'Verband', kind: 'economy', tasks: ['arbeit.betriebe'], weight: 3 },
  { name: 'Agrarbetrieb Marschland {place} GmbH', type: 'Unternehmen', kind: 'economy', tasks: ['arbeit.betriebe'], weight: 2 },
  { name: 'Beratungsstelle Lichtblick {place}', type: 'Beratungsstelle', kind: 'welfare', tasks: ['ankommen.beratung', 'familie.beratung'], weight: 2, notSouth: true },
  { name: 'Möbelhalle {place}', type: 'Projekt', kind: 'welfare', tasks: ['wohnen.ausstattung'], weight: 1 },
  { name: 'Interkultureller Verein {place}', type: 'Verein', kind: 'migrant-organisation', tasks: ['engagement.migrantenorganisationen', 'engagement.begegnung'], weight: 3, notSouth: true },
  { name: 'Internationaler Chor {place}', type: 'Verein', kind: 'migrant-organisation', tasks: ['kultur_sport.kultur'], weight: 2 },
  { name: 'Kirchengemeinde {place}', type: 'Kirche', kind: 'religious-community', tasks: ['kultur_sport.religion', 'engagement.begegnung'], weight: 4 },
  { name: 'Runder Tisch {place}', type: 'Netzwerk', kind: 'governing-body', tasks: ['koordination.netzwerk'], weight: 2 },
]

/** Posts are functions; no person is invented. */
export const postFunctions = ['Leitung', 'Geschäftsstelle', 'Anmeldung', 'Koordination Integration', 'Öffentlichkeitsarbeit'] as const

/** The post that answers for a field of action (upper topic). */
export const postOfField: Readonly<Record<string, string>> = {
  wohnen: 'Koordination Wohnen',
  sprache: 'Leitung Sprachkurse',
  bildung: 'Leitung Bildungsangebote',
  arbeit: 'Beratung Arbeit und Ausbildung',
  engagement: 'Koordination Ehrenamt',
  ankommen: 'Integrationsbetreuung',
  recht: 'Sachbearbeitung Aufenthalt',
  gesundheit: 'Sprechstunde Gesundheit',
  frauen: 'Beratung für Frauen',
  familie: 'Beratung für Familien',
  antidiskriminierung: 'Ansprechstelle Prävention',
  soziales: 'Sachbearbeitung Leistungen',
  mobilitaet: 'Service Mobilität',
  kultur_sport: 'Leitung Programm',
  anerkennung: 'Beratung Anerkennung',
  finanzierung: 'Förderberatung',
  koordination: 'Geschäftsführung Netzwerk',
}

/** Whom a topic, or a whole field, is meant for; none for everybody. */
export const targetGroups: Readonly<Record<string, string>> = {
  frauen: 'Frauen',
  'familie.jugend': 'junge Menschen bis 27 Jahre',
  'familie.uma': 'unbegleitete Minderjährige',
  'soziales.asylblg': 'Asylsuchende und Geduldete',
  'sprache.beruf': 'Erwachsene ab Niveau B1',
}

/** What one organisation does for several Ämter. */
interface Delegation {
  holder: string
  topicId: string
  forOffices: readonly string[]
  since: string
  /** Kind and description of the cooperation that stands for it. */
  kind: 'acting-for' | 'service-contract'
  description: string
}

export const delegations: readonly Delegation[] = [
  { holder: 'Stadt Musterstedt', topicId: 'soziales.asylblg', forOffices: ['Amt Möwenwurth', 'Amt Kranichbüttel'], since: '2019-01-01', kind: 'acting-for', description: 'Zahlt die Leistungen für Asylsuchende mit aus' },
  { holder: 'Lotsenhaus Musterkoog gGmbH', topicId: 'ankommen.betreuung', forOffices: ['Amt Ginsterhusen', 'Amt Erlenwurth', 'Amt Tonnenhörn'], since: '2021-04-01', kind: 'service-contract', description: 'Integrationsbetreuung im Auftrag' },
]

/** Where the county says it knows something from. */
export const sources = ['Beispieldaten: Angabe der Organisation', 'Beispieldaten: Website', 'Beispieldaten: Netzwerktreffen', 'Beispieldaten: Telefonat'] as const
