import { outlinesPicture } from '@/lib/areas/service'

/** The outlines of all areas as one picture (open data, for everybody); its address changes with it. */
export function GET() {
  return new Response(outlinesPicture(), { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' } })
}
