import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeSmallFile } from './small-file'

const serverSchema = z.object({
  pid: z.int().positive(),
  host: z.string().min(1),
  port: z.int().min(1).max(65535),
  address: z.string(),
  token: z.string().min(32),
})

/** What a running server leaves in its data folder: where it is, and the token of the operator's command line. */
export type RunningServer = z.output<typeof serverSchema>

/** The servers of this machine answer at once; more, and it is not one of ours. */
const patience = 3000

function fileIn(folder: string): string {
  return join(folder, 'server.json')
}

/**
 * Writes down that this server is there; replaces whatever a crash left.
 * @throws SmallFileError `full`, `not-written`
 */
export function announceServer(folder: string, server: RunningServer): void {
  writeSmallFile(fileIn(folder), JSON.stringify(server))
}

/** What stands there about a server; undefined when nothing does, or nothing that can be used. It proves nothing. */
export function announcedServer(folder: string): RunningServer | undefined {
  try {
    return serverSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return undefined
  }
}

/** Removes what `announceServer` wrote, unless another server has replaced it. */
export function withdrawServer(folder: string, token: string): void {
  const announced = announcedServer(folder)
  if (!announced || announced.token === token) rmSync(fileIn(folder), { force: true })
}

/**
 * The server that works on this data folder now. Its file alone may be left over from a crash and its process number
 * may belong to another program; so it is asked, and only who knows the token of the file answers.
 */
export async function runningServer(folder: string): Promise<RunningServer | undefined> {
  const server = announcedServer(folder)
  if (!server) return undefined
  try {
    const response = await askServer(server, {}, AbortSignal.timeout(patience))
    return response.status === 200 ? server : undefined
  } catch {
    return undefined
  }
}

/** Sends an operator's command to a server. */
export function askServer(server: RunningServer, input: unknown, signal?: AbortSignal): Promise<Response> {
  const host = ['0.0.0.0', '::'].includes(server.host) ? '127.0.0.1' : server.host
  return fetch(`http://${host.includes(':') ? `[${host}]` : host}:${server.port}/api/admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${server.token}` },
    body: JSON.stringify(input),
    redirect: 'error',
    ...(signal ? { signal } : {}),
  })
}
