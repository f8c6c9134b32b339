import { openEmbeddedStore } from '../store/embedded.ts';
import { describeStore } from './store-contract.ts';

describeStore('the embedded engine', async () => {
  let store = await openEmbeddedStore({ writable: true });
  return {
    get store() {
      return store;
    },
    async empty() {
      await store.close();
      store = await openEmbeddedStore({ writable: true });
    },
    dispose: () => store.close(),
  };
});
