'use client'
import type { KeyboardEvent, ReactNode } from 'react'

/** What a key looks for in a row. */
const marks = { confirm: '[data-confirm]', edit: '[data-edit]', later: '[data-later]', undo: '[data-undo]' }

const able = (button: Element | null | undefined): button is HTMLElement =>
  button instanceof HTMLElement && !button.matches(':disabled') && button.checkVisibility({ visibilityProperty: true })

/** The next thing to do in a row: confirm it, or take back what was done. */
function doorOf(row: Element | undefined): HTMLElement | undefined {
  return [marks.confirm, marks.undo].map((mark) => row?.querySelector(mark)).find(able)
}

/**
 * A list that is worked off by keyboard: Enter confirms and goes on, E edits, S puts off and goes on, Backspace goes
 * back. The keys count only while the focus is in the list; rows stay where they are.
 */
export function WorkKeys({ label, children }: { label: string; children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    const rows = [...event.currentTarget.children]
    const at = rows.findIndex((row) => row.contains(target))
    const row = rows[at]
    if (!row) return
    const go = (from: number, step: 1 | -1) => {
      for (let index = from; index >= 0 && index < rows.length; index += step) {
        const door = doorOf(rows[index])
        if (!door) continue
        door.focus()
        door.scrollIntoView({ block: 'nearest' })
        return
      }
    }
    const press = (mark: string) => {
      const button = row.querySelector(mark)
      if (!able(button)) return
      event.preventDefault()
      button.click()
      if (mark !== marks.edit) go(at + 1, 1)
    }
    const key = event.key.toLowerCase()
    if (event.key === 'Enter' && target.matches(marks.confirm)) press(marks.confirm)
    else if (event.key === 'Enter' && target.matches(marks.undo)) focusAgain(row)
    else if (key === 'e') press(marks.edit)
    else if (key === 's') press(marks.later)
    else if (event.key === 'Backspace' || event.key === 'ArrowUp') {
      event.preventDefault()
      go(at - 1, -1)
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      go(at + 1, 1)
    }
  }
  return (
    <ul
      aria-label={label}
      onKeyDown={onKeyDown}
      className="divide-y divide-line-soft rounded-md border border-line-soft px-4"
    >
      {children}
    </ul>
  )
}

/** Once something was taken back, the row can be confirmed again: there the keyboard goes on. */
function focusAgain(row: Element): void {
  const observer = new MutationObserver(() => {
    const confirm = row.querySelector(marks.confirm)
    if (!able(confirm)) return
    observer.disconnect()
    if (document.activeElement === document.body || row.contains(document.activeElement)) confirm.focus()
  })
  observer.observe(row, { subtree: true, childList: true, attributes: true })
}
