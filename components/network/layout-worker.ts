import { arrangeNetwork, type ArrangeRequest } from '@/lib/network/layout/arrange'

// The layout never runs on the main thread: the last picture stays usable meanwhile.
self.onmessage = ({ data }: MessageEvent<ArrangeRequest>) => {
  self.postMessage(arrangeNetwork(data))
}
