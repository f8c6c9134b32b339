/** How alike two vectors are, from 0 to 1, as vector indexes score them: in single precision. */
import { float, isNumber, toNumber } from '../../graph/values.ts';
import { describe } from '../values/describe.ts';
import { isList } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { argumentError, typeError } from '../values/value-errors.ts';
import { argument } from './arguments.ts';
import type { FunctionSpec } from './spec.ts';

const MAX_DIMENSIONS = 4096;

export const VECTOR_FUNCTIONS: readonly FunctionSpec[] = [
  similarity('vector.similarity.cosine', cosine),
  similarity('vector.similarity.euclidean', euclidean),
];

function similarity(name: string, score: (a: readonly number[], b: readonly number[]) => number): FunctionSpec {
  const vector = (parameter: string) => ({ name: parameter, type: 'LIST<INTEGER | FLOAT>' });
  return {
    name,
    parameters: [vector('a'), vector('b')],
    returns: 'FLOAT',
    evaluate: (args) => {
      const [a, b] = [vectorArgument(args, 0, name), vectorArgument(args, 1, name)];
      if (a.length !== b.length) {
        throw argumentError(
          `The vectors of '${name}()' must have as many dimensions, not ${a.length} and ${b.length}.`,
        );
      }
      return float(Math.fround(score(a, b)));
    },
  };
}

function vectorArgument(args: readonly RuntimeValue[], index: number, functionName: string): readonly number[] {
  const value = argument(args, index);
  const numbers = isList(value) ? value.flatMap((item) => (isNumber(item) ? [Math.fround(toNumber(item))] : [])) : [];
  const isVector =
    isList(value) && numbers.length === value.length && numbers.length > 0 && numbers.every(Number.isFinite);
  if (isVector && numbers.length <= MAX_DIMENSIONS) return numbers;
  const message = `Invalid input for '${functionName}()': Expected a list of 1 to ${MAX_DIMENSIONS} finite numbers, got: ${describe(value)}`;
  throw isList(value) ? argumentError(message) : typeError(message, 'InvalidArgumentValue');
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const norm = Math.sqrt(dot(a, a) * dot(b, b));
  if (norm === 0) throw argumentError("A vector of 'vector.similarity.cosine()' must not be all zeros.");
  return (1 + dot(a, b) / norm) / 2;
}

function euclidean(a: readonly number[], b: readonly number[]): number {
  const squares = a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0);
  return 1 / (1 + squares);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
