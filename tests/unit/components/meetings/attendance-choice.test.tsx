import { renderToStaticMarkup } from 'react-dom/server'
import { AttendanceChoice } from '@/components/meetings/attendance-choice'
import { de } from '@/lib/i18n/de'
import { attendances, replies, type ParticipationValues } from '@/lib/meetings/fields'

const markup = (values: Partial<ParticipationValues>, begun = true) =>
  renderToStaticMarkup(
    <AttendanceChoice
      t={de.meetings}
      meetingKey="m"
      participation={{
        id: 'p',
        reply: 'open',
        attendance: 'open',
        ...values,
        organisation: { id: 'o', key: 'o', name: 'Caritas', kind: 'welfare', areaId: null, formerNames: [] },
      }}
      begun={begun}
      action={async () => undefined}
    />,
  )

test.each([
  ...replies.filter((value) => value !== 'open').map((value) => ['reply', value, de.meetings.replies[value]]),
  ...attendances
    .filter((value) => value !== 'open')
    .map((value) => ['attendance', value, de.meetings.attendances[value]]),
])('%s %s can be tapped, and taken back by tapping it again', (fact, value, word) => {
  const button = (sent: string, pressed: boolean) =>
    new RegExp(`value="${sent}" aria-pressed="${pressed}"[^>]*name="${fact}">${word}<`)
  expect(markup({})).toMatch(button(value!, false))
  expect(markup({ [fact!]: value })).toMatch(button('open', true))
})

test('before the start nobody is offered to have been there', () => {
  expect(markup({}, false)).toContain('name="reply"')
  expect(markup({}, false)).not.toContain('name="attendance"')
})
