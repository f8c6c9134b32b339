/** `text =~ pattern`: whether a regular expression in Java's syntax matches the whole of a text, in bounded time. */

import { describe } from '../describe.ts';
import type { Ternary } from '../equality.ts';
import type { EvaluationContext, RuntimeValue } from '../runtime.ts';
import { typeError } from '../value-errors.ts';
import { type Checkpoint, createAutomaton } from './automaton.ts';
import { createBacktracker } from './backtracking.ts';
import { parseRegex } from './parse.ts';
import { compileProgram, isRegular } from './program.ts';

type Matcher = (text: string, checkpoint: Checkpoint) => boolean;

const MAX_KEPT = 200;
const MAX_PATTERN = 10_000;
const kept = new Map<string, Matcher>();

/** Null where either is null and where the left side is no string; a pattern that is no string is a TypeError. */
export function matches(
  text: RuntimeValue,
  pattern: RuntimeValue,
  context: Pick<EvaluationContext, 'checkpoint'>,
): Ternary {
  if (text === null || pattern === null) return null;
  if (typeof pattern !== 'string')
    throw typeError(`Expected a string as regular expression, but got: ${describe(pattern)}`);
  if (typeof text !== 'string') return null;
  return matcherFor(pattern)(text, () => context.checkpoint());
}

/** Compiled once: a statement asks the same pattern of every row. */
function matcherFor(pattern: string): Matcher {
  const known = kept.get(pattern);
  if (known) return known;
  const matcher = compile(pattern);
  if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value ?? '');
  if (pattern.length <= MAX_PATTERN) kept.set(pattern, matcher);
  return matcher;
}

function compile(pattern: string): Matcher {
  const tree = parseRegex(pattern);
  return isRegular(tree) ? createAutomaton(compileProgram(tree)) : createBacktracker(tree);
}
