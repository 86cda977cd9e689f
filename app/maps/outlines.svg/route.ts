import { outlinesPicture } from '@/lib/areas/service'

/**
 * The outlines of all areas as one picture (open data, for everybody). Kept for good under the address that pages use;
 * another instance's address is not.
 */
export function GET(request: Request) {
  const { svg, version } = outlinesPicture()
  const own = new URL(request.url).searchParams.get('v') === version
  return new Response(svg, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': own ? 'public, max-age=31536000, immutable' : 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
