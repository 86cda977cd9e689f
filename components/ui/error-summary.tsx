'use client'
import { useEffect, useRef, type ReactNode } from 'react'

/** What is wrong, with a link to each field; takes the focus when it appears. */
export function ErrorSummary({
  title,
  errors,
  children,
}: {
  title: string
  errors: readonly { id: string; text: string }[]
  children?: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors])
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-md border-2 border-danger p-4 text-14">
      <p className="font-semibold">{title}</p>
      {errors.length ? (
        <ul className="mt-1 list-disc pl-5">
          {errors.map((error) => (
            <li key={error.id}>
              <a href={`#${error.id}`} className="inline-block py-1 text-danger underline max-sm:py-3">
                {error.text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </div>
  )
}
