'use client'
import type { ComponentProps } from 'react'
import { OrganisationCombobox } from './organisation-combobox'

/** A text field that suggests organisations while typing; without JavaScript the full name works too. */
export function OrganisationInput({ listLabel, ...props }: ComponentProps<'input'> & { listLabel: string }) {
  return <OrganisationCombobox {...props} listLabel={listLabel} onPick={(choice) => choice.name} />
}
