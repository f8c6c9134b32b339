import { storeSpec } from '../../graph/store-spec.ts';
import { emptyStore } from '../testing/empty-store.ts';
import { openEmbeddedStore } from './embedded.ts';

storeSpec('the embedded store', async () => {
  const store = await openEmbeddedStore({ writable: true });
  return { store, empty: () => emptyStore(store) };
});
