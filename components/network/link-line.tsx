import type { NetworkLink, TieKind } from '@/lib/network/schema'

/** How a kind of relation is drawn: width, dashes, arrow. The map, its legend and the print use the same. */
export const linkLooks: Record<TieKind, { width: number; dashes: number[] | null; arrow: boolean }> = {
  cooperation: { width: 1.5, dashes: null, arrow: false },
  'service-contract': { width: 3, dashes: null, arrow: false },
  funding: { width: 1.5, dashes: [7, 4], arrow: true },
  membership: { width: 1.5, dashes: [1.5, 4], arrow: false },
  'acting-for': { width: 1.5, dashes: [8, 3, 2, 3], arrow: true },
  foundation: { width: 2, dashes: [12, 3], arrow: false },
  coordination: { width: 1.5, dashes: [10, 3, 2, 3, 2, 3], arrow: true },
  operation: { width: 3, dashes: [14, 4], arrow: true },
  referral: { width: 1.5, dashes: [5, 3], arrow: true },
  information: { width: 1, dashes: [6, 2], arrow: false },
  sharing: { width: 2, dashes: [2, 3], arrow: false },
  hierarchy: { width: 0.75, dashes: null, arrow: false },
  meetings: { width: 1, dashes: [4, 3], arrow: false },
  'same-topic': { width: 1, dashes: [2, 2], arrow: false },
  'works-on': { width: 1, dashes: null, arrow: false },
  'took-part': { width: 1, dashes: null, arrow: false },
}

/** What little evidence makes of every line: lighter, and dashed where the kind itself is not. */
export const weakLook = { dashes: [4, 4], opacity: 0.5 }

/** What both ends say of a cooperation, on top of its kind: other dashes, a broad ground, a colour. */
export const agreedLook = {
  mutual: { dashes: null, ground: 5, disputed: false },
  'one-sided': { dashes: [11, 6], ground: 0, disputed: false },
  disputed: { dashes: [2, 5], ground: 0, disputed: true },
} as const satisfies Record<NonNullable<NetworkLink['agreement']>, object>
export const agreedLooks = ['mutual', 'one-sided', 'disputed'] as const
/** How much of the ground is seen. */
export const groundOpacity = 0.3

/** A sample of such a line. */
export function AgreedLine({ agreement }: { agreement: keyof typeof agreedLook }) {
  const { dashes, ground, disputed } = agreedLook[agreement]
  return (
    <svg width="36" height="12" viewBox="0 0 36 12" aria-hidden className="flex-none text-ink">
      {ground ? (
        <path d="M1 6h34" className="stroke-accent" strokeWidth={ground + 2} strokeOpacity={groundOpacity} />
      ) : null}
      <path
        d="M1 6h34"
        className={disputed ? 'stroke-danger' : undefined}
        stroke={disputed ? undefined : 'currentColor'}
        strokeWidth={disputed ? 2.5 : 1.5}
        strokeDasharray={dashes?.join(' ')}
      />
    </svg>
  )
}

/** A sample of the line for the legend. */
export function LinkLine({ kind }: { kind: TieKind }) {
  const look = linkLooks[kind]
  return (
    <svg width="36" height="12" viewBox="0 0 36 12" aria-hidden className="flex-none text-ink">
      <line
        x1="1"
        y1="6"
        x2={look.arrow ? 28 : 35}
        y2="6"
        stroke="currentColor"
        strokeWidth={look.width}
        strokeDasharray={look.dashes?.join(' ')}
        strokeLinecap={kind === 'membership' ? 'round' : undefined}
      />
      {look.arrow ? <path d="M28 2.5 35 6l-7 3.500Z" fill="currentColor" /> : null}
    </svg>
  )
}

/** A sample of a line that rests on little evidence. */
export function WeakLine() {
  return (
    <svg width="36" height="12" viewBox="0 0 36 12" aria-hidden className="flex-none text-ink">
      <line
        x1="1"
        y1="6"
        x2="35"
        y2="6"
        stroke="currentColor"
        strokeWidth={linkLooks.cooperation.width}
        strokeDasharray={weakLook.dashes.join(' ')}
        strokeOpacity={weakLook.opacity}
      />
    </svg>
  )
}

/** A sample of a line that stands for several relations. */
export function CountedLine() {
  return (
    <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden className="flex-none text-ink">
      <path d="M1 7h12M23 7h12" stroke="currentColor" strokeWidth="1.500" />
      <text x="18" y="11" textAnchor="middle" fontSize="12" fontWeight="600" fill="currentColor">
        3
      </text>
    </svg>
  )
}
