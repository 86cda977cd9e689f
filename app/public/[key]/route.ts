import { createHash } from 'node:crypto'
import { publicNotice, publicPage, publicStyle } from '@/components/views/public-page'
import { sceneAsSvg } from '@/components/views/scene-picture'
import { caller, guestContext } from '@/lib/auth/actor'
import { networkOf } from '@/lib/auth/caller-address'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { messagesFor } from '@/lib/i18n/server'
import { log } from '@/lib/log'
import { publicPicture } from '@/lib/views/service'

const styleHash = createHash('sha256').update(publicStyle).digest('base64')
const strict = `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** What both kinds of answers carry: nothing runs, nothing is framed, nobody is told where a reader came from. */
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
}
const htmlHeaders = {
  ...headers,
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; img-src 'self'; style-src 'sha256-${styleHash}'; ${strict}`,
}
/** Other sites may show it as an image, and as nothing else. */
const svgHeaders = {
  ...headers,
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; ${strict}; sandbox`,
  'Cross-Origin-Resource-Policy': 'cross-origin',
}
/** Where it is served encrypted, it stays so. */
const transport = (): Record<string, string> =>
  env().KNOTENPUNKT_URL?.startsWith('https://')
    ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
    : {}
/** So long a copy may be shown without asking again: a picture that is withdrawn is gone after that. */
const kept = { 'Cache-Control': 'public, max-age=300' }

/** The public picture of a view: a page for everybody, and with `.svg` behind it the picture alone. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }) {
  const t = messagesFor('de')
  const asked = (await params).key
  const isPicture = asked.endsWith('.svg')
  const key = isPicture ? asked.slice(0, -'.svg'.length) : asked
  const notice = (text: string, status: number) =>
    new Response(publicNotice(text), {
      status,
      headers: { ...htmlHeaders, ...transport(), 'Cache-Control': 'no-store' },
    })
  try {
    const picture = await publicPicture(await guestContext(), key, networkOf((await caller()).address))
    if (!picture) return notice(t.views.page.gone, 404)
    const known = { ...(isPicture ? svgHeaders : htmlHeaders), ...transport(), ...kept, ETag: `"${picture.version}"` }
    if (request.headers.get('if-none-match') === known.ETag) return new Response(null, { status: 304, headers: known })
    const body = isPicture ? sceneAsSvg(t, 'de', picture.scene, picture.name) : publicPage(t, key, picture)
    return new Response(body, { headers: known })
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-many-attempts') return notice(t.views.page.tooMany, 429)
    log().error({ err: error }, 'unexpected error on a public page')
    return notice(t.errors.unexpected, 503)
  }
}
