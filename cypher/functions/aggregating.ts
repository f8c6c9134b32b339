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
    category: 'aggregating',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'INTEGER',
    description: 'How many values are not null.',
    create: createCount,
  },
  {
    name: 'collect',
    category: 'aggregating',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'LIST<ANY>',
    description: 'The values that are not null, in a list.',
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
    category: 'aggregating',
    aggregating: true,
    parameters: [SUMMABLE],
    returns: 'INTEGER | FLOAT | DURATION',
    description: 'The sum of numbers or of durations; 0 where there are none.',
    create: createSum,
  },
  {
    name: 'avg',
    category: 'aggregating',
    aggregating: true,
    parameters: [SUMMABLE],
    returns: 'INTEGER | FLOAT | DURATION',
    description: 'The mean of numbers or of durations; null where there are none.',
    create: createAverage,
  },
  {
    name: 'min',
    category: 'aggregating',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'ANY',
    description: 'The value that sorts first.',
    create: (context) => createExtreme((order) => order < 0, context),
  },
  {
    name: 'max',
    category: 'aggregating',
    aggregating: true,
    parameters: [ANYTHING],
    returns: 'ANY',
    description: 'The value that sorts last.',
    create: (context) => createExtreme((order) => order > 0, context),
  },
  {
    name: 'stDev',
    category: 'aggregating',
    aggregating: true,
    parameters: [NUMBERS],
    returns: 'FLOAT',
    description: 'The standard deviation of a sample.',
    create: () => createDeviation('stDev', (count) => count - 1),
  },
  {
    name: 'stDevP',
    category: 'aggregating',
    aggregating: true,
    parameters: [NUMBERS],
    returns: 'FLOAT',
    description: 'The standard deviation of a whole population.',
    create: () => createDeviation('stDevP', (count) => count),
  },
  {
    name: 'percentileCont',
    category: 'aggregating',
    aggregating: true,
    parameters: [NUMBERS, PERCENTILE],
    returns: 'FLOAT',
    description: 'The value below which a share (0.0 to 1.0) of the numbers lies, between two of them where need be.',
    create: (context) => createPercentile('percentileCont', continuousPercentile, context),
  },
  {
    name: 'percentileDisc',
    category: 'aggregating',
    aggregating: true,
    parameters: [{ name: 'input', type: 'INTEGER | FLOAT' }, PERCENTILE],
    returns: 'INTEGER | FLOAT',
    description: 'The number below which a share (0.0 to 1.0) of the numbers lies, always one of them.',
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
