'use client'
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/** The button that sends a form; busy while it is on its way, so that nothing is sent twice. */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return (
    <Button {...props} aria-disabled={pending || undefined} onClick={(event) => pending && event.preventDefault()} />
  )
}
