import { symbolPaths, type NodeKind } from '@/lib/network/thing-kinds'
import {
  Briefcase,
  Building2,
  CalendarDays,
  Flame,
  GraduationCap,
  HandHelping,
  HeartPulse,
  Landmark,
  LifeBuoy,
  Network,
  Tag,
  Users,
  type IconComponent,
} from '../ui/icons'

const icons: Record<NodeKind, IconComponent> = {
  municipality: Landmark,
  authority: Building2,
  health: HeartPulse,
  volunteering: HandHelping,
  education: GraduationCap,
  economy: Briefcase,
  welfare: LifeBuoy,
  'migrant-organisation': Users,
  'religious-community': Flame,
  'governing-body': Network,
  topic: Tag,
  meeting: CalendarDays,
}

/** Shape, colour and icon of a kind; decorative, the word stands beside it (or pass `label`). */
export function KindSymbol({ kind, size = 28, label }: { kind: NodeKind; size?: number; label?: string }) {
  const Icon = icons[kind]
  const inner = size >= 20 ? 11 : 0
  const shift = kind === 'education' ? 3 : 0
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className={`kind-${kind} flex-none`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={symbolPaths[kind]} className="fill-(--kind)" />
      {inner ? (
        <Icon
          x={(24 - inner) / 2}
          y={(24 - inner) / 2 + shift}
          size={inner}
          viewBox="0 0 24 24"
          className="text-on-kind stroke-[2.2]"
        />
      ) : null}
    </svg>
  )
}
