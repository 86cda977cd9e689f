import { organisationKinds } from '@/lib/organisations/kinds'
import type { Colours } from './picture-strokes'

/** The colours of paper, as #rrggbb: what leaves the house is light, whatever the screen is. */
export function paperColours(): Colours {
  const probe = document.createElement('span')
  probe.style.colorScheme = 'light'
  document.body.append(probe)
  const pixel = document.createElement('canvas')
  pixel.width = pixel.height = 1
  const pen = pixel.getContext('2d', { willReadFrequently: true })
  const read = (value: string) => {
    probe.style.color = value
    const colour = getComputedStyle(probe).color
    if (!pen) return colour
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
    return `#${[...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
  const kinds = new Map(
    organisationKinds.map((kind) => {
      probe.className = `kind-${kind}`
      return [kind, read('var(--kind)')]
    }),
  )
  const colours = {
    ink: read('var(--ink)'),
    muted: read('var(--muted)'),
    bg: read('var(--bg)'),
    edge: read('var(--edge)'),
    hull: read('var(--hull)'),
    'on-kind': read('var(--on-kind)'),
    own: read('color-mix(in srgb, var(--accent) 9%, var(--bg))'),
    kinds,
  }
  probe.remove()
  return colours
}
