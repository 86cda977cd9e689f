/** What a property holds: an instant or a day is a text. */
export type PropertyKind = 'text' | 'number' | 'flag' | 'list'

/**
 * Whose a label is: a node of the `network` is thrown away with the network it belongs to; one of the `house`
 * (accounts, change log, settings) stays. What belongs to a `session` (sessions, set-up links) stays, too, but never
 * comes back out of a backup.
 */
export type Origin = 'network' | 'house' | 'session'

interface Label {
  readonly origin: Origin
  readonly properties: Readonly<Record<string, PropertyKind>>
}

/** `words` names the properties of each kind, with blanks between; every node also has the text `id`. */
function label(origin: Origin, words: Partial<Record<PropertyKind, string>>): Label {
  const named = Object.entries(words).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as PropertyKind] as const),
  )
  return { origin, properties: { id: 'text', ...Object.fromEntries(named) } }
}

/**
 * Every label of the graph and its properties. docs/graph-model.md says what they mean and
 * cypher/store/restore-*.cypher restores them; a test holds the three against each other.
 */
export const graphLabels = {
  /** The log of accesses: who signed in, who took data out. */
  Access: label('house', {
    text: 'at actorId actorLabel action subjectKind subjectId subjectName changed hash',
    number: 'revision',
  }),
  AgendaItem: label('network', { text: 'title', number: 'position minutes' }),
  ApiToken: label('house', { text: 'userId name scope createdAt lastUsedAt revokedAt', number: 'version' }),
  Area: label('network', {
    text: 'ags name officialName kind sortName postalCode website',
    number: 'population populationYear areaKm2 lat lon',
    list: 'localities',
  }),
  Change: label('house', {
    text: 'at actorId actorLabel action subjectKind subjectId subjectName undoes changed hidden hash',
    number: 'revision',
    list: 'touches',
  }),
  /** The right to see and correct one organisation's own data, without an account. */
  CheckUpLink: label('session', {
    text: 'organisationId language expiresAt revokedAt answeredAt finishedAt healthYear createdAt createdBy',
  }),
  Contact: label('network', { text: 'kind day text notedBy createdAt updatedAt', number: 'version' }),
  Cooperation: label('network', {
    text: 'title kind state description since until confidence evidence verifiedAt verifiedBy createdAt updatedAt',
    number: 'strength version',
    list: 'voices',
  }),
  /** Questions that spoke of danger leave nothing but this: a kind, a month and a number. */
  DangerCount: label('house', { text: 'kind month', number: 'count' }),
  Decision: label('network', { text: 'text decidedAt' }),
  /** Only in archives of earlier versions: since schema version 4 a session is a node while it counts. */
  EndedSession: label('session', { text: 'expiresAt' }),
  /** How often a step of a dimension was chosen in a year, and how much of it may be shown; a year alone to lock it. */
  HealthTally: label('network', { text: 'year dimension', number: 'step count shown' }),
  /** A help line that the office added, or whose hours it set. */
  Helpline: label('network', {
    text: 'name number forWhom languages hours source createdAt updatedAt',
    number: 'version',
    list: 'dangers',
  }),
  /** What the program does by itself: which instance has it, and when it was done last. */
  Job: label('session', { text: 'ranAt heldBy heldUntil' }),
  Limit: label('session', { text: 'until', number: 'points' }),
  LayoutPosition: label('network', { text: 'layout organisationId', number: 'x y version' }),
  /** Whether the website of an organisation answered when it was asked last; `id`: that of the organisation. */
  LinkCheck: label('session', { text: 'address checkedAt problem since', number: 'failures' }),
  Lock: label('house', {}),
  Meeting: label('network', {
    text: 'key title startsAt endsAt timeZone place videoUrl description status createdAt updatedAt',
    number: 'sequence version',
  }),
  MeetingSeries: label('network', { text: 'key name sortName' }),
  Offer: label('network', {
    text:
      'title kind description venue bus startTime endTime startsOn endsOn level placesOn registration phone evidence ' +
      'confidence verifiedAt verifiedBy createdAt updatedAt',
    number: 'freePlaces version',
    flag: 'childcare',
    list: 'groups days languages',
  }),
  Organisation: label('network', {
    text:
      'key name shortName type kind level place street postalCode phone email website openingHours advice ' +
      'restrictedContact note visibility confidence evidence verifiedAt verifiedBy validFrom validTo sortName ' +
      'createdAt updatedAt bring courses branches otherContacts',
    number: 'version',
    flag: 'protected',
    list: 'languages confirmed formerNames',
  }),
  /** `audience`: who reads it; all but those for everybody are for few. */
  Note: label('network', { text: 'body audience ownerId writtenBy createdAt updatedAt', number: 'version' }),
  /** A letter on its way, or sent: what was on its way when a backup was made must not go out once more. */
  OutboxMessage: label('session', {
    text:
      'letter language address recipientName recipientId subject text html subjectKind subjectId subjectName state ' +
      'nextAttemptAt claimedBy claimedUntil dataAt createdAt sentAt doneAt lastError erasedAt',
    number: 'attempts version',
  }),
  Participation: label('network', { text: 'reply attendance' }),
  /** Somebody who holds posts; all of it is personal. `mobile`, `privateContact`: for coordinators only. */
  Person: label('network', {
    text: 'name sortName legalBasis source informedAt mobile privateContact createdAt updatedAt',
    number: 'version',
  }),
  Post: label('network', {
    text:
      'function unit phone email room officeHours vacantSince absentFrom absentUntil evidence confidence ' +
      'verifiedAt verifiedBy createdAt updatedAt',
    number: 'version',
    list: 'languages',
  }),
  /** What a partner said through a check-up link. */
  Proposal: label('network', {
    text: 'linkId answer about aboutId field seen value saidAt state reason entry createdAt updatedAt',
    number: 'version',
    list: 'fields',
  }),
  // The log of the telephone desk counts calls; it outlives the network they were about.
  Question: label('house', { text: 'askedAt text', number: 'version', flag: 'answered callback' }),
  Responsibility: label('network', {
    text:
      'kind reach targetGroup scope scopeText legalBasis confidence evidence verifiedAt verifiedBy validFrom validTo ' +
      'createdAt updatedAt',
    number: 'version',
  }),
  /** After how many days contacts fall asleep and records are due again: one node for the house. */
  Rhythm: label('house', {
    text: 'updatedAt',
    number:
      'contactMunicipality contactAuthority contactHealth contactVolunteering contactEducation ' +
      'contactEconomy contactWelfare contactMigrantOrganisation contactReligiousCommunity ' +
      'contactGoverningBody verifyOrganisation verifyPost verifyResponsibility verifyCooperation verifyOffer version',
  }),
  /** How the office sees the network in a year. */
  Scorecard: label('network', { text: 'note updatedAt', number: 'purpose performance operations capacity version' }),
  ServiceGap: label('network', {
    text:
      'kind question note responsibilityId solution closingNote firstReportedAt lastReportedAt lastReportedBy ' +
      'status closedAt closedBy claimedBy claimedAt',
    number: 'reports version',
  }),
  Session: label('session', { text: 'userId browser system createdAt lastSeenAt expiresAt' }),
  /** What an administrator switched on: one node for the house. */
  Setting: label('house', { text: 'updatedAt', number: 'version', flag: 'checkLinks askHealth' }),
  SetupLink: label('session', { text: 'expiresAt' }),
  /** What somebody put off in the list of records to confirm, and until when. */
  Snooze: label('session', { text: 'userId recordId until' }),
  StoreInfo: label('house', {
    text: 'starter loadedAt loading head life kept accessHead accessBaseHash',
    number: 'schemaVersion revision accessRevision accessBase',
  }),
  Task: label('network', { text: 'title dueOn doneAt', number: 'version' }),
  Topic: label('network', {
    text: 'label en retiredAt mergedIntoId',
    number: 'position version',
    flag: 'fieldOfAction',
    list: 'synonyms synonymsEn',
  }),
  Touch: label('house', { text: 'subjectId' }),
  /** A deleted record: it keeps the properties and relations of what it was. */
  Trashed: label('network', {
    text: 'trashedKind trashedName trashedAt trashedBy',
    list: 'trashedUnits trashedDelegated trashedAnswered',
  }),
  User: label('house', {
    text: 'defaultViewId email name role passwordHash externalId externalIdAsked totpSecret secondFactorAt createdAt updatedAt',
    number: 'sessionVersion totpLastStep version',
    flag: 'disabled passwordGiven',
    list: 'recoveryCodes',
  }),
  ValueSource: label('network', { text: 'field value source pageDate confidence note' }),
  /** A saved view of the network. `data`: what a snapshot, or a public picture, was made of. */
  View: label('network', {
    text: 'name description sharing address ownerId takenAt publicKey publishedAt data createdAt updatedAt',
    number: 'version',
  }),
} as const satisfies Record<string, Label>

/** A label of the graph. */
export type LabelName = keyof typeof graphLabels

/** What would tell where a protected organisation is, in the properties of its node and in rows of statements. */
export const placeProperties: ReadonlySet<string> = new Set(['street', 'postalCode', 'place', 'areaId', 'branches'])

interface Relation {
  readonly from: LabelName
  readonly type: string
  readonly to: LabelName
  readonly properties?: Readonly<Record<string, PropertyKind>>
}

/** Every relation of the graph, once per pair of ends it can have. */
export const graphRelations = [
  { from: 'AgendaItem', type: 'ITEM_OF', to: 'Meeting' },
  { from: 'Area', type: 'PART_OF', to: 'Area' },
  { from: 'Contact', type: 'CONCERNS', to: 'Cooperation' },
  { from: 'Contact', type: 'CONCERNS', to: 'Post' },
  { from: 'Contact', type: 'OF_ORGANISATION', to: 'Organisation' },
  { from: 'Cooperation', type: 'ABOUT', to: 'Topic' },
  { from: 'Cooperation', type: 'IN_AREA', to: 'Area' },
  { from: 'Decision', type: 'DECIDED_AT', to: 'Meeting' },
  { from: 'Meeting', type: 'ABOUT', to: 'Topic' },
  { from: 'Meeting', type: 'IN_AREA', to: 'Area' },
  { from: 'Meeting', type: 'IN_SERIES', to: 'MeetingSeries' },
  { from: 'Note', type: 'CONCERNS', to: 'Cooperation' },
  { from: 'Note', type: 'CONCERNS', to: 'Organisation' },
  { from: 'Note', type: 'CONCERNS', to: 'Post' },
  { from: 'Offer', type: 'ABOUT', to: 'Topic' },
  { from: 'Offer', type: 'ANSWERED_BY', to: 'Post' },
  { from: 'Offer', type: 'IN_AREA', to: 'Area' },
  { from: 'Offer', type: 'OFFERED_BY', to: 'Organisation' },
  { from: 'Organisation', type: 'LOCATED_IN', to: 'Area' },
  { from: 'Organisation', type: 'PART_OF', to: 'Organisation' },
  {
    from: 'Organisation',
    type: 'SEAT_IN',
    to: 'Organisation',
    properties: { role: 'text', speaksFor: 'flag', electedBy: 'text', since: 'text', until: 'text' },
  },
  { from: 'Organisation', type: 'SUCCEEDED_BY', to: 'Organisation' },
  { from: 'Organisation', type: 'TAKES_PART_IN', to: 'Cooperation', properties: { role: 'text' } },
  { from: 'Participation', type: 'AT_MEETING', to: 'Meeting' },
  { from: 'Participation', type: 'OF_ORGANISATION', to: 'Organisation' },
  { from: 'Person', type: 'HOLDS', to: 'Post', properties: { since: 'text', until: 'text' } },
  { from: 'Post', type: 'DEPUTISED_BY', to: 'Post' },
  { from: 'Post', type: 'POST_AT', to: 'Organisation' },
  { from: 'Proposal', type: 'OF_ORGANISATION', to: 'Organisation' },
  { from: 'Question', type: 'FOR_TOPIC', to: 'Topic' },
  { from: 'Question', type: 'IN_AREA', to: 'Area' },
  { from: 'Responsibility', type: 'ANSWERED_BY', to: 'Post' },
  { from: 'Responsibility', type: 'DELEGATED_BY', to: 'Organisation' },
  { from: 'Responsibility', type: 'FOR_TOPIC', to: 'Topic' },
  { from: 'Responsibility', type: 'HELD_BY', to: 'Organisation' },
  { from: 'Responsibility', type: 'IN_AREA', to: 'Area' },
  { from: 'ServiceGap', type: 'FOR_TOPIC', to: 'Topic' },
  { from: 'ServiceGap', type: 'IN_AREA', to: 'Area' },
  { from: 'ServiceGap', type: 'OF_ORGANISATION', to: 'Organisation' },
  { from: 'Task', type: 'ARISES_FROM', to: 'Meeting' },
  { from: 'Task', type: 'ASSIGNED_TO', to: 'Organisation' },
  { from: 'Topic', type: 'SUBTOPIC_OF', to: 'Topic' },
  { from: 'Touch', type: 'TOUCHED_BY', to: 'Change' },
  { from: 'ValueSource', type: 'SOURCE_OF', to: 'Organisation' },
] as const satisfies readonly Relation[]

type KindOf<R> = R extends { from: infer F extends string; type: infer T extends string; to: infer E extends string }
  ? `${F}_${T}_${E}`
  : never

/** A relation with its ends, such as `Meeting_IN_AREA_Area`. */
export type RelationKind = KindOf<(typeof graphRelations)[number]>

/** A type of relation, whatever its ends. */
export type RelationType = (typeof graphRelations)[number]['type']

/** All labels, sorted. */
export const labelNames = (Object.keys(graphLabels) as LabelName[]).sort()

/** All types of relations, once each, sorted. */
export const relationTypes: RelationType[] = [...new Set(graphRelations.map(({ type }) => type))].sort()

/** The labels whose nodes belong to `origin`, sorted. */
export function labelsOf(origin: Origin): LabelName[] {
  return labelNames.filter((name) => graphLabels[name].origin === origin)
}
