import { z } from 'zod'

/** A package the program is shipped with. */
export const noticeSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** An SPDX expression, as the package names it. */
  licence: z.string(),
  homepage: z.string().nullable(),
  author: z.string().nullable(),
  /** The text of its licence, where it brings one. */
  text: z.string().nullable(),
})
export type Notice = z.output<typeof noticeSchema>

/** What can be downloaded: the texts of all licences, or the bill of materials. */
export const noticeFileSchema = z.object({ file: z.enum(['texts', 'sbom']).catch('texts') })
