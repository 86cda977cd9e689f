import { loadStarter, type LoadReport } from '@/lib/starters/service'
import { openStore } from '@/lib/store/open'

/** Fills a data folder with the invented county, `scale` times its size, before a program starts on it. */
export async function loadExample(folder: string, scale: number): Promise<LoadReport> {
  const store = await openStore({ engine: 'embedded', folder })
  try {
    return await loadStarter(store, 'example', { now: new Date().toISOString(), scale })
  } finally {
    await store.close()
  }
}
