import { renderToStaticMarkup } from 'react-dom/server'
import { AttendanceChoice } from '@/components/meetings/attendance-choice'
import { de } from '@/lib/i18n/de'
import { participationStatuses, type ParticipationStatus } from '@/lib/meetings/fields'

const markup = (status: ParticipationStatus) =>
  renderToStaticMarkup(
    <AttendanceChoice
      t={de}
      meetingKey="m"
      participation={{
        id: 'p',
        status,
        organisation: { id: 'o', key: 'o', name: 'Caritas', kind: 'welfare', areaId: null },
      }}
      action={async (state) => state}
    />,
  )

test('every answer can be given, and taken back by choosing it again', () => {
  for (const status of participationStatuses) {
    if (status === 'invited') continue
    expect(markup('invited')).toContain(`value="${status}"`)
    expect(markup('invited')).toContain(`>${de.meetings.participation[status]}<`)
    expect(markup(status)).toMatch(
      new RegExp(`value="invited" aria-pressed="true"[^>]*>${de.meetings.participation[status]}<`),
    )
  }
})
