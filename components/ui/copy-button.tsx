'use client'
import { useState, type ReactNode } from 'react'
import { copyText } from './copy-text'

/** Copies a text (or the page's address) and answers in place for two seconds. */
export function CopyButton({
  value,
  label,
  done,
  icon,
  className = '',
}: {
  value: string
  label: string
  done: string
  icon: ReactNode
  className?: string
}) {
  const [copied, setCopied] = useState(false)
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex min-h-10 min-w-10 items-center justify-center gap-2 rounded-md px-2 text-14 text-accent hover:bg-hover ${className}`}
      onClick={() => {
        void copyText(value === 'address' ? window.location.href : value).then((done) => {
          if (!done) return
          setCopied(true)
          setTimeout(() => setCopied(false), 2000)
        })
      }}
    >
      {icon}
      <span role="status" className={copied ? '' : 'sr-only'}>
        {copied ? done : ''}
      </span>
    </button>
  )
}
