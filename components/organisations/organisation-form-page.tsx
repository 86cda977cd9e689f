import type { ComponentProps } from 'react'
import type { Area } from '@/lib/areas/schema'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { OrganisationForm as Values } from '@/lib/organisations/schema'
import { Forbidden } from '../layout/forbidden'
import { PageHead } from '../ui/page-head'
import { OrganisationForm } from './organisation-form'

interface Props {
  t: Messages
  locale: Locale
  allowed: boolean
  areas: readonly Area[]
  form: Values | null
  record: { key: string; version: number; name: string } | null
  action: ComponentProps<typeof OrganisationForm>['action']
}

/** The page around the form, for a new and for an existing organisation. */
export function OrganisationFormPage({ t, locale, allowed, areas, form, record, action }: Props) {
  if (!allowed) return <Forbidden t={t} />
  const words = t.organisations
  const names = new Map(areas.map((area) => [area.id, area]))
  const groups = new Map<string, { id: string; name: string }[]>()
  for (const area of areas) {
    if (area.kind !== 'municipality') continue
    const group = names.get(area.parentId ?? '')?.name ?? ''
    groups.set(group, [...(groups.get(group) ?? []), { id: area.id, name: area.name }])
  }
  const initial = Object.fromEntries(
    Object.entries(form ?? {}).map(([field, value]) => [
      field,
      value === null || value === false ? '' : value === true ? 'on' : String(value),
    ]),
  )
  const { cancel, save, optional, none, organisations, fieldErrors, errors, problems, confidence } = t
  return (
    <div className="p-4 sm:px-8 sm:py-6">
      <PageHead
        title={record ? words.edit : words.new}
        crumbsLabel={t.breadcrumbs}
        crumbs={[
          { href: '/organisations', label: words.title },
          ...(record ? [{ href: `/organisations/${record.key}`, label: record.name }] : []),
        ]}
      />
      <OrganisationForm
        t={{ cancel, save, optional, none, organisations, fieldErrors, errors, problems, confidence }}
        locale={locale}
        initial={initial}
        record={record}
        municipalities={[...groups]
          .sort(([a], [b]) => a.localeCompare(b, 'de'))
          .map(([group, list]) => ({ group, areas: list }))}
        action={action}
      />
    </div>
  )
}
