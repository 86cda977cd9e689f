import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a command of the operator answers, over the running server. */
export async function command(folder: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { port, token } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as {
    port: number
    token: string
  }
  const response = await fetch(`http://127.0.0.1:${port}/api/admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  })
  const answer = (await response.json()) as { ok: boolean; message?: string; data: Record<string, unknown> }
  if (!answer.ok) throw new Error(answer.message)
  return answer.data
}

/**
 * Twenty writers against running servers, each asking one of them; every write is an API token with a name of its own
 * and its entry in the change log, in one transaction.
 */
export class Writers {
  /** Names whose write was answered. */
  readonly acknowledged: string[] = []
  private readonly series = randomUUID().slice(0, 8)
  private next = 0
  private going = false
  private work: Promise<void>[] = []

  constructor(private readonly email: string) {}

  start(folders: readonly string[], writers = 20): void {
    this.going = true
    this.work = Array.from({ length: writers }, (_, index) => this.write(folders[index % folders.length]!))
  }

  /** No further writes; those under way end as they may. */
  async stop(): Promise<void> {
    this.going = false
    await Promise.all(this.work)
  }

  private async write(folder: string): Promise<void> {
    while (this.going) {
      const name = `chaos ${this.series} ${this.next++}`
      try {
        await command(folder, { command: 'token:create', email: this.email, scope: 'read', name })
        this.acknowledged.push(name)
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
  }
}
