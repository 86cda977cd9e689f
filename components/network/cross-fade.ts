/** How long a picture takes to become another one, in milliseconds. */
export const milliseconds = 200

/**
 * Changes a picture without moving anything: the one before lies over the new one and fades.
 * @param frame what holds the picture and all its layers
 */
export function crossFade(frame: HTMLElement, change: () => void): void {
  const before = frame.cloneNode(true) as HTMLElement
  const canvases = [...frame.querySelectorAll('canvas')]
  for (const [index, copy] of [...before.querySelectorAll('canvas')].entries())
    copy.getContext('2d')?.drawImage(canvases[index]!, 0, 0)
  before.inert = true
  before.ariaHidden = 'true'
  before.dataset.fading = ''
  for (const part of before.querySelectorAll<HTMLElement>('*'))
    for (const name of Object.keys(part.dataset)) delete part.dataset[name]
  frame.after(before)
  change()
  const fading = before.animate([{ opacity: 1 }, { opacity: 0 }], { duration: milliseconds, easing: 'linear' })
  const end = () => before.remove()
  fading.finished.then(end, end)
}
