/** `text =~ pattern`: whether a regular expression in Java's syntax matches the whole of a text, in bounded time. */

import { paced, type Steps } from '../../steps.ts';
import { describe } from '../describe.ts';
import type { Ternary } from '../equality.ts';
import { orLong } from '../long-work.ts';
import type { EvaluationContext, RuntimeValue } from '../runtime.ts';
import { typeError } from '../value-errors.ts';
import { createAutomaton, type Matcher } from './automaton.ts';
import { createBacktracker } from './backtracking.ts';
import { parseRegex } from './parse.ts';
import { compileProgram, isRegular } from './program.ts';

type Spending = Pick<EvaluationContext, 'spend'>;

/** Units of work from one place where a matching can be left alone to the next. */
const UNITS = 1024;
const MAX_KEPT = 50;
const MAX_PATTERN = 10_000;
const kept = new Map<string, Matcher>();

/** Null where either is null and where the left side is no string; a pattern that is no string is a TypeError. */
export function matches(text: RuntimeValue, pattern: RuntimeValue, context: Spending): Ternary {
  return orLong(matchesSteps(text, pattern, context));
}

/** The same with pauses. */
export function* matchesSteps(text: RuntimeValue, pattern: RuntimeValue, context: Spending): Steps<Ternary> {
  const matching = matchingOf(text, pattern);
  return matching && (yield* paced(matching, UNITS, context));
}

function matchingOf(text: RuntimeValue, pattern: RuntimeValue): Steps<boolean> | null {
  if (text === null || pattern === null) return null;
  if (typeof pattern !== 'string')
    throw typeError(`Expected a string as regular expression, but got: ${describe(pattern)}`);
  return typeof text === 'string' ? matcherFor(pattern)(text) : null;
}

/** Compiled once: a statement asks the same pattern of every row. */
function matcherFor(pattern: string): Matcher {
  const known = kept.get(pattern);
  if (known) return known;
  const matcher = compileRegex(pattern);
  if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value ?? '');
  if (pattern.length <= MAX_PATTERN) kept.set(pattern, matcher);
  return matcher;
}

/** Throws a CypherError for what is no regular expression. */
export function compileRegex(pattern: string): Matcher {
  const tree = parseRegex(pattern);
  return isRegular(tree) ? createAutomaton(compileProgram(tree)) : createBacktracker(tree);
}
