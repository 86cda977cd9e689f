import { openStore } from '@/lib/store/open'
import { describeStoreContract } from './store-contract'

describeStoreContract('the embedded engine with shuffled rows', () =>
  openStore({ engine: 'embedded', folder: null, shuffleUnordered: true }),
)
