/** What the rules make of the picture, followed as rules, the scene and measures change: each channel by itself. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Channel, StyleRule } from '../../../graph/wire-style.ts';
import type { LookOf, On } from './channels.ts';
import { type Painted, paint } from './paint.ts';
import type { Columns } from './sources.ts';

export type NodePaint = Paints<'colour' | 'size' | 'shape' | 'icon' | 'caption'>;
export type EdgePaint = Paints<'colour' | 'width' | 'pattern' | 'caption'>;

type Paints<Keys extends Channel> = { readonly [Key in Keys]: Painted<LookOf[Key]> | undefined };

export interface PaintedScene {
  /** Over the slots of the scene's index; undefined where no rule is for anything. */
  readonly nodes: ReadonlySignal<NodePaint>;
  readonly edges: ReadonlySignal<EdgePaint>;
}

export function createPaintedScene(
  rules: ReadonlySignal<readonly StyleRule[]>,
  columns: ReadonlySignal<Columns>,
): PaintedScene {
  const painter = <Key extends Channel>(on: On, channel: Key) => {
    const own = steady(() => rules.value.filter((rule) => rule.on === on && rule.channel === channel));
    return computed(() => paint(own.value, on, channel, columns.value));
  };
  const nodes = {
    colour: painter('node', 'colour'),
    size: painter('node', 'size'),
    shape: painter('node', 'shape'),
    icon: painter('node', 'icon'),
    caption: painter('node', 'caption'),
  };
  const edges = {
    colour: painter('edge', 'colour'),
    width: painter('edge', 'width'),
    pattern: painter('edge', 'pattern'),
    caption: painter('edge', 'caption'),
  };
  return {
    nodes: steadyParts(() => ({
      colour: nodes.colour.value,
      size: nodes.size.value,
      shape: nodes.shape.value,
      icon: nodes.icon.value,
      caption: nodes.caption.value,
    })),
    edges: steadyParts(() => ({
      colour: edges.colour.value,
      width: edges.width.value,
      pattern: edges.pattern.value,
      caption: edges.caption.value,
    })),
  };
}

/** The same list as before while it holds the same rules: a rule for one channel paints no other anew. */
function steady<Item>(make: () => readonly Item[]): ReadonlySignal<readonly Item[]> {
  let before: readonly Item[] = [];
  return computed(() => {
    const now = make();
    const isSame = now.length === before.length && now.every((item, i) => item === before[i]);
    if (!isSame) before = now;
    return before;
  });
}

function steadyParts<Parts extends object>(make: () => Parts): ReadonlySignal<Parts> {
  const items = steady(() => Object.values(make()));
  return computed(() => {
    items.value;
    return make();
  });
}
