/**
 * Comparing values of any size in steps. Two large values are taken apart into pairs of small ones, in an order in which the
 * first pair that differs decides; each pair is compared as small values are, so there is one set of rules.
 */
import { compareStrings } from '../../graph/string-order.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { compare } from './comparison.ts';
import { equals, type Ternary } from './equality.ts';
import { isList, isMap } from './kinds.ts';
import { comparingWeight, isHeavy, weightOf } from './long-work.ts';
import { order } from './order.ts';
import type { EvaluationContext, RuntimeList, RuntimeMap, RuntimeValue } from './runtime.ts';
import { listBytes } from './size.ts';
import { treeBytes } from './tree-bytes.ts';

type Spending = Pick<EvaluationContext, 'spend'>;

/** Elements that are compared at a stretch. */
const PIECE = 512;

/** `=` in steps. */
export function* equalsSteps(a: RuntimeValue, b: RuntimeValue, context: Spending): Steps<Ternary> {
  let answer: Ternary = true;
  for (const { left, right, units } of piecesOf(a, b, 'equality')) {
    if (context.spend(units)) yield PAUSE;
    const equal = equals(left, right);
    if (equal === false) return false;
    if (equal === null) answer = null;
  }
  return answer;
}

/** `compare` in steps: what `<` and its kin go by. */
export function* compareSteps(a: RuntimeValue, b: RuntimeValue, context: Spending): Steps<number | null> {
  for (const { left, right, units } of piecesOf(a, b, 'comparison')) {
    if (context.spend(units)) yield PAUSE;
    const difference = compare(left, right);
    // NOTE: where a NaN in a list decides, the lists cannot be compared; NaN itself answers false.
    if (Number.isNaN(difference) && (isList(a) || isMap(a))) return null;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `order` in steps: what sorting and grouping go by. */
export function* orderSteps(a: RuntimeValue, b: RuntimeValue, context: Spending): Steps<number> {
  for (const { left, right, units } of piecesOf(a, b, 'order')) {
    if (context.spend(units)) yield PAUSE;
    const difference = order(left, right);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `x IN list` in steps. */
export function* isInSteps(value: RuntimeValue, list: RuntimeList, context: Spending): Steps<Ternary> {
  const isLarge = isHeavy(value);
  let answer: Ternary = false;
  for (const item of list) {
    if (context.spend(1 + comparingWeight(value, item))) yield PAUSE;
    const equal = isLarge ? yield* equalsSteps(value, item, context) : equals(value, item);
    if (equal) return true;
    if (equal === null) answer = null;
  }
  return answer;
}

/** Of `x IN list`. */
export function searchingWeight(value: RuntimeValue, list: RuntimeValue): number {
  if (!isList(list)) return 0;
  return surface(list) + Math.min(weightOf(list), list.length * weightOf(value));
}

function surface(list: RuntimeList): number {
  return list.length > 64 ? list.length >> 3 : 0;
}

/** Two values that are compared at a stretch, and the units of work that this takes. */
interface Pair {
  readonly left: RuntimeValue;
  readonly right: RuntimeValue;
  readonly units: number;
  /** They are pieces already: nobody need ask what is in them. */
  readonly arePieces?: boolean;
}

type Pairs = Generator<Pair, void, undefined>;

/** Lists of two lengths are unequal at once, while their order is decided by what they share. In an order a value is as itself. */
type Purpose = 'equality' | 'comparison' | 'order';

/** Pairs of values none of which is heavy, unless the two are of different kinds. */
function* piecesOf(a: RuntimeValue, b: RuntimeValue, purpose: Purpose): Pairs {
  const open: Pairs[] = [only(a, b)];
  for (let pairs = open.at(-1); pairs !== undefined; pairs = open.at(-1)) {
    const { value: pair, done } = pairs.next();
    if (done) {
      open.pop();
      continue;
    }
    const inner = within(pair, purpose);
    if (inner === undefined) yield pair;
    else open.push(inner);
  }
}

function* only(left: RuntimeValue, right: RuntimeValue): Pairs {
  yield pairOf(left, right);
}

function pairOf(left: RuntimeValue, right: RuntimeValue): Pair {
  return { left, right, units: 1 + comparingWeight(left, right) };
}

/** What two heavy values of one kind come apart into; undefined for others. */
function within({ left, right, arePieces }: Pair, purpose: Purpose): Pairs | undefined {
  if (arePieces || !isHeavy(left) || !isHeavy(right) || (purpose === 'order' && left === right)) return undefined;
  if (isList(left) && isList(right)) return inLists(left, right, purpose);
  return isMap(left) && isMap(right) ? inMaps(left, right) : undefined;
}

function* inLists(a: RuntimeList, b: RuntimeList, purpose: Purpose): Pairs {
  if (purpose === 'equality') yield pairOf(a.length, b.length);
  const shared = Math.min(a.length, b.length);
  const isShallow = isFlat(a) || isFlat(b);
  for (let from = 0; from < shared; from += PIECE) {
    const to = Math.min(from + PIECE, shared);
    if (isShallow) yield { left: a.slice(from, to), right: b.slice(from, to), units: PIECE >> 2, arePieces: true };
    else for (let i = from; i < to; i++) yield pairOf(a[i] ?? null, b[i] ?? null);
  }
  if (purpose !== 'equality') yield pairOf(a.length, b.length);
}

/** Of neither texts nor collections that would count. */
function isFlat(list: RuntimeList): boolean {
  return treeBytes(list) === listBytes(list.length);
}

function* inMaps(a: RuntimeMap, b: RuntimeMap): Pairs {
  yield pairOf(a.size, b.size);
  const left = [...a.keys()].sort(compareStrings);
  const right = [...b.keys()].sort(compareStrings);
  for (let i = 0; i < left.length; i++) yield pairOf(left[i] ?? null, right[i] ?? null);
  for (const key of left) yield pairOf(a.get(key) ?? null, b.get(key) ?? null);
}
