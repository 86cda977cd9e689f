'use server'
import { z } from 'zod'
import { postFields } from '@/lib/posts/fields'
import { addPost, deletePost, editPost, verifyPost } from '@/lib/posts/records'
import { postFormSchema } from '@/lib/posts/schema'
import { handOver } from '@/lib/posts/succession'
import { successionFields, successionFormSchema } from '@/lib/posts/succession-form'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'

const form = { schema: postFormSchema, fields: postFields }
const succession = { schema: successionFormSchema, fields: successionFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })

/** Records a post and opens it. */
export async function createPostAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values) => `/posts/${await addPost(ctx, values)}`)
}

/** Saves a post; after a conflict the form shows both versions. */
export async function editPostAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editPost(ctx, key, version, values)
    return `/posts/${key}`
  })
}

/** Hands a post over to somebody else, or keeps it as vacant. */
export async function handOverPostAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(succession, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await handOver(ctx, key, version, values)
    return `/posts/${key}`
  })
}

/** Confirms a post as of today. */
export async function verifyPostAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => verifyPost(ctx, key, version))
}

/** Moves a post to the trash and goes back to the list. */
export async function deletePostAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => deletePost(ctx, key, version), '/posts')
}
