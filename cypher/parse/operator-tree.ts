/** Operators and plain structures, over the expressions `E` that they join. */
import type { BinaryOperator, ComparisonOperator, CypherType, Name, Span, Spanned } from './tree-leaves.ts';

export interface PropertyAccessOf<E> extends Spanned {
  readonly kind: 'property';
  readonly object: E;
  readonly key: Name;
}

export interface IndexAccessOf<E> extends Spanned {
  readonly kind: 'index';
  readonly object: E;
  readonly index: E;
}

export interface SliceAccessOf<E> extends Spanned {
  readonly kind: 'slice';
  readonly object: E;
  readonly from?: E | undefined;
  readonly to?: E | undefined;
}

export interface ListLiteralOf<E> extends Spanned {
  readonly kind: 'list';
  readonly items: readonly E[];
}

export interface MapLiteralOf<E> extends Spanned {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: Name; readonly value: E }[];
}

export interface UnaryExpressionOf<E> extends Spanned {
  readonly kind: 'unary';
  readonly operator: 'NOT' | '-' | '+';
  readonly operand: E;
}

export interface BinaryExpressionOf<E> extends Spanned {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: E;
  readonly right: E;
  /** The operator's own place, for errors. */
  readonly operatorSpan: Span;
}

/** `a < b <= c`: `rest` holds each operator with its right side. One comparison is a chain of one. */
export interface ComparisonChainOf<E> extends Spanned {
  readonly kind: 'comparison';
  readonly first: E;
  readonly rest: readonly {
    readonly operator: ComparisonOperator;
    readonly operand: E;
    readonly operatorSpan: Span;
  }[];
}

export interface NullCheckOf<E> extends Spanned {
  readonly kind: 'isNull';
  readonly operand: E;
  readonly negated: boolean;
}

/** `x IS [NOT] :: TYPE`, `x IS TYPED TYPE`. */
export interface TypeCheckOf<E> extends Spanned {
  readonly kind: 'isTyped';
  readonly operand: E;
  readonly type: CypherType;
  readonly negated: boolean;
}

export interface NormalizedCheckOf<E> extends Spanned {
  readonly kind: 'isNormalized';
  readonly operand: E;
  readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
  readonly negated: boolean;
}
