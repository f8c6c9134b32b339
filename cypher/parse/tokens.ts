/** Tokens of a statement. Keywords are names: nearly every one may also name a variable, so only the grammar can tell. */

export type TokenKind =
  /** A name or a keyword. */
  | 'name'
  /** A name in backticks; never a keyword. */
  | 'quotedName'
  | 'string'
  | 'number'
  /** Punctuation and operators. */
  | 'symbol'
  /** A dash or arrow head from beyond ASCII, good only in patterns; `text` is the ASCII one. */
  | 'arrow'
  | 'comment'
  | 'invalid'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The name decoded, the string's value, the symbol; else as written. */
  readonly text: string;
  /** The keyword that a name may be, upper case; empty for every other kind. */
  readonly keyword: string;
  /** Offsets into the statement as written. */
  readonly start: number;
  readonly end: number;
  /** Set on `invalid`. */
  readonly problem?: Problem | undefined;
}

/** Why characters form no token. */
export interface Problem {
  readonly detail: string;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Where in the statement, if not at the start of the token. */
  readonly place?: number;
}
