/** Search as one types: debounced, the previous question aborted, answered by one Cypher statement. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { AppError } from '../../graph/errors.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import type { NodeValue } from '../../graph/values.ts';

export interface SearchHit {
  readonly node: NodeValue;
  /** The text of the node that matched, and the key it stands under. */
  readonly matched: string;
  readonly key: string;
  /** 0 exact, 1 prefix, 2 start of a word, 3 contained. */
  readonly rank: number;
  /** True where the picture has it. */
  readonly isShown: boolean;
}

export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly text: string; readonly before: readonly SearchHit[] }
  | {
      readonly kind: 'found';
      readonly text: string;
      readonly hits: readonly SearchHit[];
      /** More were there than the limit let through. */
      readonly isCut: boolean;
      /** Kinds and relation types whose names match. */
      readonly kinds: readonly string[];
      readonly types: readonly string[];
    }
  | { readonly kind: 'failed'; readonly text: string; readonly error: AppError };

export interface Search {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<SearchState>;
  /** The statement behind the answer, for "show Cypher". */
  readonly statement: ReadonlySignal<Statement | undefined>;
  type(text: string): void;
  clear(): void;
}
