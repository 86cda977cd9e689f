import type { Ctx } from '../context'
import type { Messages } from '../i18n/messages'
import type { OrganisationFilter } from '../organisations/schema'
import { organisationPage } from '../organisations/service'
import { csvFile } from './csv'

/** All organisations that fit a filter as a CSV text, headed in the language of `t`. */
export async function exportOrganisations(ctx: Ctx, filter: OrganisationFilter, t: Messages): Promise<string> {
  const { items } = await organisationPage(ctx, filter, true)
  const words = t.organisations
  const head = ['name', 'shortName', 'kind', 'type', 'area', 'place', 'phone', 'email', 'website', 'verifiedAt'].map((field) => words.fields[field] ?? field)
  return csvFile(
    head,
    items.map((item) => [item.name, item.shortName, words.kinds[item.kind], item.type, item.areaName, item.place, item.phone, item.email, item.website, item.verifiedAt]),
  )
}
