import { noticeFileSchema } from '@/lib/notices/schema'
import { billOfMaterials, licenceTexts } from '@/lib/notices/service'
import { respond } from '@/lib/run-route'

/** The texts of all licences, or the bill of materials, as a file. */
export function GET(request: Request) {
  return respond(async (ctx) => {
    const { file } = noticeFileSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
    const [body, type, name] =
      file === 'sbom'
        ? ([await billOfMaterials(ctx), 'application/vnd.cyclonedx+json', 'knotenpunkt-sbom.cdx.json'] as const)
        : ([await licenceTexts(ctx), 'text/plain; charset=utf-8', 'knotenpunkt-lizenzen.txt'] as const)
    return new Response(body, {
      headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
    })
  })
}
