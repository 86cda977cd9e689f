import type { Messages } from '@/lib/i18n/messages'
import type { ResponsibilityKind } from '@/lib/responsibilities/fields'
import { FilePenLine, HandHelping, Scale, Signpost } from '../ui/icons'
import { Tag } from '../ui/tag'

const icons = { statutory: Scale, delegated: FilePenLine, voluntary: HandHelping, contact: Signpost }

/** In which role somebody is responsible. */
export function KindTag({ t, kind }: { t: Messages; kind: ResponsibilityKind }) {
  const Icon = icons[kind]
  return <Tag icon={<Icon size={16} aria-hidden />}>{t.responsibilities.kinds[kind]}</Tag>
}
