/** Functions on strings. Lengths and places count code points. */

import { PAUSE, type Steps } from '../steps.ts';
import { chargeText } from '../values/concatenation.ts';
import { describe } from '../values/describe.ts';
import { isList } from '../values/kinds.ts';
import { ListBuilder } from '../values/list-builder.ts';
import type { EvaluationContext, RuntimeList, RuntimeValue } from '../values/runtime.ts';
import { placesSteps } from '../values/text-search.ts';
import { argumentError, executionFailed, typeError } from '../values/value-errors.ts';
import { argument, checkInt32, countArgument, stringArgument } from './arguments.ts';
import { type FunctionSpec, inSteps } from './spec.ts';
import { lengthOf, partsInContext, partsOf, sliceOf } from './string-text.ts';

/** A part of a text in a list. */
const PART_BYTES = 64;
/** Parts that are joined at a stretch. */
const TOGETHER = 1024;

const TEXT = { name: 'input', type: 'STRING' } as const;
const ORIGINAL = { name: 'original', type: 'STRING' } as const;

export const STRING_FUNCTIONS: readonly FunctionSpec[] = [
  caseFunction('toLower', (text) => text.toLowerCase()),
  caseFunction('lower', (text) => text.toLowerCase()),
  caseFunction('toUpper', (text) => text.toUpperCase()),
  caseFunction('upper', (text) => text.toUpperCase()),
  {
    name: 'left',
    parameters: [ORIGINAL, { name: 'length', type: 'INTEGER' }],
    returns: 'STRING',
    evaluate: (args) => {
      const text = stringArgument(args, 0, 'left');
      // NOTE: of an empty text Neo4j takes what it takes of no other, a length below 0; `right` does not.
      if (text === '') return text;
      return sliceOf(text, 0, lengthArgument(args, 1, 'left'));
    },
  },
  {
    name: 'right',
    parameters: [ORIGINAL, { name: 'length', type: 'INTEGER' }],
    returns: 'STRING',
    evaluate: (args) => {
      const text = stringArgument(args, 0, 'right');
      const length = lengthArgument(args, 1, 'right');
      return sliceOf(text, Math.max(0, lengthOf(text) - length));
    },
  },
  {
    name: 'substring',
    parameters: [ORIGINAL, { name: 'start', type: 'INTEGER' }, { name: 'length', type: 'INTEGER', optional: true }],
    returns: 'STRING',
    evaluate: (args) => {
      const text = stringArgument(args, 0, 'substring');
      if (text === '') return text;
      const start = lengthArgument(args, 1, 'substring', 'start');
      return args.length < 3 ? sliceOf(text, start) : sliceOf(text, start, lengthArgument(args, 2, 'substring'));
    },
  },
  {
    name: 'split',
    parameters: [ORIGINAL, { name: 'splitDelimiters', type: 'STRING | LIST<STRING>' }],
    returns: 'LIST<STRING>',
    ...inSteps(function* (args, context) {
      const text = stringArgument(args, 0, 'split');
      if (text === '') return [''];
      const between = delimiters(argument(args, 1));
      return between && (yield* split(text, between, context));
    }),
  },
  {
    name: 'replace',
    parameters: [ORIGINAL, { name: 'search', type: 'STRING' }, { name: 'replace', type: 'STRING' }],
    returns: 'STRING',
    ...inSteps(function* (args, context) {
      const text = stringArgument(args, 0, 'replace');
      return yield* replaceAll(text, stringArgument(args, 1, 'replace'), stringArgument(args, 2, 'replace'), context);
    }),
  },
  {
    name: 'normalize',
    parameters: [TEXT, { name: 'normalForm', type: 'STRING', checked: 'ANY', optional: true }],
    returns: 'STRING',
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

function caseFunction(name: string, convert: (text: string) => string): FunctionSpec {
  return {
    name,
    parameters: [TEXT],
    returns: 'STRING',
    ...inSteps(function* (args, context) {
      const text = stringArgument(args, 0, name);
      chargeText(text.length, context);
      const parts: string[] = [];
      for (const { part, before, after } of partsInContext(text)) {
        if (context.spend(part.length >> 4)) yield PAUSE;
        const whole = convert(before + part + after);
        parts.push(whole.slice(convert(before).length, whole.length - convert(after).length));
      }
      return parts.join('');
    }),
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

/** Null where one is null, and what stands before it can be one. */
function delimiters(value: RuntimeValue): readonly string[] | null {
  const texts: string[] = [];
  for (const item of isList(value) ? value : [value]) {
    if (item === null) return null;
    if (typeof item !== 'string') throw typeError(`Expected ${describe(item)} to be a String`);
    texts.push(item);
  }
  return texts;
}

/** An empty delimiter stands between any two characters. */
function* split(text: string, between: readonly string[], context: EvaluationContext): Steps<RuntimeList> {
  const full = between.filter((delimiter) => delimiter !== '');
  // Neo4j's rule, before that of characters: a text that is all delimiter leaves nothing on either side.
  if (full.includes(text)) return ['', ''];
  const { places, lengthAt } = yield* cutsOf(text, full, context);
  const isEach = full.length < between.length;
  context.charge((isEach ? text.length : places.length + 1) * PART_BYTES);
  const parts = new ListBuilder();
  let from = 0;
  for (let i = 0; i <= places.length; i++) {
    if (context.spend(1)) yield PAUSE;
    const to = places[i] ?? text.length;
    const part = text.slice(from, to);
    if (isEach) yield* pushCharacters(part, parts, context);
    else parts.push(part);
    from = to + lengthAt(i);
  }
  return yield* parts.toList(context);
}

function* pushCharacters(text: string, parts: ListBuilder, context: EvaluationContext): Steps<void> {
  for (const some of partsOf(text)) {
    for (const character of some) parts.push(character);
    if (context.spend(some.length >> 2)) yield PAUSE;
  }
}

/** Where a text is cut, from left to right, and how many characters are left out there. */
interface Cuts {
  readonly places: readonly number[];
  lengthAt(cut: number): number;
}

/** Of several delimiters at one place the first of the list counts. */
function* cutsOf(text: string, between: readonly string[], context: EvaluationContext): Steps<Cuts> {
  const [only] = between;
  if (only === undefined) return { places: [], lengthAt: () => 0 };
  if (between.length === 1) {
    return { places: yield* placesSteps(text, only, context), lengthAt: () => only.length };
  }
  const byFirst = new Map<number, string[]>();
  for (const delimiter of between) {
    const first = delimiter.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), delimiter]);
  }
  const places: number[] = [];
  const lengths: number[] = [];
  for (let at = 0; at < text.length; ) {
    const candidates = byFirst.get(text.charCodeAt(at)) ?? [];
    if (context.spend(1 + candidates.length)) yield PAUSE;
    const found = candidates.find((delimiter) => text.startsWith(delimiter, at));
    if (found !== undefined) {
      places.push(at);
      lengths.push(found.length);
    }
    at += found?.length ?? 1;
  }
  return { places, lengthAt: (cut) => lengths[cut] ?? 0 };
}

/** The result's length is known, and accounted for, before it is built. */
function* replaceAll(text: string, search: string, replacement: string, context: EvaluationContext): Steps<string> {
  const count = search === '' ? lengthOf(text) + 1 : (yield* placesSteps(text, search, context)).length;
  chargeText(text.length + count * (replacement.length - search.length), context);
  if (count === 0) return text;
  const parts = yield* split(text, [search], context);
  const joined: string[] = [];
  const ends = search === '' ? ['', ...(text === '' ? [] : parts), ''] : parts;
  for (let from = 0; from < ends.length; from += TOGETHER) {
    joined.push(ends.slice(from, from + TOGETHER).join(replacement));
    if (context.spend(TOGETHER >> 2)) yield PAUSE;
  }
  return joined.join(replacement);
}
