import { z } from 'zod'

/** What was promised in a meeting and is not done yet. */
export const openTaskSchema = z.object({
  id: z.string(),
  title: z.string(),
  dueOn: z.string().nullable(),
  meeting: z.object({ key: z.string(), title: z.string(), startsAt: z.string() }),
})
export type OpenTask = z.output<typeof openTaskSchema>
