import type { notices as german } from '../de/notices'

export const notices: typeof german = {
  title: 'Software used',
  lead: 'Knotenpunkt is free software (EUPL-1.2). It is also made of these packages of others.',
  name: 'Package',
  version: 'Version',
  licence: 'Licence',
  none: 'The list is made when the program is built. It is missing here.',
  texts: 'All licence texts',
  sbom: 'Bill of materials (CycloneDX)',
  number: { one: '{n} package', other: '{n} packages' },
}
