/**
 * Finding a text in a large one, in steps. The built-in search has no bound but the product of both lengths and cannot be
 * interrupted: it is given a window at a time, and what is long to look for is found by an automaton of its own (Knuth, Morris
 * and Pratt), whose time is the sum of the lengths.
 */
import { PAUSE, type Steps } from '../steps.ts';
import { surfaceOf } from './long-work.ts';
import type { EvaluationContext, RuntimeValue } from './runtime.ts';

type Spending = Pick<EvaluationContext, 'spend'>;

/** What is no longer than this is looked for by the built-in search. */
const SHORT_PART = 64;
const WINDOW = 2 ** 15;

/** Units of work of finding `part` in `text`: more than anyone has where the built-in search might take for ever. */
export function findingWeight(text: RuntimeValue, part: RuntimeValue): number {
  if (typeof text !== 'string' || typeof part !== 'string') return 0;
  const isLong = part.length > SHORT_PART && text.length > WINDOW;
  return isLong ? Number.POSITIVE_INFINITY : surfaceOf(text);
}

export function* includesSteps(text: string, part: string, context: Spending): Steps<boolean> {
  const places = placesOf(text, part);
  for (const place of places) {
    if (place !== undefined) return true;
    if (context.spend(WINDOW >> 5)) yield PAUSE;
  }
  return false;
}

/** Where `part`, which is not empty, stands in `text`, from left to right, none overlapping. */
export function* placesSteps(text: string, part: string, context: Spending): Steps<readonly number[]> {
  const found: number[] = [];
  for (const place of placesOf(text, part)) {
    if (place !== undefined) found.push(place);
    else if (context.spend(WINDOW >> 5)) yield PAUSE;
    if (found.length % 1024 === 1023 && context.spend(64)) yield PAUSE;
  }
  return found;
}

/** The places, with undefined in between where it is time to look at the clock. */
function placesOf(text: string, part: string): Generator<number | undefined, void, undefined> {
  return part.length > SHORT_PART ? byAutomaton(text, part) : byWindows(text, part);
}

function* byWindows(text: string, part: string): Generator<number | undefined, void, undefined> {
  let next = 0;
  for (let start = 0; start < text.length || start === 0; start += WINDOW) {
    const window = text.slice(start, start + WINDOW + part.length - 1);
    for (let at = window.indexOf(part, Math.max(0, next - start)); at >= 0; at = window.indexOf(part, next - start)) {
      yield start + at;
      next = start + at + Math.max(1, part.length);
    }
    yield undefined;
  }
}

function* byAutomaton(text: string, part: string): Generator<number | undefined, void, undefined> {
  const borders = new Int32Array(part.length);
  for (let i = 1, matched = 0; i < part.length; i++) {
    while (matched > 0 && part.charCodeAt(i) !== part.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
    if (part.charCodeAt(i) === part.charCodeAt(matched)) matched++;
    borders[i] = matched;
    if (i % WINDOW === 0) yield undefined;
  }
  for (let i = 0, matched = 0; i < text.length; i++) {
    while (matched > 0 && text.charCodeAt(i) !== part.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
    if (text.charCodeAt(i) === part.charCodeAt(matched)) matched++;
    if (matched === part.length) {
      yield i - part.length + 1;
      matched = 0;
    }
    if (i % WINDOW === 0) yield undefined;
  }
}
