'use server'
import { z } from 'zod'
import { offerFields } from '@/lib/offers/fields'
import { addOffer, deleteOffer, editOffer, verifyOffer } from '@/lib/offers/records'
import { offerFormSchema } from '@/lib/offers/schema'
import type { DeedAnswer, FormState } from '@/lib/records/form'
import { runDeed, runForm } from '@/lib/run-form'

const form = { schema: offerFormSchema, fields: offerFields }
const readAt = z.object({ key: z.string().min(1), version: z.coerce.number().int() })

/** Records an offer and opens it. */
export async function createOfferAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values) => `/offers/${await addOffer(ctx, values)}`)
}

/** Saves an offer; after a conflict the form shows both versions. */
export async function editOfferAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(form, data, async (ctx, values, texts) => {
    const { key, version } = readAt.parse(texts)
    await editOffer(ctx, key, version, values)
    return `/offers/${key}`
  })
}

/** Confirms an offer as of today. */
export async function verifyOfferAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => verifyOffer(ctx, key, version))
}

/** Moves an offer to the trash and goes back to the list. */
export async function deleteOfferAction(data: FormData): Promise<DeedAnswer> {
  return runDeed(readAt, data, (ctx, { key, version }) => deleteOffer(ctx, key, version), '/offers')
}
