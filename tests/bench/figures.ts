import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'

/** The value below which `share` (0–1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

/** Milliseconds as people read them. */
export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`

export const verdict = (good: boolean) => (good ? 'reached' : 'MISSED')

/** Resident memory of a process in MB. */
export function memoryOf(pid: number): number {
  const file = `/proc/${pid}/status`
  const kilobytes = existsSync(file)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]
    : spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return Number(kilobytes) / 1000
}

/** What a server answers over several connections that stay open: milliseconds per whole answer. */
export async function load(
  address: string,
  paths: readonly string[],
  options: { connections: number; requests: number; cookie?: string },
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections })
  const times: number[] = []
  let next = 0
  const work = async () => {
    while (next < options.requests) {
      const path = paths[next++ % paths.length]!
      times.push(await timeOf(agent, `${address}${path}`, options.cookie))
    }
  }
  await Promise.all(Array.from({ length: options.connections }, work))
  agent.destroy()
  return times
}

function timeOf(agent: Agent, url: string, cookie: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    get(url, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`))
      response.resume()
      response.on('end', () => resolve(performance.now() - start))
      response.on('error', reject)
    }).on('error', reject)
  })
}
