/** The tree of a regular expression in Java's syntax, as far as matching a whole string needs it. */

/** Tells whether a code point is one of a set. */
export type CodePointTest = (codePoint: number) => boolean;

export type Assertion = 'start' | 'end' | 'lineStart' | 'lineEnd' | 'inputEnd' | 'boundary' | 'noBoundary';

export type RegexNode =
  /** One code point. */
  | { readonly kind: 'set'; readonly test: CodePointTest }
  | { readonly kind: 'empty' }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  /** `max` absent: without end. A possessive repeat gives nothing back. */
  | {
      readonly kind: 'repeat';
      readonly item: RegexNode;
      readonly min: number;
      readonly max?: number | undefined;
      readonly greed: 'greedy' | 'lazy' | 'possessive';
    }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'group'; readonly item: RegexNode; readonly number: number }
  | {
      readonly kind: 'reference';
      readonly number: number;
      readonly isCaseless: boolean;
      readonly isUnicodeCase: boolean;
    }
  | { readonly kind: 'look'; readonly item: RegexNode; readonly isAhead: boolean; readonly isNegated: boolean }
  | { readonly kind: 'atomic'; readonly item: RegexNode };

/** What inline flags switch: `(?i)` caseless in ASCII, `(?u)` in Unicode, `(?s)`, `(?m)`, `(?x)`, `(?d)`, `(?U)`. */
export interface Flags {
  readonly isCaseless: boolean;
  readonly isUnicodeCase: boolean;
  readonly isDotAll: boolean;
  readonly isMultiline: boolean;
  readonly isSpaced: boolean;
  readonly isUnixLines: boolean;
  readonly isUnicodeClass: boolean;
}

export const NO_FLAGS: Flags = {
  isCaseless: false,
  isUnicodeCase: false,
  isDotAll: false,
  isMultiline: false,
  isSpaced: false,
  isUnixLines: false,
  isUnicodeClass: false,
};
