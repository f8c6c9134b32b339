/** A regular expression as a program for a machine that is in many places at once (Thompson's construction). */
import type { Assertion, CodePointTest, RegexNode } from './nodes.ts';
import { invalidRegex } from './regex-error.ts';

export type Instruction =
  | { readonly op: 'set'; readonly test: CodePointTest }
  | { readonly op: 'assert'; readonly assertion: Assertion }
  | { op: 'split'; to: number; other: number }
  | { op: 'jump'; to: number }
  | { readonly op: 'match' };

const MAX_INSTRUCTIONS = 20_000;

/** True where a program exists: without references, looks, and repeats that give nothing back. */
export function isRegular(node: RegexNode): boolean {
  switch (node.kind) {
    case 'set':
    case 'empty':
    case 'assertion':
      return true;
    case 'sequence':
      return node.items.every(isRegular);
    case 'choice':
      return node.options.every(isRegular);
    case 'group':
      return isRegular(node.item);
    case 'repeat':
      return node.greed !== 'possessive' && isRegular(node.item);
    default:
      return false;
  }
}

/** Counted repeats are written out, so the size is bounded. */
export function compileProgram(node: RegexNode): readonly Instruction[] {
  const program: Instruction[] = [];
  emit(node, program);
  program.push({ op: 'match' });
  return program;
}

function emit(node: RegexNode, program: Instruction[]): void {
  if (program.length > MAX_INSTRUCTIONS) throw invalidRegex('The expression is too large; repeat fewer times');
  switch (node.kind) {
    case 'set':
      program.push({ op: 'set', test: node.test });
      break;
    case 'assertion':
      program.push({ op: 'assert', assertion: node.assertion });
      break;
    case 'sequence':
      for (const item of node.items) emit(item, program);
      break;
    case 'group':
      emit(node.item, program);
      break;
    case 'choice':
      emitChoice(node.options, program);
      break;
    case 'repeat':
      emitRepeat(node, program);
      break;
    default:
      break;
  }
}

function emitChoice(options: readonly RegexNode[], program: Instruction[]): void {
  const jumps: { op: 'jump'; to: number }[] = [];
  for (const [i, option] of options.entries()) {
    if (i === options.length - 1) {
      emit(option, program);
      break;
    }
    const split = pushSplit(program);
    emit(option, program);
    const jump = { op: 'jump' as const, to: 0 };
    program.push(jump);
    jumps.push(jump);
    split.other = program.length;
  }
  for (const jump of jumps) jump.to = program.length;
}

function emitRepeat({ item, min, max }: Extract<RegexNode, { kind: 'repeat' }>, program: Instruction[]): void {
  const before = program.length;
  for (let i = 0; i < min; i++) {
    emit(item, program);
    if (program.length === before) return;
  }
  if (max === undefined) {
    const start = program.length;
    const split = pushSplit(program);
    emit(item, program);
    program.push({ op: 'jump', to: start });
    split.other = program.length;
    return;
  }
  const splits: { other: number }[] = [];
  for (let i = min; i < max; i++) {
    const split = pushSplit(program);
    splits.push(split);
    emit(item, program);
    if (program.length === split.to) break;
  }
  for (const split of splits) split.other = program.length;
}

function pushSplit(program: Instruction[]): { op: 'split'; to: number; other: number } {
  const split = { op: 'split' as const, to: program.length + 1, other: 0 };
  program.push(split);
  return split;
}
