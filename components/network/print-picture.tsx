import type { Messages } from '@/lib/i18n/messages'
import type { MapMarks } from '@/lib/network/marks'
import { linkKinds } from '@/lib/network/schema'
import { organisationKinds } from '@/lib/organisations/kinds'
import { KindSymbol } from '../organisations/kind-symbol'
import { strokesAsSvg } from './draw-sheet'
import type { Hull } from './hulls'
import { AgreedLine, agreedLooks, LinkLine, WeakLine } from './link-line'
import { agreementOfLine } from '@/lib/network/gather'
import type { Picture } from './map-picture'
import { markLine } from './mark-strokes'
import type { SheetWords } from './picture-sheet'
import { pictureStrokes } from './picture-strokes'
import { paperColours } from './sheet-colours'
import type { KindWords } from '@/lib/network/things'

interface Props {
  t: Pick<Messages, 'network'> & { kinds: KindWords }
  picture: Picture
  hulls: readonly Hull[]
  own: string | null
  /** What it shows of an answer or a comparison. */
  marks: MapMarks
  /** Where it comes from and of which day it is, and what the marks mean. */
  said: Pick<SheetWords, 'source' | 'marks'>
}

/** The map on paper: the picture with its names, numbers where one found no room, who they are, and the legend. */
export function PrintPicture({ t, picture, hulls, own, marks, said }: Props) {
  const words = t.network
  const colours = paperColours()
  const { width, height, strokes, unnamed } = pictureStrokes(picture, hulls, own, colours, marks)
  const numbers = new Map(unnamed.map(({ node }, index) => [node.id, index + 1]))
  const collator = new Intl.Collator('de')
  const listed = [...picture.nodes].sort((a, b) => collator.compare(a.node.name, b.node.name))
  return (
    <div className="hidden print:block">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="max-h-[165mm] w-full break-inside-avoid"
        dangerouslySetInnerHTML={{ __html: strokesAsSvg(strokes) }}
      />
      {said.marks ? <p className="text-13">{said.marks.note}</p> : null}
      <p className="text-13">{said.source}</p>
      <h2 className="mt-4 text-16">{words.kind}</h2>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-13">
        {organisationKinds
          .filter((kind) => picture.nodes.some(({ node }) => node.kind === kind))
          .map((kind) => (
            <li key={kind} className="inline-flex items-center gap-1.5">
              <KindSymbol kind={kind} size={18} /> {t.kinds[kind]}
            </li>
          ))}
        {linkKinds
          .filter((kind) => picture.links.some(({ link }) => link.kind === kind))
          .map((kind) => (
            <li key={kind} className="inline-flex items-center gap-1.5">
              <LinkLine kind={kind} /> {words.linkKinds[kind]}
            </li>
          ))}
        {picture.links.some(({ link }) => link.weak) ? (
          <li className="inline-flex items-center gap-1.5">
            <WeakLine /> {words.weakLegend}
          </li>
        ) : null}
        {agreedLooks
          .filter((one) => picture.links.some(({ links }) => agreementOfLine(links) === one))
          .map((one) => (
            <li key={one} className="inline-flex items-center gap-1.5">
              <AgreedLine agreement={one} /> {words.agreementLegend[one]}
            </li>
          ))}
        {(said.marks?.lines ?? []).map(({ mark, label }) => {
          const { stroke, width: thick, dashes } = markLine(mark, colours)!
          return (
            <li key={mark} className="inline-flex items-center gap-1.5">
              <svg width="36" height="12" aria-hidden>
                <path d="M1 6h34" stroke={stroke} strokeWidth={thick} strokeDasharray={dashes?.join(' ')} />
              </svg>
              {label}
            </li>
          )
        })}
      </ul>
      <ol className="mt-4 columns-3 gap-6 text-13">
        {listed.map(({ node }) => (
          <li key={node.id} className="flex gap-2">
            <span className="w-8 flex-none text-right">{numbers.get(node.id) ?? ''}</span>
            <span>{[node.name, node.protected ? null : node.place].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
