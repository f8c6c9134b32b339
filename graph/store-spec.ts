/**
 * The one contract of all stores, as tests that each of them runs: the same statements, the same answers.
 * What is expected was seen on a real Neo4j; a store of our own that differs is wrong.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from './errors.ts';
import type { GraphStore } from './store.ts';
import { askingOf, failureOf, HEAVY } from './testing/asking.ts';
import { specOfRefusals } from './testing/spec-of-refusals.ts';
import { specOfSchema } from './testing/spec-of-schema.ts';
import { specOfTransactions } from './testing/spec-of-transactions.ts';
import { specOfValues } from './testing/spec-of-values.ts';
import { specOfWrites } from './testing/spec-of-writes.ts';

export interface SpecSubject {
  readonly store: GraphStore;
  /** Removes everything: data, constraints, indexes. */
  empty(): Promise<void>;
}

/** Runs the spec. `obstacle` says in one line why the store cannot be tried here, if it cannot. */
export function storeSpec(name: string, open: () => Promise<SpecSubject>, obstacle?: string): void {
  const reason = obstacle === undefined ? '' : ` (not run: ${obstacle})`;
  describe.skipIf(obstacle !== undefined)(`the contract of a store, kept by ${name}${reason}`, () => {
    let subject: SpecSubject;
    beforeAll(async () => {
      subject = await open();
    }, 120_000);
    beforeEach(() => subject.empty());
    afterAll(() => subject?.store.close());

    const asking = askingOf(() => subject.store);
    specOfValues(asking);
    specOfWrites(asking);
    specOfTransactions(asking);
    specOfRefusals(asking);
    specOfSchema(asking);
  });

  describe.skipIf(obstacle !== undefined)(`a closed store, ${name}${reason}`, () => {
    it('ends what runs, refuses what comes, and can be closed twice', async () => {
      const { store } = await open();
      const { ask } = askingOf(() => store);
      const running = failureOf(ask(HEAVY));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await store.close();
      expect(await running).toBeInstanceOf(Unavailable);
      expect(await failureOf(ask('RETURN 1 AS one'))).toBeInstanceOf(Unavailable);
      await store.close();
    }, 120_000);
  });
}
