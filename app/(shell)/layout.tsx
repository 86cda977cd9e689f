import type { ReactNode } from 'react'
import { Toast } from '@/components/layout/toast'
import { Shell } from '@/components/layout/shell'
import { pageContext } from '@/lib/auth/actor'
import { mayUseTrash } from '@/lib/changes/policy'
import { mayNoteContacts } from '@/lib/contacts/policy'
import { mayEditCooperations } from '@/lib/cooperations/policy'
import { doneNote } from '@/lib/done'
import { currentMessages } from '@/lib/i18n/server'
import { starterOf } from '@/lib/starters/service'
import { mayUseOutbox } from '@/lib/mail/policy'
import { mayPlanMeetings } from '@/lib/meetings/policy'
import { mayEditOrganisations } from '@/lib/organisations/policy'
import { mayEditOffers } from '@/lib/offers/policy'
import { mayEditPersons } from '@/lib/persons/policy'
import { mayEditPosts } from '@/lib/posts/policy'
import { maySetRhythms } from '@/lib/rhythms/policy'
import { maySetSettings } from '@/lib/settings/policy'
import { mayEditResponsibilities } from '@/lib/responsibilities/policy'
import { mayReadAccesses } from '@/lib/audit/policy'
import { mayManageBackups } from '@/lib/backups/policy'
import { mayManageUsers } from '@/lib/users/policy'
import { setPreferences, signOut } from '../actions'
import { undoAction } from './changes/actions'
import { wordsOfDone } from './tell-done'

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
        createPost: mayEditPosts(ctx.actor),
        createOffer: mayEditOffers(ctx.actor),
        createPerson: mayEditPersons(ctx.actor),
        useTrash: mayUseTrash(ctx.actor),
        noteContact: mayNoteContacts(ctx.actor),
        setRhythms: maySetRhythms(ctx.actor),
        setSettings: maySetSettings(ctx.actor),
        planMeeting: mayPlanMeetings(ctx.actor),
        useOutbox: mayUseOutbox(ctx.actor),
        manageUsers: mayManageUsers(ctx.actor),
        manageBackups: mayManageBackups(ctx.actor),
        readAccesses: mayReadAccesses(ctx.actor),
      }}
      example={(await starterOf(ctx.store)) === 'example'}
      actions={{ setPreferences, signOut }}
    >
      {children}
      <Toast
        done={await wordsOfDone(await doneNote())}
        labels={{ undo: t.records.undo, secondsLeft: t.records.secondsLeft, dismiss: t.records.dismiss }}
        undo={undoAction}
      />
    </Shell>
  )
}
