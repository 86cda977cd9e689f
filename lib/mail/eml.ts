import MailComposer from 'nodemailer/lib/mail-composer'
import type { FullMessage } from './schema'

/**
 * A message as the bytes of a mail: plain text and HTML, written by nodemailer.
 * @param from missing in a draft: whoever opens that sends it from their own mailbox, and their program dates it
 */
export async function emlOf(
  message: Pick<FullMessage, 'id' | 'address' | 'recipientName' | 'subject' | 'text' | 'html' | 'language'>,
  sent?: { readonly from: string; readonly at: string },
): Promise<Buffer> {
  const { address, recipientName, subject, text, html, language } = message
  const mail = new MailComposer({
    to: recipientName ? { name: recipientName, address } : address,
    subject,
    text,
    html,
    ...(sent
      ? { from: sent.from, messageId: `<${message.id}@${hostOf(sent.from)}>`, date: new Date(sent.at) }
      : { date: false }),
    headers: { 'Content-Language': language, ...(sent ? { 'Auto-Submitted': 'auto-generated' } : { 'X-Unsent': '1' }) },
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof MailComposer>[0])
  return mail.compile().build()
}

/** The part behind the @ of `name@host` or `Name <name@host>`. */
const hostOf = (from: string) => /@([^\s@<>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'

/** The bare address of `name@host` or `Name <name@host>`. */
export const bareAddress = (from: string) => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
