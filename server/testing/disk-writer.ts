/** A program for a test to kill: commits a hundred nodes at a time into a folder, and prints how many commits are acknowledged. */
import { openDurableGraph } from '../store/lmdb-disk.ts';

const { graph, disk } = await openDurableGraph({
  folder: process.argv[2] ?? '',
  tools: {},
  pause: async () => undefined,
});
for (let count = graph.nodeCount / 100; ; count++) {
  process.stdout.write(`${count}\n`);
  const transaction = graph.begin();
  const label = transaction.internLabel('A');
  for (let at = 0; at < 100; at++) {
    transaction.createNode([label], new Map([['text', 'x'.repeat(200)]]));
  }
  await disk.write(transaction, transaction.changes());
  transaction.commit();
}
