/** Commands, over expressions `E`, sort items `S` and projections `P`. */
import type { CypherType, Name, Parameter, Spanned } from './tree-leaves.ts';

export type SchemaCommandOf<E> =
  | (Spanned & {
      readonly kind: 'createConstraint';
      readonly name?: Name | Parameter | undefined;
      readonly ifNotExists: boolean;
      readonly entity: 'node' | 'relationship';
      readonly variable: Name;
      readonly labelOrType: string;
      readonly properties: readonly string[];
      readonly constraint: 'unique' | 'key' | 'notNull' | 'type';
      readonly type?: CypherType;
      readonly options?: E | undefined;
    })
  | (Spanned & {
      readonly kind: 'dropConstraint' | 'dropIndex';
      readonly name: Name | Parameter;
      readonly ifExists: boolean;
    })
  | (Spanned & {
      readonly kind: 'createIndex';
      readonly name?: Name | Parameter | undefined;
      readonly ifNotExists: boolean;
      readonly indexType: 'range' | 'text' | 'point' | 'fulltext' | 'lookup' | 'vector';
      readonly entity: 'node' | 'relationship';
      readonly variable: Name;
      /** Several for full-text (`:A|B`); empty for lookup. */
      readonly labelsOrTypes: readonly string[];
      readonly properties: readonly string[];
      readonly options?: E | undefined;
    });

/** `SHOW INDEXES | CONSTRAINTS | FUNCTIONS | PROCEDURES … YIELD … WHERE … RETURN …`. */
export interface ShowCommandOf<E, S, P> extends Spanned {
  readonly kind: 'show';
  /** Upper case, plural, qualifiers kept apart: `INDEXES`, `CONSTRAINTS`, `FUNCTIONS`, `PROCEDURES`, or another (`USERS`), which is refused. */
  readonly what: string;
  /** `ALL`, `BUILT IN`, `RANGE`, `UNIQUE` …, upper case. */
  readonly qualifier?: string;
  readonly yieldStar: boolean;
  readonly yields?: readonly { readonly field: Name; readonly alias?: Name }[];
  readonly orderBy: readonly S[];
  readonly skip?: E | undefined;
  readonly limit?: E | undefined;
  readonly where?: E | undefined;
  readonly returns?: P | undefined;
}
