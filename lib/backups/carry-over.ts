import { randomInt } from 'node:crypto'
import type { ArchiveNode, Content } from '../store/archive-file'
import { labelsOf, placeProperties, type LabelName } from '../store/graph'
import type { CarriedOver } from './schema'

/** Whether an account may sign in and manage accounts. */
const isActiveAdmin = ({ properties }: ArchiveNode) => properties.role === 'admin' && properties.disabled !== true

/**
 * What is to be in the store after a restore: the backup, but **security state never travels back**.
 *
 * - An account that is known keeps password, role and state of today. One of the backup that is unknown comes back
 *   disabled, or as it was where there is no administrator today (another machine, an empty store). Known is also who
 *   signs in as the same person at the provider; a request to be linked does not come back.
 * - Every session ends, and set-up links die.
 * - An API token of the backup works only if it works today; those made since stay.
 * - What is public is what is public today: a picture that was withdrawn since does not come back.
 * - The log of accesses stays that of today, and so does the outbox: what was on its way then went out long ago.
 * - The address of a protected organisation is left out (a backup of another hand may carry one).
 *
 * @param now instant at which the tokens are revoked, ISO 8601 UTC
 */
export function carryOver(backup: Content, present: Content, now: string): { content: Content; report: CarriedOver } {
  const of = (content: Content, label: LabelName) => content.nodes.filter((node) => node.label === label)
  const accounts = mergeAccounts(of(backup, 'User'), of(present, 'User'))
  const today = new Map(of(present, 'ApiToken').map((token) => [token.properties.id, token]))
  const unknownTokens = of(backup, 'ApiToken').filter(({ properties }) => !today.has(properties.id))
  const revoked = unknownTokens.map((token) => withProperties(token, { revokedAt: token.properties.revokedAt ?? now }))
  const leftOut = new Set<LabelName>([...labelsOf('session'), 'User', 'ApiToken', 'Access'])
  const network = backup.nodes.filter(({ label }) => !leftOut.has(label)).map((node) => withAccessesOf(node, present))
  const accesses = of(of(present, 'Access').length ? present : backup, 'Access')
  const published = new Set(of(present, 'View').flatMap(({ properties }) => properties.publicKey ?? []))
  const cleaned = network.map(withoutAddress).map((node) => withdrawnUnless(node, published))
  const nodes = [
    ...cleaned,
    ...accesses,
    ...of(present, 'OutboxMessage'),
    ...accounts.nodes,
    ...today.values(),
    ...revoked,
  ]
  const ids = new Set(nodes.map(({ label, properties }) => `${label}:${String(properties.id)}`))
  const hidden = new Set(
    network.filter(isProtected).map(({ label, properties }) => `${label}:${String(properties.id)}`),
  )
  const relations = backup.relations.filter(
    ({ type, source, target }) =>
      ids.has(source.join(':')) &&
      ids.has(target.join(':')) &&
      !(type === 'LOCATED_IN' && hidden.has(source.join(':'))),
  )
  const located = new Set(
    backup.relations.filter(({ type }) => type === 'LOCATED_IN').map(({ source }) => source.join(':')),
  )
  return {
    content: { schemaVersion: backup.schemaVersion, nodes, relations },
    report: {
      ...accounts.report,
      tokensRevoked: unknownTokens.filter(({ properties }) => !properties.revokedAt).length,
      addressesRemoved: network.filter(
        (node) =>
          node !== withoutAddress(node) ||
          (isProtected(node) && located.has(`${node.label}:${String(node.properties.id)}`)),
      ).length,
      administrator: accounts.nodes.some(isActiveAdmin),
    },
  }
}

/** A view of the backup without its public picture, unless that is public today. */
function withdrawnUnless(node: ArchiveNode, published: ReadonlySet<unknown>): ArchiveNode {
  const { publicKey } = node.properties
  if (node.label !== 'View' || !publicKey || published.has(publicKey)) return node
  const { publicKey: _key, publishedAt: _since, ...properties } = node.properties
  return { ...node, properties }
}

/** The log of accesses is that of today, with its ends; one of the backup counts where there is none. */
function withAccessesOf(node: ArchiveNode, present: Content): ArchiveNode {
  const today = present.nodes.find(({ label }) => label === 'StoreInfo')
  if (node.label !== 'StoreInfo' || !today || !present.nodes.some(({ label }) => label === 'Access')) return node
  const isAccess = ([name]: [string, unknown]) => name.startsWith('access')
  const own = Object.entries(node.properties).filter((entry) => !isAccess(entry))
  const properties = Object.fromEntries([...own, ...Object.entries(today.properties).filter(isAccess)])
  return { ...node, properties }
}

function mergeAccounts(backup: readonly ArchiveNode[], present: readonly ArchiveNode[]) {
  const governed = present.some(isActiveAdmin)
  const older = new Map(backup.map(({ properties }) => [properties.id, properties]))
  const namesOf = ({ properties: { id, email, externalId } }: ArchiveNode) => [id, email, externalId].filter(Boolean)
  const known = new Set(present.flatMap(namesOf))
  const unknown = backup.filter((account) => !namesOf(account).some((name) => known.has(name)))
  const kept = present.map((account) => {
    const versions = [account.properties, older.get(account.properties.id!)].map((one) =>
      Number(one?.sessionVersion ?? 0),
    )
    return withProperties(account, { sessionVersion: Math.max(...versions) + leap() })
  })
  const added = unknown.map(withoutRequest).map((account) =>
    withProperties(account, {
      sessionVersion: Number(account.properties.sessionVersion ?? 0) + leap(),
      ...(governed ? { disabled: true } : {}),
    }),
  )
  return {
    nodes: [...kept, ...added],
    report: {
      accountsKept: kept.length,
      accountsAdded: governed ? 0 : added.length,
      accountsAddedDisabled: governed ? added.length : 0,
    },
  }
}

/**
 * Session versions count up by one: a leap leads where no session has ever been, also where the store of today does not
 * know the versions between the backup and now.
 */
const leap = () => randomInt(10_000, 1_000_000)

/** Who once wanted to be linked with an account does not come back with it. */
function withoutRequest(account: ArchiveNode): ArchiveNode {
  const { externalIdAsked: _asked, ...properties } = account.properties
  return { ...account, properties }
}

const isProtected = ({ properties }: ArchiveNode) => properties.protected === true

function withoutAddress(node: ArchiveNode): ArchiveNode {
  if (!isProtected(node) || !Object.keys(node.properties).some((name) => placeProperties.has(name))) return node
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => !placeProperties.has(name)))
  return { ...node, properties }
}

function withProperties(node: ArchiveNode, more: ArchiveNode['properties']): ArchiveNode {
  return { ...node, properties: { ...node.properties, ...more } }
}
