/** A whole page's state against a real server, without a page. */
import { createApi } from '../../api.ts';
import { createExplorer, type Explorer } from '../explorer.ts';
import { memoryStorage } from '../storage.ts';

export interface TestExplorer extends Explorer {
  /** What the address is now. */
  address(): string;
}

/** Resolves once the first picture stands. */
export async function explorerForTest(server: string, search = ''): Promise<TestExplorer> {
  let address = search;
  const explorer = createExplorer({
    api: createApi(server),
    storage: memoryStorage(),
    address: {
      read: () => address,
      write: (next) => {
        address = next;
      },
    },
  });
  await explorer.start();
  await until(() => explorer.scene.graph.order > 0 && !explorer.picture.isBusy.value);
  return { ...explorer, address: () => address };
}

/** Waits for what signals and the network bring, up to a few seconds. */
export async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 8000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`waited too long for: ${isTrue.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
