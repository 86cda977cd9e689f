import type { Messages } from '@/lib/i18n/messages'
import type { DeedAction } from '@/lib/records/form'
import type { Topic } from '@/lib/topics/schema'
import { Button, ButtonLink } from '../ui/button'
import { DeedForm } from '../ui/deed-form'
import { Pencil } from '../ui/icons'

interface Props {
  t: Messages
  topic: Topic
  retire: DeedAction
}

/** What coordinators do with a topic. A merged one is left as it is. */
export function TopicActions({ t, topic, retire }: Props) {
  const address = `/topics/${topic.id}`
  if (topic.mergedIntoId) return null
  return (
    <>
      <ButtonLink href={`${address}/edit`} look="primary">
        <Pencil size={18} aria-hidden />
        {t.edit}
      </ButtonLink>
      <ButtonLink href={`${address}/merge`}>{t.topics.merge}</ButtonLink>
      {topic.retiredAt ? (
        <DeedForm action={retire}>
          <input type="hidden" name="key" value={topic.id} />
          <input type="hidden" name="version" value={topic.version} />
          <input type="hidden" name="retire" value="no" />
          <Button className="w-full">{t.topics.resume}</Button>
        </DeedForm>
      ) : (
        <ButtonLink href={`${address}/retire`}>{t.topics.retire}</ButtonLink>
      )}
    </>
  )
}
