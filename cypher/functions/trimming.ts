/** trim, btrim, ltrim, rtrim: with characters to cut, or with whitespace. */
import { chargeText } from '../values/concatenation.ts';
import { stringArgument } from './arguments.ts';
import type { FunctionSpec } from './spec.ts';
import { trimEnd, trimStart } from './string-text.ts';

type Cut = (text: string, characters?: string) => string;

const trimBoth: Cut = (text, characters) => trimEnd(trimStart(text, characters), characters);

/** `trim(LEADING x FROM s)` and its like are calls of ltrim, rtrim and btrim by the time they come here. */
export const TRIM_FUNCTIONS: readonly FunctionSpec[] = [
  trimFunction('trim', 'both ends', trimBoth),
  trimFunction('btrim', 'both ends', trimBoth),
  trimFunction('ltrim', 'the start', trimStart),
  trimFunction('rtrim', 'the end', trimEnd),
];

function trimFunction(name: string, where: string, cut: Cut): FunctionSpec {
  return {
    name,
    category: 'string',
    parameters: [
      { name: 'input', type: 'STRING' },
      { name: 'trimCharacterString', type: 'STRING', optional: true },
    ],
    returns: 'STRING',
    description: `The string without whitespace, or without any of the given characters, at ${where}.`,
    evaluate: (args, context) => {
      const text = stringArgument(args, 0, name);
      chargeText(text.length, context);
      return args.length < 2 ? cut(text) : cut(text, stringArgument(args, 1, name));
    },
  };
}
