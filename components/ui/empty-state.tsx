import type { ReactNode } from 'react'

/** One sentence, one action. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-4 rounded-md border border-line-soft p-6">
      <p className="text-16">{text}</p>
      {children}
    </div>
  )
}
