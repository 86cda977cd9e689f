import { placeDots, type OverviewRequest } from '@/lib/network/overview'
import { paintOverview, type Painting } from './paint-overview'

/** What the page tells: its canvas once, another network, or another look at the same. */
export type ToOverview =
  | { canvas: OffscreenCanvas }
  | { request: OverviewRequest }
  | ({ look: number } & Omit<Painting, 'request' | 'positions'>)

/** What it hears: where everybody stands, or that a look is painted. */
export type FromOverview = { positions: Float32Array } | { painted: number }

let canvas: OffscreenCanvas | undefined
let network: Pick<Painting, 'request' | 'positions'> | undefined

self.onmessage = ({ data }: MessageEvent<ToOverview>) => {
  if ('canvas' in data) canvas = data.canvas
  else if ('request' in data) {
    network = { request: data.request, positions: data.request.positions ?? placeDots(data.request) }
    self.postMessage({ positions: network.positions } satisfies FromOverview)
  } else if (canvas && network) {
    const { look, ...rest } = data
    const [width, height] = [Math.round(rest.size.width * rest.ratio), Math.round(rest.size.height * rest.ratio)]
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height]
    paintOverview(canvas.getContext('2d')!, { ...network, ...rest })
    // Told when it is on its way to the screen.
    requestAnimationFrame(() => self.postMessage({ painted: look } satisfies FromOverview))
  }
}
