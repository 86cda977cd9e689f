import { z } from 'zod'

/** The format of a file, as it stands in the address. */
export const exportSchema = z.object({ format: z.enum(['csv', 'xlsx']).catch('csv').default('csv') })
