// Telephone numbers as DIN 5008 writes them, and as a telephone dials them. Pure.

/** Area codes of the county and what is called from it, and the prefixes of mobile and service numbers. */
const areaCodes = [
  ...['0481', '0482\\d', '0483[2-9]', '0484\\d', '0485[1-9]', '0486\\d', '0487\\d', '0488\\d', '0489\\d'],
  ...['040', '030', '069', '089', '0431', '0451', '0461', '0221', '0211', '0341', '0351', '0511', '0621', '0711'],
  ...['01[567]\\d', '0800', '0900\\d?', '0180\\d', '0700', '0137', '0136'],
]
const areaCode = new RegExp(`^(${areaCodes.join('|')})(?=\\d{2})`)

interface Parts {
  /** `+49`, another country, or empty as it was typed. */
  country: string
  /** With its zero where no country stands before it; empty when it is not told apart. */
  area: string
  number: string
}

/** The parts of a number; null for short ones (110, 115) and for what is more than a number. */
function partsOf(phone: string): Parts | null {
  const text = phone.trim()
  if (!/^(\+|00?)?[\d\s()/.–-]+$/.test(text)) return null
  const foreign = /^(?:\+|00)\s*(\d{1,3})/.test(text)
  const bare = text.replace(/–/g, '-').replace(/\./g, ' ')
  if (foreign) {
    const rest = bare.replace(/^(\+|00)\s*/, '').replace(/\(\s*0\s*\)/, ' ')
    if (rest.startsWith('49')) {
      const national = split(`0${rest.slice(2).replace(/^[\s()/-]*0?/, '')}`)
      return {
        country: '+49',
        area: national.area.slice(1),
        number: national.area ? national.number : national.number.slice(1),
      }
    }
    return { country: '', area: '', number: `+${rest.replace(/[\s()/]+/g, ' ').trim()}` }
  }
  const number = bare.replace(/^[\s(]+/, '')
  return number.startsWith('0') && digits(number).length > 5 ? { country: '', ...split(number) } : null
}

/** Area code and number: where a sign stands between them, else by the codes that are known here. */
function split(national: string): { area: string; number: string } {
  const whole = grouped(national)
  const known = areaCode.exec(whole)?.[1] ?? ''
  const typed = /^(0\d{2,5})([\s()/-]+)(\d.*)$/.exec(national)
  // „048197-0“: the hyphen is that of an extension.
  if (typed && !(known && typed[2] === '-' && known.length < typed[1]!.length))
    return { area: typed[1]!, number: grouped(typed[3]!) }
  return { area: known, number: whole.slice(known.length) }
}

/** Without signs but the hyphen before an extension. */
function grouped(number: string): string {
  const [, main, extension] = /^(.*?)(?:-\s*(\d{1,5}))?$/.exec(number.trim())!
  return extension && digits(main!).length > 1 ? `${digits(main!)}-${extension}` : digits(number)
}

const digits = (text: string) => text.replace(/\D/g, '')

/** A telephone number as it is read: `04832 98765`, `0481 97-0`, `+49 4832 98765`; anything else stays as typed. */
export function formatPhone(phone: string): string {
  const parts = partsOf(phone)
  return parts ? [parts.country, parts.area, parts.number].filter(Boolean).join(' ') : phone.trim()
}

/** What a telephone dials: `+49…` for a German number, short numbers as they are. */
export function dialledPhone(phone: string): string {
  const first = /^[\d\s()/.+–-]*/.exec(phone)![0]
  const parts = partsOf(first)
  if (!parts) return first.replace(/[^\d+]/g, '')
  if (parts.number.startsWith('+')) return `+${digits(parts.number)}`
  return `+49${digits(parts.area + parts.number).replace(/^0/, '')}`
}
