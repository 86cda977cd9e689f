import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

// A Bolt COMMIT message: a chunk of two bytes (an empty structure with the signature 0x12), then the end of the
// message.
const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

/** What a server answers to a commit that met another one; PackStream, with the names of Bolt 5.0 and of 5.7. */
const transientFailure = (() => {
  const text = (value: string) => Buffer.concat([Buffer.from([0xd0, value.length]), Buffer.from(value)])
  const fields = {
    code: 'Neo.TransientError.Transaction.DeadlockDetected',
    neo4j_code: 'Neo.TransientError.Transaction.DeadlockDetected',
    message: 'Deadlock.',
    gql_status: '50N05',
    description: 'deadlock',
  }
  const map = Object.entries(fields).flatMap(([name, value]) => [text(name), text(value)])
  const message = Buffer.concat([Buffer.from([0xb1, 0x7f, 0xa0 + Object.keys(fields).length]), ...map])
  const head = Buffer.alloc(2)
  head.writeUInt16BE(message.length)
  return Buffer.concat([head, message, Buffer.from([0, 0])])
})()

/** What happens to the next commit: it never reaches the server, or it does and its answer is lost. */
export type Cut = 'before commit' | 'after commit'

/**
 * A proxy in front of a Bolt server that can cut the line once at a commit, or refuse the next commits as a server does
 * that met a deadlock. `cutsMade` and `refusalsLeft` tell what came of it.
 */
export async function startCutProxy(serverUri: string): Promise<{
  uri: string
  cutNext(cut: Cut): void
  cutsMade(): number
  refuseNext(times: number): void
  refusalsLeft(): number
  stop(): void
}> {
  const target = Number(new URL(serverUri).port)
  const sockets = new Set<Socket>()
  let next: Cut | undefined
  let cuts = 0
  let refusals = 0
  const proxy = createServer((client) => {
    const server = connect(target, '127.0.0.1')
    const cutLine = () => {
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('close', () => (sockets.delete(socket), cutLine())).on('error', cutLine)
    }
    let swallowAnswer = false
    client.on('data', (data) => {
      if (refusals > 0 && data.includes(commitMessage)) {
        refusals--
        client.write(transientFailure)
        return
      }
      const cut = data.includes(commitMessage) ? next : undefined
      if (cut) {
        next = undefined
        cuts++
        if (cut === 'before commit') return cutLine()
        swallowAnswer = true
      }
      server.write(data)
    })
    server.on('data', (data) => (swallowAnswer ? cutLine() : client.write(data)))
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    uri: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cutNext: (cut) => (next = cut),
    cutsMade: () => cuts,
    refuseNext: (times) => (refusals = times),
    refusalsLeft: () => refusals,
    stop() {
      proxy.close()
      sockets.forEach((socket) => socket.destroy())
    },
  }
}
