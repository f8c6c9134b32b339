/** The words in which paths are spoken of: ends, what is wanted, what is to be avoided, what was found. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { EdgeValue, NodeValue, PathValue } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import type { Calculator } from './calculating.ts';
import type { Visible } from './filters.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import type { Selection } from './selection.ts';
import type { VocabularyState } from './vocabulary.ts';
import type { WhyNone } from './way-limits.ts';
import type { SearchedPart } from './way-shown.ts';
import type { WayWeight } from './way-weights.ts';

export interface WayEnds {
  readonly from: NodeValue;
  readonly to: NodeValue;
}

/** Which ways are wanted. */
export interface WayAim {
  /** All shortest ones, or the first few by steps: asked of the store. By weight: searched in the picture. */
  readonly kind: 'shortest' | 'several' | 'weighted';
  /** How many at most, where not all shortest ones are wanted. */
  readonly count: number;
  readonly weight: WayWeight;
}

/** What a way may not use. */
export interface Detour {
  /** Types that are switched off. */
  readonly types: ReadonlySet<string>;
  readonly nodes: readonly NodeValue[];
}

export interface SwitchedOff {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface Hop {
  readonly from: NodeValue;
  readonly edge: EdgeValue;
  readonly to: NodeValue;
  /** True where the edge points the way that is walked. */
  readonly isAlong: boolean;
}

export interface FoundWays {
  readonly paths: readonly PathValue[];
  /** There are more than were asked for, or there may be. */
  readonly isCut: boolean;
  /** Of each path, and what was searched, where it was searched in the picture. */
  readonly weights?: readonly number[];
  readonly searched?: SearchedPart;
  /** Where there is no path. */
  readonly why?: WhyNone;
}

export interface WaysParts {
  readonly api: Api;
  readonly scene: Scene;
  readonly picture: Picture;
  readonly selection: Selection;
  readonly vocabulary: VocabularyState;
  readonly visible: ReadonlySignal<Visible>;
  readonly calculator: Calculator;
  /** Types that the graph has, relations only. */
  types(): readonly string[];
}
