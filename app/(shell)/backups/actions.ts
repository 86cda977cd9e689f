'use server'
import { z } from 'zod'
import { backupNow } from '@/lib/backups/service'
import type { DeedAnswer } from '@/lib/records/form'
import { runDeed } from '@/lib/run-form'

/** Makes a backup of everything. */
export async function backupAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(z.object({}), data, (ctx) => backupNow(ctx), '/backups?made=1')
}
