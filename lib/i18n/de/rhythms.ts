export const rhythms = {
  title: 'Fristen',
  lead: 'Nach wie vielen Tagen ein Kontakt einschläft und eine Angabe wieder zu prüfen ist.',
  contact: 'Kontakt schläft ein nach … Tagen',
  contactHint: 'Für eine Kooperation gilt die kürzeste Frist ihrer Partner.',
  verification: 'Wieder zu prüfen nach … Tagen',
  contactWith: 'Kontakt: {kind}',
  verify: 'Prüfen: {kind}',
}
