import { carryOver } from '@/lib/backups/carry-over'
import type { ArchiveNode, ArchiveRelation, Content } from '@/lib/store/archive-file'
import type { LabelName } from '@/lib/store/graph'

const now = '2026-11-26T10:00:00.000Z'
const node = (label: LabelName, id: string, properties: ArchiveNode['properties'] = {}): ArchiveNode => ({
  label,
  properties: { id, ...properties },
})
const content = (nodes: ArchiveNode[], relations: ArchiveRelation[] = []): Content => ({
  schemaVersion: 3,
  nodes,
  relations,
})
const account = (id: string, more: ArchiveNode['properties'] = {}) =>
  node('User', id, { email: `${id}@kreis.example`, role: 'reader', passwordHash: 'old', sessionVersion: 3, ...more })
const found = (merged: { content: Content }, label: LabelName, id: string) =>
  merged.content.nodes.find((one) => one.label === label && one.properties.id === id)?.properties

const admin = account('ada', { role: 'admin' })

test('an account is as it is today: password, role, disabled; one made since stays', () => {
  const backup = content([account('mia', { role: 'admin', passwordHash: 'leaked' }), account('ole')])
  const present = content([
    admin,
    account('mia', { passwordHash: 'new', sessionVersion: 7 }),
    account('ole', { disabled: true }),
    account('neu'),
  ])
  const merged = carryOver(backup, present, now)
  expect(found(merged, 'User', 'mia')).toMatchObject({ role: 'reader', passwordHash: 'new' })
  expect(found(merged, 'User', 'ole')).toMatchObject({ disabled: true })
  expect(found(merged, 'User', 'neu')).toBeDefined()
  expect(merged.report).toMatchObject({ accountsKept: 4, accountsAdded: 0, administrator: true })
})

test('an archive without accounts removes none', () => {
  const merged = carryOver(content([]), content([admin]), now)
  expect(found(merged, 'User', 'ada')).toMatchObject({ role: 'admin' })
  expect(merged.report.administrator).toBe(true)
})

test('an unknown account comes back disabled; on another machine as it was; never twice by its address', () => {
  const backup = content([admin, account('mia'), account('zweite', { email: 'ole@kreis.example' })])
  const merged = carryOver(backup, content([account('chef', { role: 'admin' }), account('ole')]), now)
  expect(found(merged, 'User', 'ada')).toMatchObject({ disabled: true })
  expect(found(merged, 'User', 'mia')).toMatchObject({ disabled: true })
  expect(found(merged, 'User', 'zweite')).toBeUndefined()
  expect(merged.report).toMatchObject({ accountsKept: 2, accountsAdded: 0, accountsAddedDisabled: 2 })
  const elsewhere = carryOver(backup, content([]), now)
  expect(found(elsewhere, 'User', 'ada')).toMatchObject({ role: 'admin' })
  expect(found(elsewhere, 'User', 'ada')).not.toHaveProperty('disabled')
  expect(elsewhere.report).toMatchObject({ accountsAdded: 3, administrator: true })
})

test('every session ends, whatever version it has, and set-up links die', () => {
  const backup = content([account('ada', { role: 'admin', sessionVersion: 9 }), node('SetupLink', 'link')])
  for (const present of [content([admin]), content([])]) {
    const merged = carryOver(backup, present, now)
    expect(found(merged, 'User', 'ada')!.sessionVersion).toBeGreaterThan(1000)
    expect(found(merged, 'SetupLink', 'link')).toBeUndefined()
  }
})

test('the log of accesses stays that of today, with its end; one of the backup counts where there is none', () => {
  const backup = content([
    node('StoreInfo', 'store', { revision: 5, accessRevision: 9, accessHead: 'old' }),
    node('Access', 'a'),
  ])
  const present = content([
    admin,
    node('StoreInfo', 'store', { revision: 8, accessRevision: 2, accessHead: 'new' }),
    node('Access', 'b'),
  ])
  const merged = carryOver(backup, present, now)
  expect(found(merged, 'StoreInfo', 'store')).toEqual({
    id: 'store',
    revision: 5,
    accessRevision: 2,
    accessHead: 'new',
  })
  expect([found(merged, 'Access', 'a'), found(merged, 'Access', 'b')]).toEqual([undefined, { id: 'b' }])
  const fresh = carryOver(backup, content([]), now)
  expect(found(fresh, 'StoreInfo', 'store')).toMatchObject({ accessHead: 'old' })
  expect(found(fresh, 'Access', 'a')).toBeDefined()
})

test('a token works afterwards only if it works today', () => {
  const token = (id: string, more: ArchiveNode['properties'] = {}) => node('ApiToken', id, { userId: 'ada', ...more })
  const merged = carryOver(
    content([token('works'), token('revoked'), token('unknown'), token('long-gone', { revokedAt: '2025-01-01' })]),
    content([admin, token('works'), token('revoked', { revokedAt: '2026-01-01' }), token('new')]),
    now,
  )
  expect(found(merged, 'ApiToken', 'works')).not.toHaveProperty('revokedAt')
  expect(found(merged, 'ApiToken', 'new')).not.toHaveProperty('revokedAt')
  expect(found(merged, 'ApiToken', 'revoked')).toMatchObject({ revokedAt: '2026-01-01' })
  expect(found(merged, 'ApiToken', 'unknown')).toMatchObject({ revokedAt: now })
  expect(found(merged, 'ApiToken', 'long-gone')).toMatchObject({ revokedAt: '2025-01-01' })
  expect(merged.report.tokensRevoked).toBe(1)
})

test('the address of a protected organisation does not come back, also from the trash', () => {
  const house = { name: 'Frauenhaus', protected: true, street: 'Geheimweg 1', postalCode: '25746', place: 'Heide' }
  const backup = content(
    [
      node('Organisation', 'house', house),
      node('Trashed', 'gone', house),
      node('Organisation', 'open', { ...house, protected: false }),
      node('Area', 'heide'),
    ],
    (['house', 'gone', 'open'] as const).map((id) => ({
      type: 'LOCATED_IN',
      source: [id === 'gone' ? 'Trashed' : 'Organisation', id],
      target: ['Area', 'heide'],
      properties: {},
    })),
  )
  const merged = carryOver(backup, content([admin]), now)
  for (const [label, id] of [
    ['Organisation', 'house'],
    ['Trashed', 'gone'],
  ] as const)
    expect(Object.keys(found(merged, label, id)!).sort()).toEqual(['id', 'name', 'protected'])
  expect(found(merged, 'Organisation', 'open')).toMatchObject({ street: 'Geheimweg 1' })
  expect(merged.content.relations.map(({ source }) => source[1])).toEqual(['open'])
  expect(merged.report.addressesRemoved).toBe(2)
})

test('an account of single sign-on comes back once, and a request to be linked not at all', () => {
  const external = (id: string, subject: string, more: ArchiveNode['properties'] = {}) =>
    node('User', id, {
      externalId: `https://login.kreis.example ${subject}`,
      role: 'reader',
      sessionVersion: 1,
      ...more,
    })
  const backup = content([
    external('anna', '1', { role: 'admin' }),
    external('bert', '2'),
    account('mia', { externalIdAsked: 'https://login.kreis.example 666' }),
  ])
  const merged = carryOver(backup, content([admin, external('anna-neu', '1'), external('ohne-adresse', '3')]), now)
  expect(found(merged, 'User', 'anna')).toBeUndefined()
  expect(found(merged, 'User', 'anna-neu')).toMatchObject({ role: 'reader' })
  expect(found(merged, 'User', 'bert')).toMatchObject({ disabled: true })
  expect(found(merged, 'User', 'mia')).not.toHaveProperty('externalIdAsked')
})

test('a picture that was withdrawn, or never was public here, does not come back; one that is public stays so', () => {
  const view = (id: string, publicKey: string | null) =>
    node('View', id, { name: id, ...(publicKey ? { publicKey, publishedAt: now } : {}) })
  const backup = content([view('a', 'a-1'), view('b', 'b-1'), view('c', null)])
  const merged = carryOver(backup, content([admin, view('a', 'a-1'), view('b', null)]), now)
  expect(found(merged, 'View', 'a')).toMatchObject({ publicKey: 'a-1', publishedAt: now })
  expect(found(merged, 'View', 'b')).toEqual({ id: 'b', name: 'b' })
  expect(found(merged, 'View', 'c')).toEqual({ id: 'c', name: 'c' })
})

test('the outbox is that of today: what waited in the backup went out long ago', () => {
  const backup = content([
    node('OutboxMessage', 'old', { state: 'queued' }),
    node('OutboxMessage', 'both', { state: 'queued' }),
  ])
  const present = content([
    admin,
    node('OutboxMessage', 'both', { state: 'sent' }),
    node('OutboxMessage', 'new', { state: 'queued' }),
  ])
  const merged = carryOver(backup, present, now)
  expect(found(merged, 'OutboxMessage', 'old')).toBeUndefined()
  expect(found(merged, 'OutboxMessage', 'both')).toMatchObject({ state: 'sent' })
  expect(found(merged, 'OutboxMessage', 'new')).toMatchObject({ state: 'queued' })
})
