import { env } from '@/lib/env'

/** Whom to tell about a weakness (RFC 9116); 404 while the office names nobody. `Expires` is half a year ahead. */
export function GET() {
  const { SECURITY_CONTACT: contact, KNOTENPUNKT_URL: url } = env()
  if (!contact) return new Response('', { status: 404 })
  const expires = new Date(Date.now() + 180 * 86_400_000).toISOString()
  const lines = [
    `Contact: ${contact.includes('@') && !contact.startsWith('mailto:') ? `mailto:${contact}` : contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: de, en',
    ...(url?.startsWith('https://') ? [`Canonical: ${url.replace(/\/$/, '')}/.well-known/security.txt`] : []),
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
