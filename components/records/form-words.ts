import type { Locale, Messages } from '@/lib/i18n/messages'

/** The words every form of a record needs: a small part of the dictionary, because they travel with the page. */
export function formWords(t: Messages, locale: Locale) {
  const { records: r, errors, fieldErrors, problems, organisations } = t
  return {
    locale,
    errors,
    fieldErrors,
    problems: { summary: problems.summary },
    choose: organisations.choose,
    none: t.none,
    cancel: t.cancel,
    caseData: { warning: t.persons.caseData, kinds: t.persons.caseDataKinds },
    records: {
      leave: r.leave,
      signInAgain: r.signInAgain,
      conflictTitle: r.conflictTitle,
      conflictWhen: r.conflictWhen,
      conflictLead: r.conflictLead,
      conflictTheirs: r.conflictTheirs,
      conflictMine: r.conflictMine,
      conflictTaken: r.conflictTaken,
      empty: r.empty,
      yes: r.yes,
      no: r.no,
      pick: r.pick,
      pickMore: r.pickMore,
      remove: r.remove,
    },
  }
}
export type FormWords = ReturnType<typeof formWords>
