const kept = globalThis as unknown as { knotenpunkt?: Map<string, unknown> }

/**
 * One value per process. Next evaluates a file once per bundle, so a variable of a file exists several times; what must
 * be there once (the open store, counters, copies in memory) is kept under a name instead.
 * @param name unique in the project
 */
export function perProcess<T>(name: string, make: () => T): T {
  const all = (kept.knotenpunkt ??= new Map())
  if (!all.has(name)) all.set(name, make())
  return all.get(name) as T
}
