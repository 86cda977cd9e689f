import type { Ctx } from '../context'
import type { Messages } from '../i18n/messages'
import { visibleNetwork } from '../network/filter'
import { namedGroups, type NetworkState } from '../network/schema'
import { network } from '../network/service'
import type { OrganisationFilter } from '../organisations/schema'
import { organisationPage } from '../organisations/service'
import { idsFound } from '../search/service'
import { csvFile } from './csv'

/** All organisations that fit a filter as a CSV text, headed in the language of `t`. */
export async function exportOrganisations(ctx: Ctx, filter: OrganisationFilter, t: Messages): Promise<string> {
  const { items } = await organisationPage(ctx, filter, true)
  const words = t.organisations
  const head = ['name', 'shortName', 'kind', 'type', 'area', 'place', 'phone', 'email', 'website', 'verifiedAt'].map(
    (field) => words.fields[field] ?? field,
  )
  return csvFile(
    head,
    items.map((item) => [
      item.name,
      item.shortName,
      words.kinds[item.kind],
      item.type,
      item.areaName,
      item.place,
      item.phone,
      item.email,
      item.website,
      item.verifiedAt,
    ]),
  )
}

/** The table of the network under a state of its page: organisations with the number of their visible relations. */
export async function exportNetwork(ctx: Ctx, state: NetworkState, t: Messages): Promise<string> {
  const [data, found] = await Promise.all([network(ctx), idsFound(ctx, 'organisations', state.q)])
  const visible = visibleNetwork(data, state, found && new Set(found))
  const groups = new Map(namedGroups(data.groups, t.network.groups).map((group) => [group.id, group.name]))
  const columns = t.network.columns
  return csvFile(
    [columns.name, columns.kind, columns.group, columns.links, columns.verified],
    visible.nodes.map((node) => [
      node.name,
      t.organisations.kinds[node.kind],
      groups.get(node.group) ?? null,
      visible.degree.get(node.id) ?? 0,
      node.verifiedAt,
    ]),
  )
}
