/** trim, btrim, ltrim, rtrim: with characters to cut, or with whitespace. */
import { paced } from '../steps.ts';
import { chargeText } from '../values/concatenation.ts';
import { stringArgument } from './arguments.ts';
import { type FunctionSpec, inSteps } from './spec.ts';
import { endOf, startOf } from './string-text.ts';

/** Units of work between two places where looking for an end can pause. */
const UNITS = 1024;

interface Ends {
  readonly start?: boolean;
  readonly end?: boolean;
}

/** `trim(LEADING x FROM s)` and its like are calls of ltrim, rtrim and btrim by the time they come here. */
export const TRIM_FUNCTIONS: readonly FunctionSpec[] = [
  trimFunction('trim', { start: true, end: true }),
  trimFunction('btrim', { start: true, end: true }),
  trimFunction('ltrim', { start: true }),
  trimFunction('rtrim', { end: true }),
];

function trimFunction(name: string, ends: Ends): FunctionSpec {
  return {
    name,
    parameters: [
      { name: 'input', type: 'STRING' },
      { name: 'trimCharacterString', type: 'STRING', optional: true },
    ],
    returns: 'STRING',
    ...inSteps(function* (args, context) {
      const text = stringArgument(args, 0, name);
      chargeText(text.length, context);
      const characters = args.length < 2 ? undefined : stringArgument(args, 1, name);
      const from = ends.start ? yield* paced(startOf(text, characters), UNITS, context) : 0;
      const rest = text.slice(from);
      return rest.slice(0, ends.end ? yield* paced(endOf(rest, characters), UNITS, context) : rest.length);
    }),
  };
}
