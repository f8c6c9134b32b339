/** Functions on strings. Lengths and places count code points. */

import { chargeText } from '../values/concatenation.ts';
import { describe } from '../values/describe.ts';
import { isList } from '../values/kinds.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import { argumentError, executionFailed } from '../values/value-errors.ts';
import { argument, checkInt32, countArgument, invalidArgument, stringArgument } from './arguments.ts';
import type { FunctionSpec } from './spec.ts';
import { lengthOf, sliceOf } from './string-text.ts';

const STEPS_PER_CHECK = 4096;
/** A part of a text in a list. */
const PART_BYTES = 40;

const TEXT = { name: 'input', type: 'STRING' } as const;
const ORIGINAL = { name: 'original', type: 'STRING' } as const;

export const STRING_FUNCTIONS: readonly FunctionSpec[] = [
  caseFunction('toLower', 'lower case', (text) => text.toLowerCase()),
  caseFunction('lower', 'lower case', (text) => text.toLowerCase()),
  caseFunction('toUpper', 'upper case', (text) => text.toUpperCase()),
  caseFunction('upper', 'upper case', (text) => text.toUpperCase()),
  {
    name: 'left',
    category: 'string',
    parameters: [ORIGINAL, { name: 'length', type: 'INTEGER' }],
    returns: 'STRING',
    description: 'The first characters of a string, as many as asked for.',
    evaluate: (args) => {
      const text = stringArgument(args, 0, 'left');
      return sliceOf(text, 0, lengthArgument(args, 1, 'left'));
    },
  },
  {
    name: 'right',
    category: 'string',
    parameters: [ORIGINAL, { name: 'length', type: 'INTEGER' }],
    returns: 'STRING',
    description: 'The last characters of a string, as many as asked for.',
    evaluate: (args) => {
      const text = stringArgument(args, 0, 'right');
      const length = lengthArgument(args, 1, 'right');
      return sliceOf(text, Math.max(0, lengthOf(text) - length));
    },
  },
  {
    name: 'substring',
    category: 'string',
    parameters: [ORIGINAL, { name: 'start', type: 'INTEGER' }, { name: 'length', type: 'INTEGER', optional: true }],
    returns: 'STRING',
    description: 'The part of a string from a place counted from 0, to its end or of a given length.',
    evaluate: (args) => {
      const text = stringArgument(args, 0, 'substring');
      const start = lengthArgument(args, 1, 'substring', 'start');
      return args.length < 3 ? sliceOf(text, start) : sliceOf(text, start, lengthArgument(args, 2, 'substring'));
    },
  },
  {
    name: 'split',
    category: 'string',
    parameters: [ORIGINAL, { name: 'splitDelimiters', type: 'STRING | LIST<STRING>' }],
    returns: 'LIST<STRING>',
    description: 'The parts of a string between any of the delimiters.',
    evaluate: (args, context) => {
      const text = stringArgument(args, 0, 'split');
      return split(text, delimiters(argument(args, 1)), context);
    },
  },
  {
    name: 'replace',
    category: 'string',
    parameters: [ORIGINAL, { name: 'search', type: 'STRING' }, { name: 'replace', type: 'STRING' }],
    returns: 'STRING',
    description: 'The string with every occurrence of one text replaced by another.',
    evaluate: (args, context) => {
      const text = stringArgument(args, 0, 'replace');
      return replaceAll(text, stringArgument(args, 1, 'replace'), stringArgument(args, 2, 'replace'), context);
    },
  },
  {
    name: 'normalize',
    category: 'string',
    parameters: [TEXT, { name: 'normalForm', type: 'STRING', optional: true }],
    returns: 'STRING',
    description: 'The string in a Unicode normal form: NFC (the default), NFD, NFKC or NFKD.',
    evaluate: (args, context) => {
      const text = stringArgument(args, 0, 'normalize');
      const form = args.length < 2 ? 'NFC' : stringArgument(args, 1, 'normalize');
      if (!isNormalForm(form))
        throw argumentError(`Unknown normal form: ${form}. Valid values are: NFC, NFD, NFKC, NFKD.`);
      chargeText(text.length, context);
      return text.normalize(form);
    },
  },
];

const NORMAL_FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

function isNormalForm(form: string): form is (typeof NORMAL_FORMS)[number] {
  return (NORMAL_FORMS as readonly string[]).includes(form);
}

function caseFunction(name: string, what: string, convert: (text: string) => string): FunctionSpec {
  return {
    name,
    category: 'string',
    parameters: [TEXT],
    returns: 'STRING',
    description: `The string in ${what}.`,
    evaluate: (args, context) => {
      const text = stringArgument(args, 0, name);
      chargeText(text.length, context);
      return convert(text);
    },
  };
}

function lengthArgument(args: readonly RuntimeValue[], index: number, functionName: string, role = 'length'): number {
  const where = `Invalid input for ${role} value in function '${functionName}()': `;
  const given = countArgument(args, index, { role, functionName });
  // NOTE: `left` and `right` take more than 32 bits, `substring` does not.
  const length = functionName === 'substring' ? checkInt32(given, where) : Number(given);
  if (length >= 0) return length;
  throw executionFailed(`${where}${length} is negative.`);
}

function delimiters(value: RuntimeValue): readonly string[] {
  const list = isList(value) ? value : [value];
  return list.map((item) => {
    if (typeof item === 'string') return item;
    throw invalidArgument(
      `Expected a string value for \`split\`, but got: ${describe(item)}; consider converting it to a string with toString().`,
    );
  });
}

/** An empty delimiter stands between any two characters. */
function split(text: string, between: readonly string[], context: EvaluationContext): readonly string[] {
  const [only] = between;
  context.charge(text.length * 2);
  if (between.length === 1 && only !== undefined && only !== '') {
    context.charge(occurrences(text, only, context) * PART_BYTES);
    return text.split(only);
  }
  context.charge(text.length * PART_BYTES);
  const full = between.filter((delimiter) => delimiter !== '').map(escaped);
  const parts = full.length === 0 ? [text] : text.split(new RegExp(full.join('|'), 'u'));
  if (text === '' || full.length === between.length) return parts;
  return parts.flatMap((part) => [...part]);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** The result's length is known, and accounted for, before it is built. */
function replaceAll(text: string, search: string, replacement: string, context: EvaluationContext): string {
  const count = search === '' ? lengthOf(text) + 1 : occurrences(text, search, context);
  chargeText(text.length + count * (replacement.length - search.length), context);
  context.charge(count * PART_BYTES);
  return (search === '' ? ['', ...text, ''] : text.split(search)).join(replacement);
}

function occurrences(text: string, search: string, context: EvaluationContext): number {
  let count = 0;
  for (let at = text.indexOf(search); at >= 0; at = text.indexOf(search, at + search.length)) {
    if (++count % STEPS_PER_CHECK === 0) context.checkpoint();
  }
  return count;
}
