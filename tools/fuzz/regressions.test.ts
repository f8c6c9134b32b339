import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { openEngineSubject } from './engine-subject.ts';
import { readRecorded } from './recorded.ts';

const recorded = readRecorded();

describe.each([
  ['at one go', Number.POSITIVE_INFINITY],
  ['pausing wherever the engine can', 0],
])('statements that Neo4j has answered, %s', (_way, until) => {
  const engine = openEngineSubject(until);

  it('are there by the hundreds', () => {
    expect(recorded.length).toBeGreaterThan(300);
  });

  it.each(recorded.map((item) => [item.fuzzCase.statement, item] as const))(
    '%s',
    async (_statement, { fuzzCase, outcome }) => {
      const [ours] = await engine.run([fuzzCase]);
      if (ours === undefined) throw new Error('the engine gave no outcome');
      // NOTE: nothing is forgiven here: both gave the same when the answer was written down.
      const strict = ours.kind === 'rows' ? { ...ours, looseRows: ours.rows } : ours;
      const difference = compare(strict, outcome, fuzzCase.isOrdered);
      const isSame = difference === undefined || difference === 'status';
      expect(isSame ? 'same' : { difference, ours }).toEqual(isSame ? 'same' : { difference: undefined, outcome });
    },
  );
});
