/**
 * Everything a service may refuse with. Components choose the words (`messages.errors[code]`); nothing else crosses a
 * door.
 */
export type ErrorCode =
  | 'not-signed-in'
  | 'second-factor'
  | 'second-factor-needed'
  | 'password-needed'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'duplicate'
  | 'invalid'
  | 'already-done'
  | 'last-admin'
  | 'single-sign-on'
  | 'not-enabled'
  | 'not-set-up'
  | 'address-taken'
  | 'account-disabled'
  | 'provider-denied'
  | 'provider-away'
  | 'provider-failed'
  | 'sign-in-expired'
  | 'changed-since'
  | 'too-early'
  | 'needs-trashed'
  | 'meeting-over'
  | 'meeting-to-come'
  | 'meeting-cancelled'
  | 'too-many-attempts'
  | 'too-much-at-once'
  | 'link-expired'
  | 'store-unavailable'
  | 'backup-failed'
  | 'storage-full'
  | 'unexpected'

/**
 * An expected refusal. `details` is data for the page that shows it (e.g. the other version of a record), never a text.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
    options: { cause?: unknown } = {},
  ) {
    super(code, options)
    this.name = 'AppError'
  }
}
