import { fill, type Messages } from '@/lib/i18n/messages'
import type { Attendance, Reply } from '@/lib/meetings/fields'
import type { Participation } from '@/lib/meetings/schema'
import type { DeedAction } from '@/lib/records/form'
import { DeedForm } from '../ui/deed-form'

type Choice = { fact: 'reply'; value: Reply; look: string } | { fact: 'attendance'; value: Attendance; look: string }

const replyChoices: readonly Choice[] = [
  { fact: 'reply', value: 'accepted', look: 'aria-pressed:bg-accent-soft aria-pressed:text-accent' },
  { fact: 'reply', value: 'declined', look: 'aria-pressed:bg-danger-soft aria-pressed:text-danger' },
]
const attendanceChoices: readonly Choice[] = [
  { fact: 'attendance', value: 'attended', look: 'aria-pressed:bg-ok-soft aria-pressed:text-ok' },
  { fact: 'attendance', value: 'excused', look: 'aria-pressed:bg-warn-soft aria-pressed:text-warn' },
  { fact: 'attendance', value: 'absent', look: 'aria-pressed:bg-danger-soft aria-pressed:text-danger' },
]

interface Props {
  t: Messages['meetings']
  meetingKey: string
  participation: Participation
  /** Whether the meeting has begun: before, nobody can have been there. */
  begun: boolean
  action: DeedAction
}

/** One tap for what an organisation answered, one for whether it came; tapping the active choice clears it. */
export function AttendanceChoice({ t, meetingKey, participation, begun, action }: Props) {
  const { name } = participation.organisation
  const group = (label: string, choices: readonly Choice[]) => (
    <div
      role="group"
      aria-label={fill(label, { name })}
      className="flex overflow-hidden rounded-md border border-line text-14 max-sm:w-full sm:h-9"
    >
      {choices.map(({ fact, value, look }) => (
        <button
          key={value}
          name={fact}
          value={participation[fact] === value ? 'open' : value}
          aria-pressed={participation[fact] === value}
          className={`flex-1 border-l border-line px-2.5 whitespace-nowrap text-muted first:border-0 hover:bg-hover aria-pressed:font-semibold max-sm:min-h-11 ${look}`}
        >
          {fact === 'reply' ? t.replies[value] : t.attendances[value]}
        </button>
      ))}
    </div>
  )
  return (
    <DeedForm action={action} className="flex flex-wrap gap-2 max-sm:w-full">
      <input type="hidden" name="key" value={meetingKey} />
      <input type="hidden" name="participationId" value={participation.id} />
      {group(t.replyOf, replyChoices)}
      {begun ? group(t.attendanceOf, attendanceChoices) : null}
    </DeedForm>
  )
}
