/** What the rules make of whole kinds and types: for signs that stand for all of one, in legends and beside names. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Shape } from '../kind-looks.ts';
import type { Pattern } from '../patterns.ts';
import type { Sign } from './channels.ts';
import type { Colour } from './colours.ts';
import { MIXED, numbersDrawn, type Painted } from './paint.ts';
import type { PaintedScene } from './painted.ts';
import type { Columns } from './sources.ts';

/** A part is absent where no rule is for all of them; a colour is `other` where they have several. */
export interface KindPaint {
  readonly colour: Colour | undefined;
  readonly shape: Shape | undefined;
  readonly icon: Sign | undefined;
}

export interface TypePaint {
  readonly colour: Colour | undefined;
  readonly pattern: Pattern | undefined;
}

export interface PaintedKinds {
  readonly kinds: ReadonlySignal<ReadonlyMap<string, KindPaint>>;
  readonly types: ReadonlySignal<ReadonlyMap<string, TypePaint>>;
}

export function createPaintedKinds({ nodes, edges }: PaintedScene, columns: ReadonlySignal<Columns>): PaintedKinds {
  return {
    kinds: computed(() => {
      const { kinds, kindOf } = columns.value.index;
      const { colour, shape, icon } = nodes.value;
      const at = {
        colour: common(colour, kindOf, kinds),
        shape: common(shape, kindOf, kinds),
        icon: common(icon, kindOf, kinds),
      };
      return new Map(
        kinds.map((kind, i) => [
          kind,
          { colour: colourOf(at.colour(i)), shape: only(at.shape(i)), icon: only(at.icon(i)) },
        ]),
      );
    }),
    types: computed(() => {
      const { types, typeOf } = columns.value.index;
      const at = {
        colour: common(edges.value.colour, typeOf, types),
        pattern: common(edges.value.pattern, typeOf, types),
      };
      return new Map(types.map((type, i) => [type, { colour: colourOf(at.colour(i)), pattern: only(at.pattern(i)) }]));
    }),
  };
}

/** The look that all of a kind have, or that they have several. */
type Common<Look> = { readonly look: Look } | 'several' | undefined;

function common<Look>(
  painted: Painted<Look> | undefined,
  numberOf: Int32Array,
  names: readonly string[],
): (kind: number) => Common<Look> {
  if (painted === undefined) return () => undefined;
  const numbers = numbersDrawn(painted.numbers, numberOf, names.length);
  return (kind) => (numbers[kind] === MIXED ? 'several' : painted.looks[numbers[kind] ?? MIXED]);
}

function colourOf(found: Common<Colour>): Colour | undefined {
  return found === 'several' ? { kind: 'other' } : found?.look;
}

function only<Look>(found: Common<Look>): Look | undefined {
  return found === 'several' ? undefined : found?.look;
}
