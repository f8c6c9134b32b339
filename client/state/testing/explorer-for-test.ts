/** A whole page's state against a real server, without a page. */
import { createApi } from '../../api.ts';
import { createExplorer, type Explorer, type PictureSize } from '../explorer.ts';
import { memoryStorage } from '../storage.ts';

/** Nearly as long as a test may take. */
const WAIT_MS = 18_000;

export interface TestExplorer extends Explorer {
  /** What the address is now. */
  address(): string;
}

/** Resolves once the first picture stands, composed for a screen of the given size where one is given. */
export async function explorerForTest(server: string, search = '', size?: PictureSize): Promise<TestExplorer> {
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
  if (size !== undefined) explorer.pictureSize.value = size;
  await explorer.start();
  await until(() => explorer.scene.graph.order > 0 && !explorer.picture.isBusy.value);
  return { ...explorer, address: () => address };
}

/** Waits for what signals and the network bring; on a machine that is busy with other things that may take long. */
export async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + WAIT_MS;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`waited too long for: ${isTrue.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
