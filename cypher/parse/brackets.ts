/**
 * Which bracket closes which, and what stands directly inside: one pass that lets the parser tell a pattern from an expression
 * and a comprehension from a list by looking, without ever going back.
 */
import type { Steps } from '../steps.ts';
import type { Token } from './tokens.ts';

export interface Brackets {
  /** Index of the closing token for an opening one; -1 where there is none. */
  closeOf(index: number): number;
  /** Index of the last `|` directly inside the brackets opened at `index`; -1 where there is none. */
  lastBarIn(index: number): number;
  hasCommaIn(index: number): boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Tokens from one stop to the next. */
const AT_A_STRETCH = 16_384;

export function* matchBrackets(tokens: readonly Token[]): Steps<Brackets> {
  const close = new Int32Array(tokens.length).fill(-1);
  const bar = new Int32Array(tokens.length).fill(-1);
  const comma = new Uint8Array(tokens.length);
  const open: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (index % AT_A_STRETCH === AT_A_STRETCH - 1) yield;
    const token = tokens[index];
    if (token?.kind !== 'symbol') continue;
    const top = open.at(-1);
    if (CLOSERS[token.text] !== undefined) open.push(index);
    else if (top === undefined) continue;
    else if (token.text === '|') bar[top] = index;
    else if (token.text === ',') comma[top] = 1;
    else if (token.text === CLOSERS[tokens[top]?.text ?? '']) {
      close[top] = index;
      open.pop();
    }
  }
  return {
    closeOf: (index) => close[index] ?? -1,
    lastBarIn: (index) => bar[index] ?? -1,
    hasCommaIn: (index) => comma[index] === 1,
  };
}
