import type { ReactNode } from 'react'

/**
 * The panel beside the picture, or below it where the screen is narrow: it takes room from the picture and never lies
 * upon it.
 */
export function NetworkPanel({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside
      aria-label={label}
      className="flex w-full flex-none flex-col gap-4 overflow-auto border-line-soft bg-bg p-4 text-14 max-md:border-t md:w-[300px] md:border-l xl:w-[336px] print:max-h-none! print:w-auto! print:border-0 print:overflow-visible!"
    >
      {children}
    </aside>
  )
}
