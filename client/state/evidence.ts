/** Who says so: the claims behind the selected edge, or the facts of the selected node, loaded when selected. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Statement } from '../../graph/statements/fragment.ts';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import type { Loaded } from './loaded.ts';

/** A claim with its voices and its neighbours. */
export interface ClaimFacts {
  readonly claim: NodeValue;
  readonly subject: NodeValue | undefined;
  readonly object: NodeValue | undefined;
  readonly speaker: NodeValue | undefined;
  /** Who passed it on. */
  readonly via: readonly NodeValue[];
  readonly document: NodeValue | undefined;
  readonly corroborates: readonly NodeValue[];
  readonly contradicts: readonly NodeValue[];
}

export interface EdgeEvidence {
  readonly kind: 'edge';
  readonly edge: EdgeValue;
  readonly from: NodeValue;
  readonly to: NodeValue;
  readonly claims: readonly ClaimFacts[];
  readonly isCut: boolean;
  readonly statement: Statement;
}

export interface RelationGroup {
  readonly type: string;
  readonly direction: 'out' | 'in';
  readonly count: number;
  /** How many of them the picture has. */
  readonly shown: number;
  /** The first few, by name. */
  readonly neighbours: readonly { readonly node: NodeValue; readonly edge: EdgeValue }[];
}

export interface NodeEvidence {
  readonly kind: 'node';
  readonly node: NodeValue;
  readonly relations: readonly RelationGroup[];
  /** Claims that name it: as subject, object, speaker or mention. */
  readonly claims: readonly ClaimFacts[];
  readonly isCut: boolean;
  readonly statement: Statement;
}

export interface Evidence {
  /** Of the single selected thing; idle where nothing or several things are selected. */
  readonly current: ReadonlySignal<Loaded<EdgeEvidence | NodeEvidence>>;
  retry(): void;
}
