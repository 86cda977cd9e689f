'use client'
import { Printer } from 'lucide-react'
import { buttonClass } from './button'

/** Opens the browser's print dialogue. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" onClick={() => window.print()} className={buttonClass()}>
      <Printer size={18} aria-hidden className="text-muted" />
      {label}
    </button>
  )
}
