// Child process of the mail tests: the part of the program that writes and sends letters, until it is killed.
import { createContext, systemActor } from '@/lib/context'
import { startJobs } from '@/lib/jobs'
import { mailJob } from '@/lib/mail/deliver'
import { letterSteps } from '@/lib/mail/records'
import { openStore, type StoreSettings } from '@/lib/store/open'
import { writeRecord } from '@/lib/records/write'

const pace = { lease: 1500, retry: 30, longestRetry: 500, mostAttempts: 1000, batch: 10, farewell: 1000 }

async function run({ settings, letters }: { settings: StoreSettings; letters: readonly string[] }): Promise<void> {
  const store = await openStore(settings)
  startJobs(store, [mailJob(pace, 25)])
  for (const id of letters) {
    const ctx = createContext(systemActor, store)
    const letter = letterSteps(ctx, {
      letter: 'test',
      data: { office: 'Probe', at: 'heute' },
      locale: 'de',
      to: { address: `${id}@empfang.example`, name: null, recordId: null },
      about: null,
      id,
    })
    await writeRecord(ctx, letter, { action: 'report', subject: { kind: 'question', id: `fact-${id}`, name: '' } })
    process.send?.({ written: id })
  }
  process.on('message', () => void store.close().then(() => process.exit(0)))
  setInterval(() => undefined, 1000)
}

run(JSON.parse(process.argv[2]!) as { settings: StoreSettings; letters: string[] }).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
