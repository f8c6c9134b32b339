/** What kinds and relation types are called and look like: from the store's vocabulary, else from the names themselves. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { NodeValue } from '../../graph/values.ts';
import type { IconName } from '../canvas/icons.ts';
import type { ActorClass, RelationFamily } from '../styles/tokens.ts';
import type { Language } from './settings.ts';

/** `shape` and `icon` tell what the colour tells. */
export interface KindLook {
  /** Our classes by meaning; a graph that is not ours has `series` instead: its place in the fixed order of hues. */
  readonly actorClass?: ActorClass;
  readonly series?: number;
  readonly shape: Shape;
  readonly icon: IconName;
}

export const SHAPES = ['circle', 'square', 'hexagon', 'diamond', 'shield', 'outline'] as const;
export type Shape = (typeof SHAPES)[number];

export interface TypeLook {
  readonly family: RelationFamily;
  readonly isSymmetric: boolean;
}

export interface VocabularyState {
  /** Counts its loads; read it to follow. */
  readonly revision: ReadonlySignal<number>;
  /** True where the graph keeps claims apart from relations, as ours does. */
  readonly hasClaims: ReadonlySignal<boolean>;
  /** The label that says what a node is (`Person`, not `Actor`). */
  kindOf(node: NodeValue): string;
  kindLook(kind: string): KindLook;
  typeLook(type: string): TypeLook;
  /** What a kind is called in a language; the label itself, spaced, where the vocabulary has none. */
  kindName(kind: string, language: Language): string;
  typeName(type: string, language: Language): string;
  /** The node's caption in a language. */
  caption(node: NodeValue, language: Language): string;
  load(signal?: AbortSignal): Promise<void>;
}
