/**
 * Lucene's classic query language: words, "phrases"~2, pre*, w?ld*, /regex/, fuzzy~1, [a TO b], property:word, `+must`, `-not`,
 * AND, OR, NOT, (groups) and boost^2. As in Neo4j, words that stand side by side are analysed together, and what names no
 * property is looked for in each.
 */
import { QueryFailed } from '../../graph/errors.ts';
import { compareStrings } from '../../graph/string-order.ts';
import { GENERAL_STATUS } from '../errors.ts';
import type { Analyzer } from './analyzers.ts';
import { regexTest, wildcardTest } from './patterns.ts';
import { anyOf, type FulltextClause, type FulltextQuery } from './query.ts';
import { type Token, type TokenKind, tokensOf } from './tokens.ts';

/** Undefined: nothing is left to look for, as where all words are stop words. Throws QueryFailed for what cannot be read. */
export function parseFulltextQuery(
  text: string,
  analyzer: Analyzer,
  properties: readonly string[],
): FulltextQuery | undefined {
  return new QueryParser(text, analyzer, properties).whole();
}

const DEEPEST = 50;
const MOST_CLAUSES = 1024;
const FOR_ONE_WORD: readonly TokenKind[] = [':', '*', '~', '^', 'AND', 'OR'];
const FLOAT = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?[fd]?$/i;

type Found = FulltextQuery | undefined;
type Fail = (what: string, at?: number) => never;

class QueryParser {
  readonly #analyzer: Analyzer;
  readonly #properties: readonly string[];
  readonly #tokens: readonly Token[];
  readonly #fail: Fail;
  #at = 0;
  #depth = 0;

  constructor(text: string, analyzer: Analyzer, properties: readonly string[]) {
    this.#analyzer = analyzer;
    this.#properties = properties;
    this.#fail = (what, at) => {
      throw unreadable(text, what, at ?? this.#tokens[this.#at]?.at ?? 0);
    };
    this.#tokens = tokensOf(text, this.#fail);
  }

  whole(): Found {
    const query = this.#clauses(undefined);
    this.#take('end');
    return query;
  }

  #clauses(property: string | undefined): Found {
    if (++this.#depth > DEEPEST) this.#fail('too many brackets');
    const clauses: FulltextClause[] = [];
    let first: Found;
    let isFirst = true;
    do {
      if (this.#is(0, 'term') && this.#isWordAlone(1)) {
        const query = this.#sideBySide(property);
        if (isFirst) first = query;
        if (query?.kind === 'clauses')
          clauses.push(...query.clauses.map((clause) => ({ ...clause, occur: 'may' as const })));
        else if (query !== undefined) clauses.push({ occur: 'may', query });
      } else {
        const joined = isFirst ? undefined : this.#accept('AND', 'OR');
        const sign = this.#accept('+', '-', 'NOT');
        const query = this.#clause(property);
        if (isFirst && sign === undefined) first = query;
        this.#add(clauses, query, joined?.kind === 'AND', sign?.kind);
      }
      isFirst = false;
    } while (!this.#is(0, 'end', ')', '~', '^', ':'));
    this.#depth--;
    if (clauses.length > MOST_CLAUSES) this.#fail('too many clauses');
    if (clauses.length === 1 && first !== undefined) return first;
    return clauses.length === 0 ? undefined : { kind: 'clauses', clauses };
  }

  #add(clauses: FulltextClause[], query: Found, isJoined: boolean, sign: TokenKind | undefined): void {
    const before = clauses.at(-1);
    if (isJoined && before?.occur === 'may') clauses[clauses.length - 1] = { ...before, occur: 'must' };
    if (query === undefined) return;
    const isRefused = sign === '-' || sign === 'NOT';
    clauses.push({ occur: isRefused ? 'mustNot' : isJoined || sign === '+' ? 'must' : 'may', query });
  }

  /** Whether a word stands there with nothing after it that is for it alone. */
  #isWordAlone(ahead: number): boolean {
    return this.#is(ahead, 'term') && !this.#is(ahead + 1, ...FOR_ONE_WORD);
  }

  #sideBySide(property: string | undefined): Found {
    let text = this.#take('term').text;
    do text += ` ${this.#take('term').text}`;
    while (this.#isWordAlone(0));
    return this.#words(property, unescaped(text, this.#fail), false, 0);
  }

  #clause(outer: string | undefined): Found {
    let property = outer;
    if (this.#is(0, 'term', '*') && this.#is(1, ':')) {
      property = unescaped(this.#take('term', '*').text, this.#fail);
      this.#take(':');
    }
    if (this.#accept('(') === undefined) return this.#term(property);
    const query = this.#clauses(property);
    this.#take(')');
    return boosted(query, this.#boost());
  }

  #term(property: string | undefined): Found {
    if (this.#is(0, '[', '{')) return this.#range(property);
    const token = this.#take('term', '*', 'prefix', 'wildcard', 'regex', 'bareOperator', 'quoted');
    let boost = this.#boost();
    const fuzzy = this.#accept('~');
    if (fuzzy !== undefined) boost ??= this.#boost();
    return boosted(this.#bare(token, property, fuzzy), boost);
  }

  #boost(): number | undefined {
    return this.#accept('^') && Math.fround(Number(this.#take('number').text));
  }

  #bare({ kind, text }: Token, property: string | undefined, fuzzy: Token | undefined): Found {
    const { normalize } = this.#analyzer;
    const distance = fuzzy && FLOAT.test(fuzzy.text.slice(1)) ? Number.parseFloat(fuzzy.text.slice(1)) : undefined;
    if (kind === 'quoted')
      return this.#words(property, unescaped(text.slice(1, -1), this.#fail), true, Math.trunc(distance ?? 0));
    const image = unescaped(kind === 'bareOperator' ? text.slice(0, 1) : text, this.#fail);
    switch (kind) {
      case '*':
      case 'wildcard':
        if (property === '*' && text === '*') return { kind: 'everything' };
        return this.#passing(property, text, wildcardTest(text, normalize));
      case 'prefix': {
        const prefix = normalize(unescaped(text.slice(0, -1), this.#fail));
        return this.#passing(property, text, (word) => word.startsWith(prefix));
      }
      case 'regex':
        return this.#passing(property, text, regexTest(normalize(text.slice(1, -1)), this.#fail));
      default:
        if (fuzzy === undefined) return this.#words(property, image, false, 0);
        return this.#fuzzy(property, normalize(image), distance ?? 2);
    }
  }

  #fuzzy(property: string | undefined, word: string, distance: number): FulltextQuery {
    if (distance < 0 || (distance >= 1 && !Number.isInteger(distance)))
      this.#fail('a distance that is no whole number');
    const share = distance === 0 ? 0 : Math.trunc((1 - Math.fround(distance)) * [...word].length);
    const edits = Math.min(2, distance >= 1 ? distance : share);
    return this.#each(property, (one) => ({ kind: 'fuzzy', property: one, word, edits }));
  }

  #range(property: string | undefined): FulltextQuery {
    const isFrom = this.#take('[', '{').kind === '[';
    const [from, to] = [this.#bound(), this.#take('TO') && this.#bound()];
    const isTo = this.#take(']', '}').kind === ']';
    const boost = this.#boost();
    const query = this.#passing(property, JSON.stringify([isFrom, from, to, isTo]), (word) => {
      const [above, below] = [
        from === undefined ? 1 : compareStrings(word, from),
        to === undefined ? -1 : compareStrings(word, to),
      ];
      return (above > 0 || (isFrom && above === 0)) && (below < 0 || (isTo && below === 0));
    });
    return boost === undefined ? query : { kind: 'boosted', query, boost };
  }

  #bound(): string | undefined {
    const { kind, text } = this.#take('goop', 'quoted', 'TO');
    if (text === '*') return undefined;
    return this.#analyzer.normalize(unescaped(kind === 'quoted' ? text.slice(1, -1) : text, this.#fail));
  }

  #passing(property: string | undefined, pattern: string, isWanted: (word: string) => boolean): FulltextQuery {
    return this.#each(property, (one) => ({ kind: 'words', property: one, pattern, isWanted }));
  }

  #each(property: string | undefined, of: (property: string) => FulltextQuery): FulltextQuery {
    return property === undefined ? anyOf(this.#properties.map(of)) : of(property);
  }

  #words(property: string | undefined, text: string, isPhrase: boolean, slop: number): Found {
    const words = this.#analyzer.words(text);
    const there = words.filter((word) => word !== null);
    if (there.length > MOST_CLAUSES) this.#fail('too many words');
    const [word] = there;
    if (word === undefined) return undefined;
    if (there.length === 1) return this.#each(property, (one) => ({ kind: 'word', property: one, word }));
    if (isPhrase) {
      const spaced = words.slice(words.indexOf(word), words.findLastIndex((one) => one !== null) + 1);
      return this.#each(property, (one) => ({ kind: 'phrase', property: one, words: spaced, slop }));
    }
    return anyOf(there.map((next) => this.#each(property, (one) => ({ kind: 'word', property: one, word: next }))));
  }

  #is(ahead: number, ...kinds: readonly TokenKind[]): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token !== undefined && kinds.includes(token.kind);
  }

  #accept(...kinds: readonly TokenKind[]): Token | undefined {
    return this.#is(0, ...kinds) ? this.#tokens[this.#at++] : undefined;
  }

  #take(...kinds: readonly TokenKind[]): Token {
    const token = this.#accept(...kinds);
    if (token !== undefined) return token;
    const found = this.#tokens[this.#at];
    return this.#fail(
      found === undefined || found.kind === 'end' ? 'an end too soon' : `a ${found.text} that does not fit`,
    );
  }
}

function boosted(query: Found, boost: number | undefined): Found {
  return query === undefined || boost === undefined ? query : { kind: 'boosted', query, boost };
}

/** Without backslashes; `\\u0041` stands for a character. */
function unescaped(text: string, fail: Fail): string {
  return text.replace(/\\(?:u(.{0,4})|(.?))/gs, (_, code: string | undefined, character: string | undefined) => {
    if (code === undefined) return character || fail('a backslash with nothing after it');
    return /^[0-9a-f]{4}$/i.test(code)
      ? String.fromCharCode(Number.parseInt(code, 16))
      : fail('a \\u without four digits');
  });
}

/** Why a query cannot be read. */
export function unreadable(text: string, what: string, at: number): QueryFailed {
  return new QueryFailed(`The full-text query has ${what}, at its character ${at + 1}: '${text}'.`, {
    code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
    gqlStatus: GENERAL_STATUS,
    hint: 'Put a backslash before a character that is to be searched for.',
  });
}
