import { formatDate } from '@/lib/dates'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import type { Meeting } from '@/lib/meetings/schema'
import { Check } from '../ui/icons'
import { Tag } from '../ui/tag'

interface Props {
  t: Messages['meetings']
  locale: Locale
  now: string
  meeting: Meeting
}

/** What a meeting is about and what came of it: agenda, decisions, tasks. */
export function MeetingContent({ t, locale, now, meeting }: Props) {
  return (
    <>
      <section>
        <h2 className="mb-2">{t.agenda}</h2>
        {meeting.agenda.length === 0 ? (
          <p className="text-14 text-muted">{t.noAgenda}</p>
        ) : (
          <ol className="divide-y divide-line-soft border-y border-line-soft text-14">
            {meeting.agenda.map((item, index) => (
              <li key={item.id} className="flex min-h-10 items-center gap-3 py-1">
                <span className="inline-flex size-6 items-center justify-center rounded-md bg-surface text-13 font-semibold">
                  {index + 1}
                </span>
                <span className="min-w-0 flex-1">{item.title}</span>
                {item.minutes ? <span className="text-13 text-muted">{item.minutes} min</span> : null}
              </li>
            ))}
          </ol>
        )}
      </section>
      {meeting.decisions.length ? (
        <section>
          <h2 className="mb-2">{t.decisions}</h2>
          <ul className="flex list-disc flex-col gap-1 pl-5 text-14">
            {meeting.decisions.map((decision) => (
              <li key={decision.id}>{decision.text}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {meeting.tasks.length ? (
        <section>
          <h2 className="mb-2">{t.tasks}</h2>
          <ul className="divide-y divide-line-soft border-y border-line-soft text-14">
            {meeting.tasks.map((task) => (
              <li key={task.id} className="flex flex-wrap items-center gap-x-3 py-2">
                <span className="min-w-0 flex-1 basis-52">
                  {task.title}
                  {task.organisation ? <span className="block text-13 text-muted">{task.organisation}</span> : null}
                </span>
                {task.doneAt ? (
                  <Tag tone="ok" icon={<Check size={16} aria-hidden />}>
                    {t.taskDone}
                  </Tag>
                ) : task.dueOn ? (
                  <Tag tone={task.dueOn < now.slice(0, 10) ? 'danger' : 'plain'}>
                    {fill(t.taskDue, { date: formatDate(task.dueOn, locale) })}
                  </Tag>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
