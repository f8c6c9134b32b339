/** The verbs of the picture: what an analyst does to it. Each is one step of the history. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import type { StepName } from './history.ts';

export interface Entities {
  readonly nodes: readonly NodeValue[];
  readonly edges: readonly EdgeValue[];
}

export interface ExpansionCount {
  readonly type: string;
  /** Seen from the node: `out` leaves it. */
  readonly direction: 'out' | 'in';
  readonly total: number;
  /** How many of them the picture has already. */
  readonly shown: number;
}

/** A hub that asks before it expands. */
export interface Expansion {
  readonly node: string;
  readonly caption: string;
  readonly counts: readonly ExpansionCount[];
  readonly limit: number;
}

export interface ExpansionChoice {
  readonly kinds: readonly { readonly type: string; readonly direction: 'out' | 'in' }[];
  readonly limit: number;
}

export interface Picture {
  /** True while the server is asked for something that will change the picture. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** Set while a hub waits for a choice: types and a limit. */
  readonly expansion: ReadonlySignal<Expansion | undefined>;
  readonly hiddenCount: ReadonlySignal<number>;
  /** The overview of whatever graph the store has. */
  showFirst(): Promise<void>;
  /** Puts entities into the picture, new ones beside `beside` or their neighbours; gives what was new. */
  add(entities: Entities, name: StepName, options?: { readonly beside?: string; readonly replace?: boolean }): Entities;
  /** Brings nodes by element id, with the edges among them and what is shown. */
  bring(ids: readonly string[]): Promise<void>;
  /** Expands at once where few neighbours are hidden; else sets `expansion` and waits for `expandChosen`. */
  expandNode(node: string): Promise<void>;
  expandChosen(choice: ExpansionChoice): Promise<void>;
  cancelExpansion(): void;
  /** Every edge among the nodes shown. */
  connectShown(): Promise<void>;
  /** The shortest path between two nodes, evidence links left out. */
  showPath(from: string, to: string): Promise<void>;
  hide(ids: Iterable<string>): void;
  hideEdges(ids: Iterable<string>): void;
  showHidden(): void;
  remove(ids: Iterable<string>): void;
  removeEdges(ids: Iterable<string>): void;
  keepOnly(ids: Iterable<string>): void;
  pin(ids: Iterable<string>, isPinned: boolean): void;
  /** The end of a drag: where the nodes were before, and where they are now. */
  move(moves: ReadonlyMap<string, { readonly x: number; readonly y: number }>): void;
  runLayout(layoutId: string): Promise<void>;
  clear(): void;
}
