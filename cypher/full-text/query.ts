/** A full-text query as it is read: which words, where, and how much each counts. */

export type FulltextQuery =
  | { readonly kind: 'everything' }
  | { readonly kind: 'word'; readonly property: string; readonly word: string }
  /** Null stands for a word that may be any. `slop`: how far the words may stand from their places. */
  | {
      readonly kind: 'phrase';
      readonly property: string;
      readonly words: readonly (string | null)[];
      readonly slop: number;
    }
  | { readonly kind: 'fuzzy'; readonly property: string; readonly word: string; readonly edits: number }
  /** All words that pass the test, which the pattern describes; they count alike. */
  | {
      readonly kind: 'words';
      readonly property: string;
      readonly pattern: string;
      readonly isWanted: (word: string) => boolean;
    }
  | { readonly kind: 'boosted'; readonly query: FulltextQuery; readonly boost: number }
  | { readonly kind: 'clauses'; readonly clauses: readonly FulltextClause[] };

export interface FulltextClause {
  readonly occur: 'must' | 'may' | 'mustNot';
  readonly query: FulltextQuery;
}

export function anyOf(queries: readonly FulltextQuery[]): FulltextQuery {
  return { kind: 'clauses', clauses: queries.map((query) => ({ occur: 'may', query })) };
}
