import { describe, expect, it } from 'vitest';
import { QueryFailed } from './errors.ts';
import { createMemoryGraph } from './memory-graph.ts';
import { shortened } from './shortened.ts';
import type { Value } from './values.ts';

describe('what messages quote', () => {
  it('is left alone where it is short, and cut between two characters', () => {
    expect([shortened('abc', 3), shortened('abcd', 3), shortened('ab😀d', 3)]).toEqual(['abc', 'abc...', 'ab...']);
  });

  it.each<[string, Value, string]>([
    ['a text', 'x'.repeat(4_000_000), `'${'x'.repeat(100)}...'`],
    ['a list', Array<Value>(1000).fill('x'.repeat(200)), `[${`'${'x'.repeat(100)}...', `.repeat(10)}...]`],
  ])('shows the beginning of %s that stands twice', (_what, value, shown) => {
    const transaction = createMemoryGraph().begin();
    transaction.createConstraint({
      name: 'one',
      type: 'unique',
      entity: 'node',
      labelOrType: 'A',
      properties: ['x'],
      ifNotExists: false,
    });
    const create = () => transaction.createNode([transaction.internLabel('A')], new Map([['x', value]]));
    create();
    expect(create).toThrow(
      new QueryFailed(`Node(0) already exists with label \`A\` and property \`x\` = ${shown}`, {
        code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
        gqlStatus: '50N42',
      }),
    );
  });

  it('makes no message longer than two thousand characters', () => {
    const error = new QueryFailed('x'.repeat(5000), { code: 'Shabaka.Test', hint: 'y'.repeat(5000) });
    expect([error.message, error.hint]).toEqual([`${'x'.repeat(2000)}...`, `${'y'.repeat(2000)}...`]);
  });
});
