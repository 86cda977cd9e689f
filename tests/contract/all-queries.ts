import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Query } from '@/lib/store/query'

/** Every query the program declares, from the `queries.ts` of each folder of lib. */
export function allQueries(): Query<z.ZodRawShape, z.ZodRawShape>[] {
  return readdirSync(join(process.cwd(), 'lib'))
    .map((folder) => join(process.cwd(), 'lib', folder, 'queries.ts'))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(file)))
    .filter(
      (value): value is Query<z.ZodRawShape, z.ZodRawShape> =>
        typeof value === 'object' && value !== null && 'params' in value && 'row' in value && 'text' in value,
    )
}
