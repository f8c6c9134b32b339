/**
 * The query language of full-text indexes, as Lucene's classic parser reads it: words, "phrases", `prefix*`, `fuzzy~1`,
 * `property:word`, `+must`, `-not`, AND, OR, NOT, parentheses and `boost^2`. What it does not have is refused by name.
 */
import { QueryFailed } from '../graph/errors.ts';

export interface FulltextClause {
  readonly occur: 'must' | 'may' | 'mustNot';
  readonly query: FulltextQuery;
}

export type FulltextQuery =
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly isPhrase: boolean;
      readonly isPrefix: boolean;
      /** Letters that may differ. */
      readonly fuzzy: number;
      readonly property?: string;
      readonly boost: number;
    }
  | { readonly kind: 'clauses'; readonly clauses: readonly FulltextClause[] }
  | { readonly kind: 'everything' };

const DEEPEST = 50;
const SPECIAL = /[\s()"^~:]/;
const OPERATORS = ['AND', 'OR', 'NOT', '&&', '||', '!', '+', '-'] as const;

/** Throws QueryFailed for what cannot be read. */
export function parseFulltextQuery(text: string): FulltextQuery {
  const parser = new QueryParser(text);
  const query = parser.clauses(0);
  parser.expectEnd();
  return query;
}

class QueryParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  expectEnd(): void {
    if (this.#at < this.#text.length) throw this.#unreadable('a bracket that was not opened');
  }

  clauses(depth: number, property?: string): FulltextQuery {
    if (depth > DEEPEST) throw this.#unreadable('too many brackets');
    const clauses: FulltextClause[] = [];
    let joined: 'AND' | 'OR' | undefined;
    for (this.#skipSpace(); this.#at < this.#text.length && this.#text[this.#at] !== ')'; this.#skipSpace()) {
      const operator = this.#operator();
      if (operator === 'AND' || operator === '&&') joined = 'AND';
      else if (operator === 'OR' || operator === '||') joined = 'OR';
      else {
        this.#add(clauses, { joined, operator, query: this.#unit(depth, property) });
        joined = undefined;
      }
    }
    if (joined !== undefined) throw this.#unreadable('an operator without a word after it');
    const [only] = clauses;
    return clauses.length === 1 && only?.occur !== 'mustNot' && only ? only.query : { kind: 'clauses', clauses };
  }

  #add(
    clauses: FulltextClause[],
    {
      joined,
      operator,
      query,
    }: { joined: 'AND' | 'OR' | undefined; operator: string | undefined; query: FulltextQuery },
  ): void {
    const previous = clauses.at(-1);
    if (joined === 'AND' && previous?.occur === 'may') clauses[clauses.length - 1] = { ...previous, occur: 'must' };
    const isNot = operator === 'NOT' || operator === '!' || operator === '-';
    const isMust = operator === '+' || joined === 'AND';
    clauses.push({ occur: isNot ? 'mustNot' : isMust ? 'must' : 'may', query });
  }

  /** An operator that stands here, taken; a word is one only where it stands alone. */
  #operator(): string | undefined {
    const rest = this.#text.slice(this.#at, this.#at + 4);
    const found = OPERATORS.find((operator) => rest.startsWith(operator) && this.#isWhole(operator));
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #isWhole(operator: string): boolean {
    const after = this.#text[this.#at + operator.length];
    return /^[A-Z]/.test(operator) ? after === undefined || SPECIAL.test(after) : after !== undefined;
  }

  #unit(depth: number, property: string | undefined): FulltextQuery {
    this.#skipSpace();
    if (this.#text.startsWith('*:*', this.#at)) {
      this.#at += 3;
      return { kind: 'everything' };
    }
    const first = this.#text[this.#at];
    if (first === undefined || first === ')') throw this.#unreadable('an operator without a word after it');
    if (first === '(') return this.#group(depth, property);
    if (first === '"') return this.#words(this.#phrase(), { isPhrase: true, property });
    if (first === '[' || first === '{' || first === '/')
      throw this.#unreadable('a range or a regular expression, which are not supported');
    if (SPECIAL.test(first)) throw this.#unreadable(`a ${first} without a word before it`);
    const word = this.#word();
    if (this.#text[this.#at] === ':') {
      this.#at++;
      return this.#unit(depth + 1, word.text);
    }
    return this.#words(word.text, { isPhrase: false, isPrefix: word.isPrefix, property });
  }

  #group(depth: number, property: string | undefined): FulltextQuery {
    this.#at++;
    const query = this.clauses(depth + 1, property);
    if (this.#text[this.#at] !== ')') throw this.#unreadable('a bracket that is not closed');
    this.#at++;
    this.#suffix('^');
    return query;
  }

  #phrase(): string {
    const end = this.#text.indexOf('"', this.#at + 1);
    if (end < 0) throw this.#unreadable('a quotation mark that is not closed');
    const phrase = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return phrase;
  }

  #word(): { text: string; isPrefix: boolean } {
    let text = '';
    let isPrefix = false;
    for (let unit = this.#text[this.#at]; unit !== undefined && !SPECIAL.test(unit); unit = this.#text[this.#at]) {
      if (unit === '\\') text += this.#text[++this.#at] ?? '';
      else if (unit === '*' && text === '') throw this.#unreadable('a wildcard without letters before it');
      else if (unit === '?' || isPrefix) throw this.#unreadable('a wildcard inside a word, which is not supported');
      else if (unit === '*') isPrefix = true;
      else text += unit;
      this.#at++;
    }
    return { text, isPrefix };
  }

  #words(
    text: string,
    { isPhrase, isPrefix = false, property }: { isPhrase: boolean; isPrefix?: boolean; property: string | undefined },
  ): FulltextQuery {
    const tilde = this.#suffix('~');
    const boost = this.#suffix('^') ?? 1;
    if (isPhrase && tilde !== undefined) throw this.#unreadable('a distance after a phrase, which is not supported');
    const fuzzy = tilde === undefined ? 0 : Math.min(2, Number.isNaN(tilde) ? 2 : tilde);
    const words = { kind: 'words', text, isPhrase, isPrefix, fuzzy, boost: Number.isNaN(boost) ? 1 : boost } as const;
    return property === undefined ? words : { ...words, property };
  }

  /** A number after a sign; NaN where the sign stands alone. */
  #suffix(sign: '~' | '^'): number | undefined {
    if (this.#text[this.#at] !== sign) return undefined;
    const digits = /^[0-9]*\.?[0-9]*/.exec(this.#text.slice(this.#at + 1))?.[0] ?? '';
    this.#at += 1 + digits.length;
    return digits === '' ? Number.NaN : Number(digits);
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #unreadable(what: string): QueryFailed {
    return new QueryFailed(`The full-text query has ${what}, at its character ${this.#at + 1}: '${this.#text}'.`, {
      code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
      gqlStatus: '50N42',
      hint: 'Put a backslash before a character that is to be searched for.',
    });
  }
}
