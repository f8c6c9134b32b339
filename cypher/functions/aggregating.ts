/** Aggregating functions. The caller has applied DISTINCT; nulls are skipped here. */

import { sizeOf } from '../run/size.ts';
import type { Steps } from '../steps.ts';
import { LIST_BUILDER, ListBuilder } from '../values/list-builder.ts';
import { orLong } from '../values/long-work.ts';
import { order } from '../values/order.ts';
import { orderSteps } from '../values/pieces.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import { LIST_SLOT } from '../values/size.ts';
import { argument } from './arguments.ts';
import { Average } from './average.ts';
import { Deviation } from './deviation.ts';
import { continuousPercentile, discretePercentile, Percentile } from './percentile.ts';
import type { Accumulator, AggregateSpec } from './spec.ts';
import { Sum } from './sum.ts';

const ANYTHING = { name: 'input', type: 'ANY' } as const;
const SUMMABLE = { name: 'input', type: 'INTEGER | FLOAT | DURATION' } as const;
const NUMBERS = { name: 'input', type: 'FLOAT' } as const;
const PERCENTILE = { name: 'percentile', type: 'FLOAT' } as const;

export const AGGREGATING_FUNCTIONS: readonly AggregateSpec[] = [
  {
    name: 'count',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'INTEGER',
    create: () => new Count(),
  },
  {
    name: 'collect',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'LIST<ANY>',
    create: (context) => new Collection(context),
  },
  {
    name: 'sum',
    aggregating: true,
    parameters: [SUMMABLE],
    returns: 'INTEGER | FLOAT | DURATION',
    create: () => new Sum(),
  },
  {
    name: 'avg',
    aggregating: true,
    parameters: [SUMMABLE],
    returns: 'INTEGER | FLOAT | DURATION',
    create: () => new Average(),
  },
  {
    name: 'min',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'ANY',
    create: (context) => new Extreme(-1, context),
  },
  {
    name: 'max',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'ANY',
    create: (context) => new Extreme(1, context),
  },
  {
    name: 'stDev',
    aggregating: true,
    parameters: [NUMBERS],
    returns: 'FLOAT',
    create: () => new Deviation('stDev', (count) => count - 1),
  },
  {
    name: 'stDevP',
    aggregating: true,
    parameters: [NUMBERS],
    returns: 'FLOAT',
    create: () => new Deviation('stDevP', (count) => count),
  },
  {
    name: 'percentileCont',
    aggregating: true,
    parameters: [NUMBERS, PERCENTILE],
    returns: 'FLOAT',
    create: (context) => new Percentile('percentileCont', continuousPercentile, context),
  },
  {
    name: 'percentileDisc',
    aggregating: true,
    parameters: [{ name: 'input', type: 'INTEGER | FLOAT' }, PERCENTILE],
    returns: 'INTEGER | FLOAT',
    create: (context) => new Percentile('percentileDisc', discretePercentile, context),
  },
];

// Classes, as there is one in each of a million groups: an object of closures takes many times the room.

class Count implements Accumulator {
  #count = 0;

  add(args: readonly RuntimeValue[]): void {
    if (argument(args, 0) !== null) this.#count++;
  }

  result(): RuntimeValue {
    return this.#count;
  }
}

class Collection implements Accumulator {
  readonly #context: EvaluationContext;
  readonly #list = new ListBuilder();

  constructor(context: EvaluationContext) {
    this.#context = context;
    context.charge(LIST_BUILDER);
  }

  add(args: readonly RuntimeValue[]): void {
    const value = argument(args, 0);
    if (value === null) return;
    this.#context.charge(LIST_SLOT + sizeOf(value));
    this.#list.push(value);
  }

  result(): RuntimeValue {
    return orLong(this.resultSteps());
  }

  resultSteps(): Steps<RuntimeValue> {
    return this.#list.toList(this.#context);
  }
}

/** The first of the values that none beats: the least for -1, the greatest for 1. */
class Extreme implements Accumulator {
  readonly #sign: -1 | 1;
  readonly #context: EvaluationContext;
  #best: RuntimeValue = null;

  constructor(sign: -1 | 1, context: EvaluationContext) {
    this.#sign = sign;
    this.#context = context;
  }

  add(args: readonly RuntimeValue[]): void {
    const value = argument(args, 0);
    if (value !== null && (this.#best === null || order(value, this.#best) * this.#sign > 0)) this.#best = value;
  }

  *addSteps(args: readonly RuntimeValue[]): Steps<void> {
    const value = argument(args, 0);
    if (value === null) return;
    if (this.#best === null || (yield* orderSteps(value, this.#best, this.#context)) * this.#sign > 0)
      this.#best = value;
  }

  result(): RuntimeValue {
    return this.#best;
  }
}
