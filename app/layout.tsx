import '@fontsource/fira-sans/latin-400.css'
import '@fontsource/fira-sans/latin-600.css'
import '@fontsource/fira-sans/latin-ext-400.css'
import '@fontsource/fira-sans/latin-ext-600.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { currentLocale } from '@/lib/i18n/server'
import { themeCookie } from './preferences'

export const metadata: Metadata = {
  title: { default: 'Knotenpunkt', template: '%s – Knotenpunkt' },
  robots: { index: false, follow: false },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get(themeCookie)?.value
  return (
    <html lang={await currentLocale()} data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body>{children}</body>
    </html>
  )
}
