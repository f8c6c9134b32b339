/** trim, btrim, ltrim, rtrim: with characters to cut, or with whitespace. */
import { PAUSE, type Steps } from '../run/row.ts';
import { chargeText } from '../values/concatenation.ts';
import type { EvaluationContext } from '../values/runtime.ts';
import { stringArgument } from './arguments.ts';
import { type FunctionSpec, inSteps } from './spec.ts';
import { endOf, startOf } from './string-text.ts';

interface Ends {
  readonly start?: boolean;
  readonly end?: boolean;
}

/** `trim(LEADING x FROM s)` and its like are calls of ltrim, rtrim and btrim by the time they come here. */
export const TRIM_FUNCTIONS: readonly FunctionSpec[] = [
  trimFunction('trim', 'both ends', { start: true, end: true }),
  trimFunction('btrim', 'both ends', { start: true, end: true }),
  trimFunction('ltrim', 'the start', { start: true }),
  trimFunction('rtrim', 'the end', { end: true }),
];

function trimFunction(name: string, where: string, ends: Ends): FunctionSpec {
  return {
    name,
    category: 'string',
    parameters: [
      { name: 'input', type: 'STRING' },
      { name: 'trimCharacterString', type: 'STRING', optional: true },
    ],
    returns: 'STRING',
    description: `The string without whitespace, or without any of the given characters, at ${where}.`,
    ...inSteps(function* (args, context) {
      const text = stringArgument(args, 0, name);
      chargeText(text.length, context);
      const characters = args.length < 2 ? undefined : stringArgument(args, 1, name);
      const from = ends.start ? yield* pausing(startOf(text, characters), context) : 0;
      const rest = text.slice(from);
      return rest.slice(0, ends.end ? yield* pausing(endOf(rest, characters), context) : rest.length);
    }),
  };
}

function* pausing(search: Generator<void, number, undefined>, context: EvaluationContext): Steps<number> {
  for (;;) {
    const { value, done } = search.next();
    if (done) return value;
    if (context.spend(1024)) yield PAUSE;
  }
}
