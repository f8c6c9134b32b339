/** Aggregating functions. The caller has applied DISTINCT; nulls are skipped here. */

import { sizeOf } from '../run/size.ts';
import { ListBuilder } from '../values/list-builder.ts';
import { order } from '../values/order.ts';
import { orderSteps } from '../values/pieces.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import { LIST_SLOT } from '../values/size.ts';
import { argument } from './arguments.ts';
import { createAverage } from './average.ts';
import { createDeviation } from './deviation.ts';
import { continuousPercentile, createPercentile, discretePercentile } from './percentile.ts';
import { type Accumulator, type AggregateSpec, endingInSteps } from './spec.ts';
import { createSum } from './sum.ts';

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
    create: createCount,
  },
  {
    name: 'collect',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'LIST<ANY>',
    create: (context) => {
      const list = new ListBuilder();
      return {
        add: (args) => {
          const value = argument(args, 0);
          if (value === null) return;
          context.charge(LIST_SLOT + sizeOf(value));
          list.push(value);
        },
        ...endingInSteps(() => list.toList(context)),
      };
    },
  },
  {
    name: 'sum',
    aggregating: true,
    parameters: [SUMMABLE],
    returns: 'INTEGER | FLOAT | DURATION',
    create: createSum,
  },
  {
    name: 'avg',
    aggregating: true,
    parameters: [SUMMABLE],
    returns: 'INTEGER | FLOAT | DURATION',
    create: createAverage,
  },
  {
    name: 'min',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'ANY',
    create: (context) => createExtreme((order) => order < 0, context),
  },
  {
    name: 'max',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'ANY',
    create: (context) => createExtreme((order) => order > 0, context),
  },
  {
    name: 'stDev',
    aggregating: true,
    parameters: [NUMBERS],
    returns: 'FLOAT',
    create: () => createDeviation('stDev', (count) => count - 1),
  },
  {
    name: 'stDevP',
    aggregating: true,
    parameters: [NUMBERS],
    returns: 'FLOAT',
    create: () => createDeviation('stDevP', (count) => count),
  },
  {
    name: 'percentileCont',
    aggregating: true,
    parameters: [NUMBERS, PERCENTILE],
    returns: 'FLOAT',
    create: (context) => createPercentile('percentileCont', continuousPercentile, context),
  },
  {
    name: 'percentileDisc',
    aggregating: true,
    parameters: [{ name: 'input', type: 'INTEGER | FLOAT' }, PERCENTILE],
    returns: 'INTEGER | FLOAT',
    create: (context) => createPercentile('percentileDisc', discretePercentile, context),
  },
];

function createCount(): Accumulator {
  let count = 0;
  return {
    add: (args) => {
      if (argument(args, 0) !== null) count++;
    },
    result: () => count,
  };
}

/** The first of the values that none beats. */
function createExtreme(isBetter: (order: number) => boolean, context: EvaluationContext): Accumulator {
  let best: RuntimeValue = null;
  return {
    add: (args) => {
      const value = argument(args, 0);
      if (value !== null && (best === null || isBetter(order(value, best)))) best = value;
    },
    *addSteps(args) {
      const value = argument(args, 0);
      if (value !== null && (best === null || isBetter(yield* orderSteps(value, best, context)))) best = value;
    },
    result: () => best,
  };
}
