// Child process of the test of a full disk: writes under a limit of the file size and prints what was acknowledged.
import { randomBytes } from 'node:crypto'
import { openEmbedded } from '@/lib/store/embedded'
import type { Statement } from '@/lib/store/port'

const create = (id: string, size: number): Statement => ({
  name: 'write-until-full',
  text: 'CREATE (o:Organisation {id: $id, text: $text}) RETURN o.id AS id',
  parameters: { id, text: randomBytes(size).toString('base64').slice(0, size) }, // nothing to compress
})

async function writeUntilFull(folder: string): Promise<void> {
  const store = await openEmbedded({ folder })
  const acknowledged: string[] = []
  const refused: Record<string, string> = {}
  const write = async (id: string, size: number) => {
    await store.write([create(`${id}-first`, 10), create(id, size)]).then(
      () => acknowledged.push(id),
      (error: { code: string }) => (refused[id] = error.code),
    )
  }
  const roomBefore = await store.hasRoom!()
  for (let round = 0; round < 60; round++) {
    await Promise.all([write(`small-${round}-a`, 2000), write(`small-${round}-b`, 3000)])
    if (round % 20 === 10) await write(`large-${round}`, 900_000) // more than the limit lets into one file
  }
  const read = await store.read({
    name: 'count',
    text: 'MATCH (o:Organisation) RETURN count(o) AS all',
    parameters: {},
  })
  const roomAfter = await store.hasRoom!()
  const closed = process.argv[3] === 'close' ? await store.close().then(() => true) : undefined
  process.stdout.write(JSON.stringify({ acknowledged, refused, roomBefore, roomAfter, read, closed }))
  process.kill(process.pid, 'SIGKILL')
}

void writeUntilFull(process.argv[2]!)
