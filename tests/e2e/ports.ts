/** Who listens during a run. Each has a port of its own, as any two may run at the same time. */
const listeners = [
  'embedded',
  'neo4j',
  'neo4j-second',
  'start',
  'start, second try',
  'single-sign-on',
  'provider',
  'store-away',
  'danger',
  'canaries',
  'overview',
  'alone',
  'picture',
] as const

/** The port of one of them: the first of the run, chosen in the configuration, and its place in the list. */
export function portOf(listener: (typeof listeners)[number]): number {
  return Number(process.env.KNOTENPUNKT_E2E_PORT) + listeners.indexOf(listener)
}
