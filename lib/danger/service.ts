import type { Ctx } from '../context'
import { addDays } from '../dates'
import { AppError } from '../errors'
import type { Locale } from '../i18n/messages'
import { formatPhone } from '../phone'
import { askResponsible } from '../responsibilities/service'
import type { Ask } from '../responsibilities/schema'
import { smallestCount, type Tally } from '../questions/schema'
import { isOutage } from '../store/port'
import { readRows } from '../store/query'
import { dangersIn } from './detect'
import { builtInLines, builtInNumbers, type BuiltInLine } from './helplines'
import type { DangerKind } from './kinds'
import { maySeeDangerCounts, maySeeUrgentHelp } from './policy'
import { listDangerCounts } from './queries'
import { officeHelplines } from './records'
import type { Helpline, Urgent, UrgentNumber } from './schema'

/** Whether a question speaks of danger: then nothing of it is kept, not even in a title or on paper. */
export function speaksOfDanger(question: string): boolean {
  return dangersIn(question).length > 0
}

/**
 * Whom to call now, for every kind of danger a question speaks of, the most pressing first; empty for almost all
 * questions. Stands beside the answer, whatever that is.
 */
export async function urgentHelp(ctx: Ctx, { q, area }: Pick<Ask, 'q' | 'area'>, locale: Locale): Promise<Urgent[]> {
  if (!maySeeUrgentHelp(ctx.actor)) throw new AppError('forbidden')
  const kinds = dangersIn(q)
  if (!kinds.length) return []
  const office = await officeLinesOr(ctx, [])
  return Promise.all(
    kinds.map(async (kind) => ({
      kind,
      numbers: withOffice(builtInNumbers(kind, locale), office, kind).concat(
        kind === 'deportation' ? await advisers(ctx, area) : [],
      ),
    })),
  )
}

/** The help lines of the office, and those that come with the program: `replaced` where the office says otherwise. */
export async function helplineOverview(
  ctx: Ctx,
  locale: Locale,
): Promise<{ office: readonly Helpline[]; builtIn: (BuiltInLine & { replaced: boolean })[] }> {
  const office = await officeHelplines(ctx)
  const own = new Set(office.map(({ number }) => digits(number)))
  return { office, builtIn: builtInLines(locale).map((line) => ({ ...line, replaced: own.has(digits(line.number)) })) }
}

/** The help lines of the office; while the store is away, the built-in numbers must do. */
async function officeLinesOr(ctx: Ctx, fallback: readonly Helpline[]): Promise<readonly Helpline[]> {
  return officeHelplines(ctx).catch((error: unknown) => {
    if (isOutage(error)) return fallback
    throw error
  })
}

const digits = (number: string) => number.replace(/\D/g, '')

/** What the office says of a number counts instead of what is built in, in the same place; its further lines follow. */
function withOffice(builtIn: readonly UrgentNumber[], office: readonly Helpline[], kind: DangerKind): UrgentNumber[] {
  const own = (line: Helpline): UrgentNumber => {
    const { name: label, forWhom, number, languages, hours, source } = line
    return { label, forWhom, number: formatPhone(number), languages, hours, source }
  }
  const replaced = builtIn.map((entry) => {
    const line = office.find(({ number }) => digits(number) === digits(entry.number))
    return line ? own(line) : entry
  })
  const further = office.filter(
    (line) => line.dangers.includes(kind) && !builtIn.some(({ number }) => digits(number) === digits(line.number)),
  )
  return [...replaced, ...further.map(own)]
}

/** Topics under which independent advice on residence is recorded, the most fitting first. */
const adviceTopics = ['recht.duldung', 'recht.asyl', 'ankommen.beratung']
/** An adviser who is to be asked today is nobody who decides. */
const deciding = new Set(['authority', 'municipality', 'governing-body'])

/** Independent advisers of the county that can be called; nobody answers for them day and night. */
async function advisers(ctx: Ctx, area: string): Promise<UrgentNumber[]> {
  const found = await Promise.all(
    adviceTopics.map((topic) => askResponsible(ctx, { q: '', topic, area, group: '', include: '' })),
  )
  const answers = found.flatMap(({ topic, resolution }) => (topic ? (resolution?.answers ?? []) : []))
  const numbers = answers.flatMap(({ responsibility: { organisation, evidence, targetGroup } }): UrgentNumber[] =>
    organisation.phone && !deciding.has(organisation.kind)
      ? [
          {
            label: organisation.name,
            forWhom: targetGroup,
            number: formatPhone(organisation.phone),
            languages: organisation.languages.join(', ') || null,
            hours: organisation.openingHours,
            source: evidence ?? organisation.website ?? organisation.name,
          },
        ]
      : [],
  )
  return numbers.filter((one, index) => numbers.findIndex((other) => other.number === one.number) === index).slice(0, 3)
}

/** How often each kind of danger was counted in the last twelve months; counts below three are not told. */
export async function dangerCounts(ctx: Ctx): Promise<(Pick<Tally, 'count'> & { kind: DangerKind })[]> {
  if (!maySeeDangerCounts(ctx.actor)) throw new AppError('forbidden')
  const rows = await readRows(ctx.store, listDangerCounts, { since: addDays(ctx.now, -365).slice(0, 7) })
  const totals = new Map<DangerKind, number>()
  for (const { kind, count } of rows) totals.set(kind, (totals.get(kind) ?? 0) + count)
  return [...totals]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([kind, count]) => ({ kind, count: count >= smallestCount ? count : null }))
}
