'use client'
import { useEffect } from 'react'
import { formatDate, formatTime } from '@/lib/dates'
import { fill, type Locale } from '@/lib/i18n/messages'

/**
 * The foot of every printed page: its address and when it was printed. Browsers without margin boxes print their own.
 * A page with `data-unrecorded` was asked something that must not stand on paper: its address ends before the question.
 */
export function PrintFoot({ printed, locale }: { printed: string; locale: Locale }) {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
    const write = () => {
      const now = new Date().toISOString()
      const when = fill(printed, { date: formatDate(now, locale), time: formatTime(now, locale) })
      const { href, origin, pathname } = window.location
      const address = document.querySelector('[data-unrecorded]') ? origin + pathname : href
      const text = `${readable(address)}\\A ${when}`.replace(/["\n]/g, '')
      sheet.replaceSync(`@page { @bottom-left { content: "${text}" } }`)
    }
    window.addEventListener('beforeprint', write)
    return () => {
      window.removeEventListener('beforeprint', write)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [printed, locale])
  return null
}

/** An address with its umlauts; a backslash would end the text of a style sheet. */
function readable(address: string): string {
  try {
    return decodeURI(address).replaceAll('\\', '%5C')
  } catch {
    return address
  }
}
