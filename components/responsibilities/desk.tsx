'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { copyText } from '../ui/copy-text'
import { correctionKeys, type Corrected } from './ask-address'

/**
 * The keyboard of the telephone desk: arrows walk through the answers, Enter copies the contact, F2, F4 and F9 open
 * what can be corrected, Enter in a list chooses, Ctrl+Enter logs the call, Esc closes what is open or clears the field
 * for the next one. Everything it does also has a button.
 */
export function Desk({ hint, copied, asked }: { hint: string; copied: string; asked: string }) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  // After each answer the field is ready for the next caller; where a finger would open a keyboard it stays closed.
  useEffect(() => {
    if (!asked || !window.matchMedia('(hover: hover) and (pointer: fine)').matches) return
    if (document.querySelector('[data-picker]')) return
    const field = document.querySelector<HTMLInputElement>('[data-question]')
    field?.focus({ preventScroll: true })
    field?.select()
  }, [asked])
  useEffect(() => {
    const answers = () => [...document.querySelectorAll<HTMLElement>('main [data-answer]')]
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
      const chip = modified || event.repeat || target.closest('dialog, [role=dialog]') ? null : chipFor(event.key)
      if (chip) {
        event.preventDefault()
        chip.focus()
        chip.click()
        return
      }
      if (event.key === 'Enter' && !modified && target.matches('[data-picker] select')) {
        event.preventDefault()
        ;(target as HTMLSelectElement).form?.requestSubmit()
        return
      }
      const typing = target.matches('input, textarea, select') && !target.matches('[data-question]')
      if (typing || target.closest('dialog, [role=dialog]') || event.altKey || event.metaKey) return
      if (event.key === 'Escape' && !event.ctrlKey && !target.closest('details[open]')) {
        event.preventDefault()
        router.push('/responsibilities')
      } else if (event.key === 'Enter' && event.ctrlKey) {
        event.preventDefault()
        const form = document.querySelector<HTMLFormElement>('form[data-log]')
        form?.requestSubmit(form.querySelector('button'))
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const all = answers()
        const at = all.findIndex((answer) => answer === document.activeElement)
        const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)]
        if (!next) return
        event.preventDefault()
        next.tabIndex = -1
        next.focus()
      } else if (event.key === 'Enter' && target.matches('[data-answer]')) {
        event.preventDefault()
        void copyText(target.dataset.copy ?? '').then((done) => done && setSaid(copied))
        setTimeout(() => setSaid(''), 2000)
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [router, copied])
  return (
    <p className="no-print mt-3 text-13 text-muted max-sm:hidden">
      {hint}{' '}
      <strong role="status" className="font-semibold text-ok">
        {said}
      </strong>
    </p>
  )
}

/** The chip that a key opens or, for Esc, closes. */
function chipFor(key: string): HTMLElement | null {
  if (key === 'Escape') return document.querySelector<HTMLElement>('a[data-change][aria-expanded=true]')
  const name = Object.keys(correctionKeys).find((each) => correctionKeys[each as Corrected] === key)
  return name ? document.querySelector<HTMLElement>(`a[data-change=${name}]`) : null
}
