import type { DeedAction } from '@/lib/records/form'
import { Button, ButtonLink } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Check, Pencil, Trash2 } from '../ui/icons'

interface Props {
  address: string
  record: { key: string; version: number }
  words: { verify: string; edit: string; delete: string }
  verify: DeedAction
}

/** What can be done with a record: confirm, edit, delete. */
export function RecordActions({ address, record, words, verify }: Props) {
  return (
    <>
      <DeedForm action={verify}>
        <input type="hidden" name="key" value={record.key} />
        <input type="hidden" name="version" value={record.version} />
        <Button className="w-full">
          <Check size={18} aria-hidden className="text-muted" />
          {words.verify}
        </Button>
      </DeedForm>
      <ButtonLink href={`${address}/edit`} look="primary">
        <Pencil size={18} aria-hidden />
        {words.edit}
      </ButtonLink>
      <ButtonLink href={`${address}/delete`} aria-label={words.delete} title={words.delete} className="px-3!">
        <Trash2 size={18} aria-hidden />
      </ButtonLink>
    </>
  )
}
