import { fill, type Messages } from '@/lib/i18n/messages'
import { KeyRound } from '../ui/icons'
import { SubmitButton } from '../ui/submit-button'

/** The way to the provider of single sign-on, under the form for the password. */
export function ProviderForm({
  t,
  name,
  callbackUrl,
  action,
}: {
  t: Messages['users']
  /** What the office calls the provider. */
  name: string | undefined
  callbackUrl: string
  action: (form: FormData) => Promise<void>
}) {
  return (
    <form action={action} className="mt-4">
      <p className="mb-4 flex items-center gap-3 text-13 text-muted before:h-px before:flex-1 before:bg-line-soft after:h-px after:flex-1 after:bg-line-soft">
        {t.or}
      </p>
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <SubmitButton className="w-full">
        <KeyRound size={18} aria-hidden className="text-muted" />
        {name ? fill(t.withProvider, { name }) : t.withProviderDefault}
      </SubmitButton>
    </form>
  )
}
