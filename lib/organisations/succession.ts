import type { Ctx } from '../context'
import { addDays, lastDay } from '../dates'
import { AppError } from '../errors'
import { readDated, sortedDated } from '../records/fields'
import { saveRecord } from '../records/record-type'
import type { RenameForm } from './fields'
import { organisationToEdit, organisationType } from './service'

/**
 * Renames an organisation that was read at `version`: from a day on it has the new name, and keeps the one before with
 * its last day.
 * @returns its entry in the change log
 * @throws AppError `conflict`, `not-found`, `forbidden`; `invalid` for the name it has already, for a day to come, and
 *   for a day on which a name before it was still valid
 */
export async function renameOrganisation(
  ctx: Ctx,
  key: string,
  version: number,
  { name, shortName, from }: RenameForm,
): Promise<string | null> {
  const before = await organisationToEdit(ctx, key)
  const { values } = before
  const until = addDays(from!, -1)
  const refuse = (field: keyof RenameForm, code: string) => new AppError('invalid', { fieldErrors: { [field]: code } })
  if (name === values.name) throw refuse('name', 'same-name')
  if (from! > ctx.now.slice(0, 10)) throw refuse('from', 'not-yet')
  if (values.formerNames.some((line) => lastDay(readDated(line).until) >= until)) throw refuse('from', 'earlier-name')
  const formerNames = sortedDated([...values.formerNames, `${until} ${values.name}`])
  return saveRecord(ctx, organisationType, before, version, { ...values, name, shortName, formerNames }, { action: 'rename' })
}
