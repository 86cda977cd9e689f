/** A telephone number that dials when it is chosen; written as it was recorded. */
export function PhoneLink({ phone, className }: { phone: string; className?: string }) {
  return (
    <a href={`tel:${digitsOf(phone)}`} className={className}>
      {phone}
    </a>
  )
}

/** What a telephone dials: digits and a leading plus, without the „(0)“ that is left out from abroad. */
function digitsOf(phone: string): string {
  return phone.replace(/^(\s*\+.*?)\(0\)/, '$1').replace(/[^\d+]/g, '')
}
