/** Patterns, over the expressions `E` that stand inside of them: the tree is one knot, and this is how it comes apart into files. */
import type { Direction, Name, Quantifier, Span, Spanned } from './tree-leaves.ts';

export interface PathSelectorOf<E> {
  /** The last is `SHORTEST k GROUPS`. */
  readonly kind: 'shortest' | 'allShortest' | 'any' | 'all' | 'shortestGroups';
  readonly count?: E | undefined;
}

/** `p = (a)-[r]->(b)…`, with what may stand in front of it. */
export interface PathPatternOf<E> extends Spanned {
  readonly variable?: Name | undefined;
  /** `shortestPath(…)` and `allShortestPaths(…)` of Cypher 5. */
  readonly shortestFunction?: 'shortestPath' | 'allShortestPaths';
  readonly selector?: PathSelectorOf<E> | undefined;
  /** GQL path modes; `trail` is the default of Cypher. */
  readonly pathMode?: 'walk' | 'trail' | 'acyclic' | undefined;
  /** Alternating: node, relationship or group, node … Juxtaposed parenthesised groups have implied empty nodes filled in by the parser. */
  readonly elements: readonly PatternElementOf<E>[];
}

export type PatternElementOf<E> = NodePatternOf<E> | RelationshipPatternOf<E> | QuantifiedPatternOf<E>;

export interface NodePatternOf<E> extends Spanned {
  readonly kind: 'node';
  readonly variable?: Name | undefined;
  readonly labels?: LabelExpressionOf<E> | undefined;
  readonly properties?: E | undefined;
  readonly where?: E | undefined;
}

export interface RelationshipPatternOf<E> extends Spanned {
  readonly kind: 'relationship';
  readonly variable?: Name | undefined;
  readonly direction: Direction;
  readonly types?: LabelExpressionOf<E> | undefined;
  /** `*`, `*2`, `*1..3`: the variable is then a list. `max` absent: no upper bound; `min` absent: 1. */
  readonly length?:
    | { readonly min?: number | undefined; readonly max?: number | undefined; readonly span: Span }
    | undefined;
  /** `-[:R]->+`, `-[:R]->{1,3}`: a quantified relationship. */
  readonly quantifier?: Quantifier | undefined;
  readonly properties?: E | undefined;
  readonly where?: E | undefined;
}

/** `((a)-[:R]->(b) WHERE …){1,3}`, or without quantifier a parenthesised path pattern. */
export interface QuantifiedPatternOf<E> extends Spanned {
  readonly kind: 'group';
  readonly variable?: Name | undefined;
  readonly elements: readonly PatternElementOf<E>[];
  readonly where?: E | undefined;
  readonly quantifier?: Quantifier | undefined;
}

/** A label or type as named: fixed, or worked out from an expression (`:$(x)`, `:$any(x)`, `:$all(x)`). */
export type LabelNameOf<E> =
  | (Spanned & { readonly kind: 'label'; readonly name: string })
  | (Spanned & { readonly kind: 'dynamicLabel'; readonly expression: E; readonly mode: 'all' | 'any' });

/** `A`, `A&B`, `A|B`, `!A`, `%`. `:A:B` is `and`; `:A|:B` is `or`. */
export type LabelExpressionOf<E> =
  | LabelNameOf<E>
  | (Spanned & {
      readonly kind: 'labelAnd' | 'labelOr';
      readonly operands: readonly LabelExpressionOf<E>[];
      readonly colons?: boolean;
      /** Both `:` and `&` were written. */
      readonly mixed?: boolean;
    })
  | (Spanned & { readonly kind: 'labelNot'; readonly operand: LabelExpressionOf<E> })
  | (Spanned & { readonly kind: 'labelWildcard' });
