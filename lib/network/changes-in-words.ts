import { formatDate } from '../dates'
import { count, fill, type Locale, type Messages } from '../i18n/messages'
import type { Comparison } from './compare'
import type { NetworkLink, NetworkNode } from './schema'
import { enumeration, named, sentence, type Sentence } from './sentence'
import type { KindWords } from './things'

export interface ChangeWords {
  t: Messages['networkTime'] & { and: string }
  kinds: KindWords
  linkKinds: Messages['network']['linkKinds']
  locale: Locale
}

/** What changed between two days: the whole in one sentence, and each change in its own, the newest first. */
export interface ChangesInWords {
  summary: Sentence
  sections: { change: 'new' | 'ended' | 'changed'; number: number; lines: Sentence[] }[]
}

/** From so many new partners on, an organisation has a sentence of its own for all of them. */
const manyPartners = 3

/**
 * Says a comparison in sentences.
 * @param nodes everybody of both days
 * @param earlier the earlier day, YYYY-MM-DD
 */
export function changesInWords(
  comparison: Comparison,
  nodes: readonly NetworkNode[],
  earlier: string,
  words: ChangeWords,
): ChangesInWords {
  const { t, kinds, linkKinds, locale } = words
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const ends = ({ source, target }: NetworkLink) => ({ a: named(byId.get(source)!), b: named(byId.get(target)!) })
  const { newNodes, endedNodes, changedNodes, newLinks, endedLinks, changedLinks } = comparison
  const partners = partnersOf(newLinks)
  const told = new Set<NetworkLink>()
  const gathered = [...partners].flatMap(([id, links]): Sentence[] => {
    const left = links.filter((link) => !told.has(link))
    const others = [...new Set(left.map(({ source, target }) => (source === id ? target : source)))]
    if (others.length < manyPartners) return []
    for (const link of left) told.add(link)
    const list = enumeration(
      others.map((other) => named(byId.get(other)!)),
      t.and,
    )
    return [sentence(t.newPartners.other, { name: named(byId.get(id)!), n: others.length, partners: list })]
  })
  const single = newLinks
    .filter((link) => !told.has(link))
    .sort((a, b) => ((b.since ?? '') < (a.since ?? '') ? -1 : 1))
    .map((link) => {
      const values = { ...ends(link), kind: linkKinds[link.kind] }
      return link.since
        ? sentence(t.newTieSince, { ...values, since: formatDate(link.since, locale) })
        : sentence(t.newTie, values)
    })
  const changed = [
    ...changedNodes.map(({ before, after }) =>
      before.name === after.name
        ? sentence(t.otherKindOfNode, { name: named(after), before: kinds[before.kind], after: kinds[after.kind] })
        : sentence(t.renamed, { before: before.name, name: { key: after.key, text: after.name } }),
    ),
    ...changedLinks.map(({ before, after }) =>
      before.kind === after.kind
        ? sentence(t.otherStrength, { ...ends(after), before: before.strength!, after: after.strength! })
        : sentence(t.otherKind, { ...ends(after), before: linkKinds[before.kind], after: linkKinds[after.kind] }),
    ),
  ]
  return {
    summary: summaryOf(comparison, byId, partners, earlier, words),
    sections: [
      {
        change: 'new',
        number: newLinks.length + newNodes.length,
        lines: [...gathered, ...single, ...newNodes.map((node) => sentence(t.newNode, { name: named(node) }))],
      },
      {
        change: 'ended',
        number: endedLinks.length + endedNodes.length,
        lines: [
          ...endedLinks.map((link) => sentence(t.endedTie, { ...ends(link), kind: linkKinds[link.kind] })),
          ...endedNodes.map((node) => sentence(t.endedNode, { name: named(node) })),
        ],
      },
      { change: 'changed', number: changed.length, lines: changed },
    ],
  }
}

/** New relations of each organisation, those with most new ones first. */
function partnersOf(links: readonly NetworkLink[]): Map<string, NetworkLink[]> {
  const of = new Map<string, NetworkLink[]>()
  for (const link of links) for (const id of [link.source, link.target]) of.set(id, [...(of.get(id) ?? []), link])
  return new Map([...of].sort(([, a], [, b]) => b.length - a.length))
}

/** „Seit dem 01.01.2026 sind 7 Kooperationen dazugekommen, 2 beendet; die Volkshochschule hat 3 neue Partner.“ */
function summaryOf(
  { newLinks, endedLinks, changedNodes, changedLinks }: Comparison,
  byId: ReadonlyMap<string, NetworkNode>,
  partners: ReadonlyMap<string, readonly NetworkLink[]>,
  earlier: string,
  { t, locale }: ChangeWords,
): Sentence {
  const ended = endedLinks.length
  const changed = changedNodes.length + changedLinks.length
  if (!newLinks.length && !ended && !changed) return [t.nothing]
  const parts = [
    fill(count(t.added, newLinks.length, locale), { a: formatDate(earlier, locale) }),
    ...(ended ? [count(t.ended, ended, locale)] : []),
    ...(changed ? [count(t.changed, changed, locale)] : []),
  ]
  const [id, links] = [...partners][0] ?? []
  const others = new Set(links?.map(({ source, target }) => (source === id ? target : source))).size
  const most = others > 1 ? sentence(`; ${t.mostNew.other}`, { name: named(byId.get(id!)!), n: others }) : []
  return [parts.join(', '), ...most, '.']
}
