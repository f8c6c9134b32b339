/** The legend that is also the filter: kinds of nodes and types of edges, with counts, switched on and off. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { KindLook, TypeLook } from './vocabulary.ts';

interface Entry {
  /** The label or the type itself. */
  readonly name: string;
  /** Shown now. */
  readonly shown: number;
  /** In the scene, hidden ones too. */
  readonly total: number;
  readonly isOn: boolean;
}

export interface KindEntry extends Entry {
  readonly look: KindLook;
}

export interface TypeEntry extends Entry {
  readonly look: TypeLook;
}

export interface Filters {
  readonly kinds: ReadonlySignal<readonly KindEntry[]>;
  readonly types: ReadonlySignal<readonly TypeEntry[]>;
  readonly isFiltering: ReadonlySignal<boolean>;
  isNodeShown(id: string): boolean;
  isEdgeShown(id: string): boolean;
  readonly shownNodes: ReadonlySignal<number>;
  readonly shownEdges: ReadonlySignal<number>;
  toggleKind(kind: string): void;
  toggleType(type: string): void;
  onlyKind(kind: string): void;
  onlyType(type: string): void;
  showAll(): void;
}
