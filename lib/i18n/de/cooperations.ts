export const cooperations = {
  kinds: {
    cooperation: 'Kooperation',
    'service-contract': 'Leistungsvertrag',
    funding: 'Förderung',
    membership: 'Mitgliedschaft',
    'acting-for': 'Zuständig für',
    foundation: 'Gründung',
  },
  /** From the side of one partner: what it does (`from`) or receives (`to`). */
  roles: {
    'service-contract': { from: 'leistet für', to: 'beauftragt' },
    funding: { from: 'fördert', to: 'wird gefördert von' },
    membership: { from: 'ist Mitglied in', to: 'hat als Mitglied' },
    'acting-for': { from: 'handelt für', to: 'wird vertreten von' },
  } as Record<string, { from: string; to: string }>,
  with: 'mit',
  ended: 'beendet {date}',
}
