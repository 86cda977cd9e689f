import { find, type Asked, type Finding } from '@/lib/network/findings'

/** What the worker says: how much is counted, 0 to 1, and at the end what was found. */
export type Heard = { done: number } | { finding: Finding }

// Counting never runs on the main thread: the picture stays usable, and whoever cancels ends the worker.
self.onmessage = (event: MessageEvent<Asked>) => {
  const say = (heard: Heard) => self.postMessage(heard)
  say({ finding: find(event.data, (done) => say({ done })) })
}
