export const responsibilities = {
  title: 'Wer ist zuständig?',
  kinds: { statutory: 'Gesetzlich', delegated: 'Übertragen', voluntary: 'Freiwillig', contact: 'Anlaufstelle' },
  areaKinds: { municipality: 'Gemeinde', amt: 'Amt', county: 'Kreis', state: 'Land', country: 'Bund' },
  reachRegion: 'auch über den Kreis hinaus',
}
