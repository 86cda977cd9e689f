import { fill, type Messages } from '@/lib/i18n/messages'
import { namedGroups } from '@/lib/network/schema'
import { kindWords } from '@/lib/network/things'
import type { PublicPicture } from '@/lib/views/service'
import { escaped } from '../network/draw-sheet'
import { summaryOf } from './scene-picture'

/** The style of public pages; its digest stands in their content security policy. */
export const publicStyle = `:root{color-scheme:light}body{margin:0;background:#fff;color:#1b2430;font:16px/1.5 "Fira Sans",system-ui,sans-serif}main{max-width:1240px;margin:0 auto;padding:24px 16px 48px}h1{font-size:26px;line-height:1.25;margin:0 0 8px}h2{font-size:20px;margin:32px 0 8px}p{max-width:70ch;margin:0 0 12px}.muted{color:#55606e}img{display:block;width:100%;height:auto;border:1px solid #98a2ae;border-radius:6px}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.4}th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid #c9d0d8}.scroll:focus-visible,a:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}@media print{img{border:0}}`

/** A page for everybody: the picture, and all it says as two tables. It needs no script and no sign-in. */
export function publicPage(t: Messages, key: string, { name, description, scene, version }: PublicPicture): string {
  const words = t.views.page
  const summary = summaryOf(t, 'de', scene)
  const { nodes, links } = scene.visible
  const collator = new Intl.Collator('de')
  const names = new Map(nodes.map((node) => [node.id, node.name]))
  const groups = new Map(namedGroups(scene.data.groups, t.network.groups).map((group) => [group.id, group.name]))
  const who = nodes
    .map((node) => [
      node.name,
      kindWords(t)[node.kind],
      node.protected ? '' : (node.place ?? groups.get(node.group) ?? ''),
    ])
    .sort((a, b) => collator.compare(a[0]!, b[0]!))
  const what = links
    .map(({ source, target, kind }) => [names.get(source)!, t.network.linkKinds[kind], names.get(target)!])
    .sort((a, b) => collator.compare(a.join(), b.join()))
  const shown = `<img src="/public/${encodeURIComponent(key)}.svg?v=${version}" alt="${escaped(fill(words.pictureOf, { name, summary }))}">
${table(words.who, [words.name, words.kind, words.place], who)}`
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escaped(name)}</title>
<style>${publicStyle}</style>
</head>
<body>
<main>
<h1>${escaped(name)}</h1>
${description ? `<p>${escaped(description)}</p>` : ''}
<p class="muted">${escaped(summary)}</p>
${nodes.length ? shown : `<p>${escaped(words.nothing)}</p>`}
${what.length ? table(words.what, [words.first, words.relation, words.second], what) : ''}
<p class="muted">${escaped(words.source)}</p>
</main>
</body>
</html>
`
}

function table(title: string, head: readonly string[], rows: readonly string[][]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('')
  return `<h2>${escaped(title)}</h2>
<div class="scroll" role="region" aria-label="${escaped(title)}" tabindex="0"><table>
<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody>
</table></div>`
}

/** What stands where no picture is, or is shown now. */
export function publicNotice(text: string): string {
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Knotenpunkt</title><style>${publicStyle}</style></head><body><main><h1>Knotenpunkt</h1><p>${escaped(text)}</p></main></body></html>
`
}
