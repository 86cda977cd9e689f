import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs `work` with a folder on a disk of 32 MB of its own, which `fill` fills up and `empty` makes room on.
 * @returns false when this machine does not allow to mount one (`work` did not run)
 */
export async function onSmallDisk(
  work: (folder: string, fill: () => void, empty: () => void) => Promise<void>,
): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return false
  }
  const filler = join(folder, 'filler')
  const fill = () => {
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(64 * 1024))
    } catch {
      // Full: that is what it is for.
    }
  }
  try {
    await work(folder, fill, () => rmSync(filler, { force: true }))
    return true
  } finally {
    execFileSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A line to a server on which every part that is sent can be held back for a while; the order stays. */
export class SlowLine {
  private readonly sockets = new Set<Socket>()
  private milliseconds = 0

  private constructor(private readonly server: Server) {}

  static async to(uri: string): Promise<SlowLine> {
    const target = Number(new URL(uri).port)
    const server = createServer()
    const line = new SlowLine(server)
    server.on('connection', (client) => line.join(client, connect(target, '127.0.0.1')))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return line
  }

  get uri(): string {
    return `bolt://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  delay(milliseconds: number): void {
    this.milliseconds = milliseconds
  }

  stop(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }

  private join(client: Socket, server: Socket): void {
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from)
      let sent = Promise.resolve()
      from.on('data', (data) => {
        const due = new Promise<void>((resolve) => setTimeout(resolve, this.milliseconds))
        sent = Promise.all([sent, due]).then(() => void to.write(data))
      })
      from.on('close', () => to.destroy()).on('error', () => to.destroy())
    }
  }
}
