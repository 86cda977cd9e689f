/**
 * Puts a text on the clipboard and says whether that worked. Browsers give pages their clipboard only with https; in an
 * intranet without it a hidden text field and the old command still copy.
 */
export async function copyText(text: string): Promise<boolean> {
  // TypeScript takes it for granted; over plain http it is not there.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard) {
    const written = await clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (written) return true
  }
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  field.className = 'sr-only'
  document.body.append(field)
  field.focus()
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
