// Child process of the kill tests: 20 writers at once; prints the id of each pair of nodes whose write was
// acknowledged.
import { openStore, type StoreSettings } from '@/lib/store/open'
import { StoreError, type Statement } from '@/lib/store/port'

const createHalf = (id: string, half: string): Statement => ({
  name: 'write-until-killed',
  text: 'CREATE (o:Organisation {id: $id, pair: $pair}) RETURN o.id AS id',
  parameters: { id: `${id}-${half}`, pair: id },
})

async function writeUntilKilled(settings: StoreSettings): Promise<void> {
  const store = await openStore(settings)
  const writers = Array.from({ length: 20 }, async (_, writer) => {
    for (let count = 0; ; count++) {
      const id = `${process.pid}-${writer}-${count}`
      await store.write([createHalf(id, 'a'), createHalf(id, 'b')])
      process.stdout.write(`${id}\n`)
    }
  })
  await Promise.all(writers)
}

writeUntilKilled(JSON.parse(process.argv[2]!) as StoreSettings).catch((error: unknown) => {
  // When the server is the one that is killed, the writers end like this.
  const expected = error instanceof StoreError && error.code === 'unavailable'
  if (!expected) console.error(error)
  process.exit(expected ? 0 : 1)
})
