import { dialledPhone, formatPhone } from '@/lib/phone'

/** A telephone number that dials when it is chosen. */
export function PhoneLink({ phone, className }: { phone: string; className?: string }) {
  return (
    <a href={`tel:${dialledPhone(phone)}`} className={className}>
      {formatPhone(phone)}
    </a>
  )
}
