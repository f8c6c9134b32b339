/** Rules over the slots of the scene: for each channel a few looks, and for each node or edge the number of one, in one pass. */
import type { Channel, StyleRule } from '../../../graph/wire-style.ts';
import { AT, DECODE, type LookOf, MISSING, type On, OTHER } from './channels.ts';
import { domainOf, shareOf } from './scales.ts';
import { type Columns, isPending, isWithin, sourceColumn } from './sources.ts';

/** What a look stands for: a value of a discrete scale, a step of a continuous one, further values, none, or everything. */
export type Meaning =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'step'; readonly share: number }
  | { readonly kind: 'other' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'all' };

export interface PaintedLook<Look> {
  readonly rule: StyleRule;
  readonly meaning: Meaning;
  readonly look: Look;
}

export interface Painted<Look> {
  readonly looks: readonly PaintedLook<Look>[];
  /** By slot the number of its look, or one of the two below. */
  readonly numbers: Int16Array;
}

/** No rule is for it. */
export const UNPAINTED = -1;
/** It stands for several that look different. */
export const MIXED = -2;

/** Smooth for the eye, and few enough to be packed for the graphics card once each. */
const STEPS = 64;

/** Undefined where no rule is for anything. The first rule that is for a slot has it. */
export function paint<Key extends Channel>(
  rules: readonly StyleRule[],
  on: On,
  channel: Key,
  columns: Columns,
): Painted<LookOf[Key]> | undefined {
  const wanted = rules.filter((rule) => rule.isOn && rule.on === on && rule.channel === channel);
  if (wanted.length === 0) return undefined;
  const { index } = columns;
  const numbers = new Int16Array((on === 'node' ? index.nodes : index.edges).length).fill(UNPAINTED);
  const looks: PaintedLook<LookOf[Key]>[] = [];
  for (const rule of wanted) {
    // What is being worked out looks as before until it is known.
    if (isPending(rule, columns)) continue;
    const { meanings, numberAt } = resolved(rule, columns);
    const isIn = isWithin(rule, index);
    const first = looks.length;
    looks.push(...meanings.map((meaning) => ({ rule, meaning, look: lookOf(rule, meaning, channel) })));
    for (let slot = 0; slot < numbers.length; slot++) {
      if (numbers[slot] === UNPAINTED && isIn(slot)) numbers[slot] = first + numberAt(slot);
    }
  }
  return { looks, numbers };
}

interface Resolved {
  readonly meanings: readonly Meaning[];
  numberAt(slot: number): number;
}

const [VALUE_OTHER, VALUE_MISSING]: readonly [Meaning, Meaning] = [{ kind: 'other' }, { kind: 'missing' }];

function resolved(rule: StyleRule, columns: Columns): Resolved {
  const { scale, source, on } = rule;
  switch (scale.kind) {
    case 'same':
      return { meanings: [{ kind: 'all' }], numberAt: () => 0 };
    case 'text': {
      const column = sourceColumn(source, on, columns, 'choice');
      return {
        meanings: [{ kind: 'all' }, VALUE_MISSING],
        numberAt: (slot) => ((column?.numbers[slot] ?? -1) === -1 ? 1 : 0),
      };
    }
    case 'discrete': {
      const column = sourceColumn(source, on, columns, 'choice');
      const places = new Map(scale.looks.map(([value], i) => [value, i]));
      const other = scale.looks.length;
      const numberOf = column?.names.map((name) => places.get(name) ?? other) ?? [];
      return {
        meanings: [...scale.looks.map(([value]) => ({ kind: 'value', value }) as const), VALUE_OTHER, VALUE_MISSING],
        numberAt: (slot) => numberOf[column?.numbers[slot] ?? -1] ?? other + 1,
      };
    }
    case 'continuous': {
      const column = sourceColumn(source, on, columns, 'range');
      const domain = column && domainOf(scale, column, rule.channel);
      const step = (value: number) =>
        domain === undefined ? STEPS : Math.round(shareOf(scale, domain, value) * (STEPS - 1));
      return {
        meanings: [
          ...Array.from({ length: STEPS }, (_, i) => ({ kind: 'step', share: i / (STEPS - 1) }) as const),
          VALUE_MISSING,
        ],
        numberAt(slot) {
          const value = column?.values[slot] ?? Number.NaN;
          return Number.isNaN(value) ? STEPS : step(value);
        },
      };
    }
    default:
      return scale satisfies never;
  }
}

/** What a rule makes of a meaning: a look that the channel does not know is that of further values. */
export function lookOf<Key extends Channel>(rule: StyleRule, meaning: Meaning, channel: Key): LookOf[Key] {
  const { scale } = rule;
  const decode = DECODE[channel];
  switch (meaning.kind) {
    case 'all':
      return (scale.kind === 'same' ? decode(scale.look) : undefined) ?? OTHER[channel];
    case 'value': {
      const found = scale.kind === 'discrete' ? scale.looks.find(([value]) => value === meaning.value) : undefined;
      return (found && decode(found[1])) ?? OTHER[channel];
    }
    case 'step':
      if (scale.kind !== 'continuous') return OTHER[channel];
      return (
        AT[channel](scale.range[0] + meaning.share * (scale.range[1] - scale.range[0]), scale.ramp) ?? OTHER[channel]
      );
    case 'other':
      return OTHER[channel];
    case 'missing':
      return MISSING[channel];
    default:
      return meaning satisfies never;
  }
}

/**
 * For what is drawn, where it stands for several: the number that these have in common. `drawnFor`: by slot of the scene the slot
 * that is drawn for it, -1 for none.
 */
export function numbersDrawn(numbers: Int16Array, drawnFor: Int32Array, count: number): Int16Array {
  const drawn = new Int16Array(count).fill(UNPAINTED);
  const isSeen = new Uint8Array(count);
  drawnFor.forEach((at, slot) => {
    if (at === -1) return;
    const number = numbers[slot] ?? UNPAINTED;
    if (isSeen[at] === 0) drawn[at] = number;
    else if (drawn[at] !== number) drawn[at] = MIXED;
    isSeen[at] = 1;
  });
  return drawn;
}

/** The one number that all have, else `MIXED`. */
export function commonNumber(numbers: Int16Array, slots: readonly number[]): number {
  const [first] = slots;
  const number = first === undefined ? UNPAINTED : (numbers[first] ?? UNPAINTED);
  return slots.every((slot) => numbers[slot] === number) ? number : MIXED;
}
