import type { ReactNode } from 'react'
import { Toast, type Done } from '@/components/layout/toast'
import { Shell } from '@/components/layout/shell'
import { entryWords } from '@/components/records/entry-words'
import { pageContext } from '@/lib/auth/actor'
import { mayUseTrash } from '@/lib/changes/policy'
import { ownEntry } from '@/lib/changes/service'
import type { Ctx } from '@/lib/context'
import { mayEditCooperations } from '@/lib/cooperations/policy'
import { doneNote } from '@/lib/done'
import { fill, type Locale, type Messages } from '@/lib/i18n/messages'
import { currentMessages } from '@/lib/i18n/server'
import { starterOf } from '@/lib/starters/service'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { mayEditResponsibilities } from '@/lib/responsibilities/policy'
import { mayManageUsers } from '@/lib/users/policy'
import { setPreferences, signOut } from '../actions'
import { undoAction } from './changes/actions'

export default async function ShellLayout({ children }: { children: ReactNode }) {
  const ctx = await pageContext()
  const { locale, t } = await currentMessages()
  return (
    <Shell
      t={t}
      locale={locale}
      user={ctx.actor}
      may={{
        createOrganisation: mayEditOrganisations(ctx.actor),
        createCooperation: mayEditCooperations(ctx.actor),
        createResponsibility: mayEditResponsibilities(ctx.actor),
        useTrash: mayUseTrash(ctx.actor),
        planMeeting: mayPlanMeetings(ctx.actor),
        manageUsers: mayManageUsers(ctx.actor),
      }}
      example={(await starterOf(ctx.store)) === 'example'}
      actions={{ setPreferences, signOut }}
    >
      {children}
      <Toast
        done={await doneOf(ctx, t, locale)}
        labels={{ undo: t.records.undo, secondsLeft: t.records.secondsLeft, dismiss: t.records.dismiss }}
        undo={undoAction}
      />
    </Shell>
  )
}

/** What the person has just done, in words. */
async function doneOf(ctx: Ctx, t: Messages, locale: Locale): Promise<Done | null> {
  const note = await doneNote()
  if (!note) return null
  if ('refused' in note)
    return { id: note.id, text: t.errors[note.refused] ?? t.errors.unexpected, undo: false, refused: true }
  const done = await ownEntry(ctx, note.entry)
  if (!done) return null
  const { entry, names } = done
  const { title } = entryWords(entry, { t, locale, names })
  const what = [entry.subject.name, title].filter(Boolean).join(': ')
  const text = fill(t.records.saved, { what })
  return { id: entry.id, text, undo: done.undo, refused: false }
}
