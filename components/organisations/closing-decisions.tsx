'use client'
import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { closingFields, successorFields } from '@/lib/organisations/fields'
import {
  ends,
  passingGroups,
  type ClosingPreview,
  type PassingGroup,
  type PassingItem,
} from '@/lib/organisations/passing'
import type { FormAction } from '@/lib/records/form'
import type { FormWords } from '../records/form-words'
import { RecordForm, useFormKit } from '../records/record-form'

interface Props {
  words: FormWords
  t: Messages['closing']
  locale: Locale
  preview: ClosingPreview
  action: FormAction
}

/** What loses its owner, by kind, and what becomes of it: of all of a kind, or of each on its own. */
export function ClosingDecisions({ words, t, locale, preview, action }: Props) {
  const { key, name, version, lastDay, successors, items } = preview
  const day = formatDate(lastDay, locale)
  const names = successors.map((one) => one.name).join(', ')
  const groups = passingGroups.flatMap((group) => {
    const own = items.filter((item) => item.group === group)
    return own.length ? [{ group, items: own }] : []
  })
  const labels = Object.fromEntries(groups.map(({ group }) => [`all-${group}`, t.groups[group]]))
  return (
    <section aria-labelledby="left-behind" className="mt-8 max-w-[960px] border-t border-line-soft pt-6">
      <h2 id="left-behind">{t.previewTitle}</h2>
      <p className="mt-1 mb-4">
        {fill(names ? t.summaryWith : t.summaryWithout, { name, date: day, successors: names })}{' '}
        {groups.length ? t.stays : t.nothingLeft}
      </p>
      <RecordForm
        words={words}
        fields={closingFields}
        labels={{ ...t.fields, ...labels }}
        initial={{}}
        record={{ key, version }}
        action={action}
        submit={successors.length > 1 ? t.split : successors.length ? t.merge : t.close}
        cancel={`/organisations/${key}`}
      >
        <input type="hidden" name="lastDay" value={lastDay} />
        {successors.map(({ id }, index) => (
          <input key={id} type="hidden" name={successorFields[index]} value={id} />
        ))}
        {groups.map((one) => (
          <Group key={one.group} {...one} t={t} locale={locale} successors={successors} />
        ))}
        {groups.length ? <p className="text-14 text-muted">{t.oneUndo}</p> : null}
      </RecordForm>
    </section>
  )
}

interface GroupProps extends Pick<Props, 't' | 'locale'> {
  group: PassingGroup
  items: readonly PassingItem[]
  successors: ClosingPreview['successors']
}

function Group({ group, items, t, locale, successors }: GroupProps) {
  const kit = useFormKit()
  const field = `all-${group}`
  const error = kit.error(field)
  const goesTo = successors.map(({ id, name }) => (
    <option key={id} value={id}>
      {fill(t.goesTo, { name })}
    </option>
  ))
  const first = successors.length === 1 ? successors[0]!.id : ''
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-16 font-semibold">
        {t.groups[group]} <span className="font-normal text-muted">{items.length}</span>
      </legend>
      {error ? <p className="mb-1 text-13 text-danger">{error}</p> : null}
      {successors.length ? (
        <label className="block max-w-[560px] text-14">
          <span className="sr-only">{fill(t.all, { group: t.groups[group] })}</span>
          <select id={field} name={field} defaultValue={kit.texts(field)[0] || first} className="field">
            {first ? null : <option value="">{t.decide}</option>}
            {goesTo}
            <option value={ends}>{t.ends[group]}</option>
          </select>
        </label>
      ) : (
        <p className="text-14">{t.ends[group]}</p>
      )}
      <p className="mt-1 text-13 text-muted">{successors.length ? t.passes[group] : ''}</p>
      <ul className="mt-2 flex flex-col">
        {items.map((item) => (
          <li
            key={item.id}
            className="grid gap-x-4 gap-y-1 border-t border-line-soft py-2 text-14 sm:grid-cols-[minmax(0,1fr)_300px] sm:items-center"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {item.name}
              <span className="block text-13 text-muted">
                {[item.day ? formatDate(item.day, locale) : '', item.stays ? t.goesOn : ''].filter(Boolean).join(' · ')}
              </span>
            </span>
            {successors.length && items.length > 1 ? (
              <select
                name={`one-${item.id}`}
                aria-label={item.name}
                defaultValue={kit.texts(`one-${item.id}`)[0] ?? ''}
                className="field"
              >
                <option value="">{t.likeAll}</option>
                {goesTo}
                <option value={ends}>{t.endsOne[group]}</option>
              </select>
            ) : null}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
