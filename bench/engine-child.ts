/** The process that holds an embedded store and nothing else: opens the folder that it is given, and runs what it is sent. */
import { z } from 'zod';
import type { Value } from '../graph/values.ts';
import { openThreadedStore } from '../server/store/threaded.ts';
import { runCounted } from './run-counted.ts';

const orderSchema = z.object({
  statement: z.string(),
  parameters: z.map(z.string(), z.custom<Value>()),
  mode: z.enum(['read', 'write']),
});

const began = performance.now();
const store = await openThreadedStore({ dataFolder: process.argv[2] ?? '', writable: true });
process.send?.({ opened: performance.now() - began });

process.on('message', (message) => {
  void runCounted(store, orderSchema.parse(message)).then(
    (counted) => process.send?.(counted),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.on('disconnect', () => void store.close());
