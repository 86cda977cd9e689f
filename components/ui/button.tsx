import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'

type Look = 'primary' | 'secondary' | 'ghost' | 'danger'

const looks: Record<Look, string> = {
  primary: 'border-accent bg-accent text-on-accent font-semibold hover:brightness-90',
  secondary: 'border-line bg-bg text-ink hover:bg-hover',
  ghost: 'border-transparent text-accent hover:bg-hover',
  danger: 'border-danger bg-bg text-danger hover:bg-danger-soft',
}

/** Classes of a button. At most one `primary` per view. */
export function buttonClass(look: Look = 'secondary', size: 'normal' | 'small' = 'normal'): string {
  return `inline-flex items-center justify-center gap-2 rounded-md border text-14 whitespace-nowrap no-underline hover:no-underline disabled:opacity-60 max-sm:min-h-11 ${size === 'small' ? 'min-h-8 px-3' : 'min-h-10 px-4'} ${looks[look]}`
}

interface Props {
  look?: Look
  size?: 'normal' | 'small'
  children: ReactNode
}

export function Button({
  look = 'secondary',
  size = 'normal',
  className = '',
  ...rest
}: Props & ComponentProps<'button'>) {
  return <button type="submit" {...rest} className={`${buttonClass(look, size)} ${className}`} />
}

export function ButtonLink({
  look = 'secondary',
  size = 'normal',
  className = '',
  ...rest
}: Props & ComponentProps<typeof Link>) {
  return <Link {...rest} className={`${buttonClass(look, size)} ${className}`} />
}

/** A square button that shows only an icon; `label` is its name for everybody. */
export function IconButton({
  label,
  children,
  className = '',
  ...rest
}: { label: string; children: ReactNode } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`inline-flex size-10 items-center justify-center rounded-md text-muted max-sm:size-11 hover:bg-hover hover:text-ink ${className}`}
    >
      {children}
    </button>
  )
}
