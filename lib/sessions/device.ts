/** What somebody signed in with, by name; empty when it does not say. */
export interface Device {
  readonly browser: string
  readonly system: string
}

// The order counts: most browsers also name those they descend from.
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/ Safari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/\b(iPhone|iPod)\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\b(Macintosh|Mac OS X)\b/, 'macOS'],
  [/\b(Linux|X11)\b/, 'Linux'],
]

/**
 * Browser and system that a `User-Agent` header names: the families only, no versions.
 * @example deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:128.0) … Firefox/128.0') // { browser: 'Firefox', system:
 *   'Linux' }
 */
export function deviceOf(userAgent: string | null | undefined): Device {
  const text = (userAgent ?? '').slice(0, 500)
  const named = (families: typeof browsers) => families.find(([pattern]) => pattern.test(text))?.[1] ?? ''
  return { browser: named(browsers), system: named(systems) }
}
