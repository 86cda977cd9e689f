import { layoutNetwork, type LayoutInput } from '@/lib/network/layout'

// The layout never runs on the main thread: the last picture stays usable meanwhile.
self.onmessage = (event: MessageEvent<LayoutInput>) => {
  self.postMessage(layoutNetwork(event.data))
}
