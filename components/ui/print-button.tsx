'use client'
import { buttonClass } from './button'
import { Printer } from './icons'

/** Opens the browser's print dialogue. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" onClick={() => window.print()} className={buttonClass()}>
      <Printer size={18} aria-hidden className="text-muted" />
      {label}
    </button>
  )
}
