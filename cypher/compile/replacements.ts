/**
 * `reduce(text = t, pair IN pairs | replace(text, pair[0], pair[1]))`: how Cypher translates by a table. A short text
 * is taken through a table at once by what is made of it when it is seen again, as it is for each row.
 */
import type { Expression, ReduceExpression } from '../parse/ast.ts';
import { isList } from '../values/kinds.ts';
import type { RuntimeList, RuntimeValue } from '../values/runtime.ts';

export function isReplacing({ accumulator, variable, step }: ReduceExpression): boolean {
  if (step.kind !== 'call' || step.name.name.toLowerCase() !== 'replace' || step.arguments.length !== 3) return false;
  const [text, from, to] = step.arguments;
  const isItself = text?.kind === 'variable' && text.name === accumulator.name && text.name !== variable.name;
  return isItself && isElement(from, variable.name, 0) && isElement(to, variable.name, 1);
}

function isElement(expression: Expression | undefined, list: string, place: number): boolean {
  if (expression?.kind !== 'index') return false;
  const { object, index } = expression;
  return object.kind === 'variable' && object.name === list && index.kind === 'literal' && index.value === place;
}

/** Texts that are longer or become so, and longer tables, are worked through step by step, in slices. */
const SHORT = 1024;
const MOST_PAIRS = 512;
const LONGEST_WORD = 32;

type Pass = (text: string) => string;

/** Undefined for what was seen once. */
const known = new WeakMap<RuntimeList, readonly Pass[] | undefined>();
const NOT_SIMPLE: readonly Pass[] = [];

/** Undefined where it is not so simple: what is no table of texts, or too long. */
export function replaced(text: RuntimeValue, pairs: RuntimeList): string | undefined {
  if (typeof text !== 'string' || text.length > SHORT || pairs.length > MOST_PAIRS) return undefined;
  const passes = known.get(pairs);
  if (passes === undefined) {
    known.set(pairs, known.has(pairs) ? (passesOf(pairs) ?? NOT_SIMPLE) : undefined);
    return undefined;
  }
  if (passes === NOT_SIMPLE) return undefined;
  let result = text;
  for (const pass of passes) {
    result = pass(result);
    if (result.length > SHORT) return undefined;
  }
  return result;
}

function passesOf(pairs: RuntimeList): readonly Pass[] | undefined {
  const passes: Pass[] = [];
  /** Replacements of single characters, one behind the other. */
  let singles: Pair[] = [];
  const endSingles = () => {
    if (singles.length > 0) passes.push(characterPass(singles));
    singles = [];
  };
  for (const pair of pairs) {
    const [from, to] = isList(pair) ? pair : [];
    if (typeof from !== 'string' || from === '' || typeof to !== 'string' || to.length > LONGEST_WORD) return undefined;
    if (from.length === 1) {
      singles.push([from, to]);
      continue;
    }
    endSingles();
    passes.push((text) => exchanged(text, [from, to]));
  }
  endSingles();
  return passes;
}

type Pair = readonly [from: string, to: string];

function exchanged(text: string, [from, to]: Pair): string {
  return text.includes(from) ? text.split(from).join(to) : text;
}

/** What becomes of a character does not depend on its neighbours, so that all go in one pass. One that grows without end is left too long. */
function characterPass(singles: readonly Pair[]): Pass {
  const becomes = new Map<number, string>();
  for (const [i, [from]] of singles.entries()) {
    const code = from.charCodeAt(0);
    if (becomes.has(code)) continue;
    let end = from;
    for (const pair of singles.slice(i)) {
      if (end.length <= SHORT) end = exchanged(end, pair);
    }
    becomes.set(code, end);
  }
  return (text) => {
    let result = '';
    let done = 0;
    for (let at = 0; at < text.length && result.length <= SHORT; at++) {
      const to = becomes.get(text.charCodeAt(at));
      if (to === undefined) continue;
      result += text.slice(done, at) + to;
      done = at + 1;
    }
    return done === 0 ? text : result + text.slice(done);
  };
}
