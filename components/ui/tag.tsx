import type { ReactNode } from 'react'

const tones = {
  plain: 'bg-surface text-ink',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
  accent: 'bg-accent-soft text-accent',
}

/** A state as a word, with an icon where it helps. Never clickable. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: keyof typeof tones
  icon?: ReactNode
  children: ReactNode
}) {
  return (
    <span className={`inline-flex min-h-6 items-center gap-1 rounded-md px-2 py-0.5 text-13 ${tones[tone]}`}>
      {icon}
      {children}
    </span>
  )
}
