export const meetings = {
  title: 'Treffen',
  lead: 'Netzwerktreffen, Runde Tische und Arbeitskreise.',
  statuses: { planned: 'geplant', cancelled: 'abgesagt' },
  participation: { invited: 'eingeladen', accepted: 'zugesagt', declined: 'abgesagt', attended: 'anwesend', excused: 'entschuldigt' },
  answered: '{answered} von {invited} haben geantwortet',
  clock: '{time} Uhr',
}
