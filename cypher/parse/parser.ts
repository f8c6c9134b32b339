/** The state of a parse: where it stands in the tokens, how deep it is, and how it fails. The grammar lives in the files beside. */

import { CypherError, type CypherErrorOptions, cypherError } from '../errors.ts';
import type { Steps } from '../steps.ts';
import type { Expression, Name, Query, Span } from './ast.ts';
import { type Brackets, matchBrackets } from './brackets.ts';
import { BROKEN_OFF, Goes } from './goes.ts';
import { lexSteps } from './lexer.ts';
import { nearest, orMeant } from './nearest.ts';
import type { Problem, Token } from './tokens.ts';

/** The parts of the grammar that contain each other. Handed in, so that their files need not import each other in a circle. */
export interface Rules {
  expression(parser: Parser): Expression;
  /** What may stand right of a comparison. */
  comparand(parser: Parser): Expression;
  query(parser: Parser): Query;
  /** What stands in EXISTS { }: a query, or a bare pattern as a query of one MATCH. */
  subquery(parser: Parser): Query;
}

/** Brackets, subqueries and the like inside each other. Each costs about ten frames of the stack, here and in every later stage. */
const MAX_NESTING = 320;
/** Operators on top of each other (`a + b + c …` is a tower to the left); AND, OR and XOR do not count. */
const MAX_HEIGHT = 1000;
const MAX_ATTEMPTS = 16;

export class Parser {
  readonly text: string;
  readonly rules: Rules;
  readonly brackets: Brackets;
  /** As the statement names it; absent where it takes whatever there is. */
  version: '5' | '25' | undefined;
  /** Bars that end the predicate of a comprehension and so are no OR of labels or types. */
  readonly projectionBars = new Set<number>();
  readonly #tokens: readonly Token[];
  #index = 0;
  #nesting = 0;
  #postponed: CypherError | undefined;
  #attempts = 0;
  #height = 0;
  readonly #goes: Goes;

  private constructor(text: string, rules: Rules, tokens: readonly Token[], brackets: Brackets, goes: Goes) {
    this.text = text;
    this.rules = rules;
    this.#tokens = tokens;
    this.brackets = brackets;
    this.#goes = goes;
  }

  /** What `rule` makes of the whole text, read in goes of so many items. */
  static *read<T>(text: string, rules: Rules, rule: (parser: Parser) => T, itemsInAGo?: number): Steps<T> {
    const tokens = (yield* lexSteps(text)).filter(({ kind }) => kind !== 'comment');
    const parser = new Parser(text, rules, tokens, yield* matchBrackets(tokens), new Goes(itemsInAGo));
    for (;;) {
      try {
        return rule(parser);
      } catch (error) {
        if (error !== BROKEN_OFF) throw error;
      }
      yield;
      parser.#goes.next(parser.#index);
      [parser.#index, parser.#nesting, parser.#height, parser.#attempts] = [0, 0, 0, 0];
    }
  }

  // Looking

  get index(): number {
    return this.#index;
  }

  get token(): Token {
    return this.peek(0);
  }

  /** The token `ahead` of the present one; past the end it is the end. */
  peek(ahead: number): Token {
    return this.tokenAt(this.#index + ahead);
  }

  tokenAt(index: number): Token {
    const token = this.#tokens[Math.min(index, this.#tokens.length - 1)];
    if (token === undefined) throw new RangeError(`no token ${index}`);
    return token;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === symbol;
  }

  /** True where these keywords stand one after the other. */
  isKeyword(...keywords: readonly string[]): boolean {
    return keywords.every((keyword, ahead) => this.peek(ahead).keyword === keyword);
  }

  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === 'name' || kind === 'quotedName';
  }

  get isAtEnd(): boolean {
    return this.token.kind === 'end';
  }

  // Taking

  take(): Token {
    const { token } = this;
    this.#index++;
    return token;
  }

  acceptSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol);
    if (found) this.#index++;
    return found;
  }

  acceptKeyword(...keywords: readonly string[]): boolean {
    const found = this.isKeyword(...keywords);
    if (found) this.#index += keywords.length;
    return found;
  }

  /** The first of these keywords, taken. */
  acceptOneOf<K extends string>(...keywords: readonly K[]): K | undefined {
    const found = keywords.find((keyword) => this.isKeyword(keyword));
    if (found !== undefined) this.#index++;
    return found;
  }

  /** Takes a symbol, or fails: `failed` says what was expected, if not the symbol itself. */
  expectSymbol(symbol: string, ...failed: Partial<Parameters<Parser['failure']>>): Token {
    const [expected = `\`${symbol}\``, ...more] = failed;
    if (!this.isSymbol(symbol)) throw this.failure(expected, ...more);
    return this.take();
  }

  expectKeyword(...keywords: readonly string[]): void {
    for (const keyword of keywords) {
      if (!this.acceptKeyword(keyword)) throw this.failure(`\`${keyword}\``, [keyword]);
    }
  }

  expectName(what = 'a variable'): Name {
    if (!this.isName()) throw this.failure(what);
    const token = this.take();
    return { name: token.text, span: this.spanOf(token) };
  }

  expression(): Expression {
    return this.rules.expression(this);
  }

  /** `WHERE expression` and the like, where the word is there. */
  expressionAfter(keyword: string): Expression | undefined {
    return this.acceptKeyword(keyword) ? this.expression() : undefined;
  }

  /** `rule` as often as commas go on; at least once. */
  commaSeparated<T>(rule: (parser: Parser) => T): T[] {
    return this.series(',', rule, acceptComma);
  }

  /** The rest of a list in brackets, and its end; it may be empty. */
  listUpTo<T>(close: string, rule: (parser: Parser) => T): T[] {
    const items = this.isSymbol(close) ? [] : this.commaSeparated(rule);
    this.expectSymbol(close, `\`,\` or \`${close}\``);
    return items;
  }

  /**
   * `rule` again and again for as long as `goesOn`; at least once. The text may be broken off here at the end of a go: then the
   * next one goes on where this one was, so everything that was read must be in what `rule` gave. `kind` tells apart what may
   * begin at one place.
   */
  series<T>(kind: string, rule: (parser: Parser) => T, goesOn: (parser: Parser) => boolean): T[] {
    const begun = this.#goes.begun<T>(kind, this.#index);
    const { items, isWhole } = begun;
    if (begun.index >= 0) [this.#index, this.#height] = [begun.index, Math.max(this.#height, begun.height)];
    if (isWhole) return items;
    try {
      do {
        [begun.index, begun.height] = [this.#index, this.#height];
        this.#goes.work();
        items.push(rule(this));
      } while (goesOn(this));
    } catch (error) {
      if (error === BROKEN_OFF) this.#goes.keep(begun);
      throw error;
    }
    [begun.index, begun.height] = [this.#index, this.#height];
    this.#goes.finish(begun);
    return items;
  }

  /** From a token's start to the end of the last token taken. */
  spanFrom(start: number): Span {
    return { start, end: Math.max(start, this.tokenAt(Math.max(0, this.#index - 1)).end) };
  }

  /** What `rule` gives, or undefined as if it had never been tried. Few times for each statement, since tries inside of tries multiply. */
  attempt<T>(rule: (parser: Parser) => T): T | undefined {
    if (this.#attempts >= MAX_ATTEMPTS) return rule(this);
    this.#attempts++;
    const [index, nesting, height, postponed] = [this.#index, this.#nesting, this.#height, this.#postponed];
    try {
      return this.#goes.inOne(() => rule(this));
    } catch (error) {
      if (!(error instanceof CypherError) || error.detail !== 'UnexpectedSyntax') throw error;
      [this.#index, this.#nesting, this.#height, this.#postponed] = [index, nesting, height, postponed];
      return undefined;
    }
  }

  // Depth

  /** Runs `rule` one level deeper. */
  nested<T>(rule: (parser: Parser) => T): T {
    this.#nesting++;
    if (this.#nesting > MAX_NESTING) throw this.tooDeep(`more than ${MAX_NESTING} levels of brackets or subqueries`);
    const result = rule(this);
    this.#nesting--;
    return result;
  }

  /** Runs `rule` and keeps count of how tall its tree grows; `raise` adds a storey. */
  measured<T>(rule: () => T): T {
    const beside = this.#height;
    this.#height = 0;
    const result = rule();
    this.#height = Math.max(beside, this.#height + 1);
    return result;
  }

  raise(): void {
    this.#height++;
    if (this.#height > MAX_HEIGHT) throw this.tooDeep(`a chain of more than ${MAX_HEIGHT} operators`);
  }

  // Failing

  tooDeep(what: string) {
    const message = `This statement has ${what}; split it up, or pass the data as a parameter.`;
    return this.errorAt(this.token, message, { detail: 'NestingTooDeep' });
  }

  textOf({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  spanOf(token: Token): Span {
    return { start: token.start, end: token.end };
  }

  /** The error for the present token, where `expected` should stand. `keywords` are what a misspelt word may have meant. */
  failure(expected: string, keywords: readonly string[] = [], detail = 'UnexpectedSyntax') {
    const { token } = this;
    if (token.problem) return this.badToken(token, token.problem);
    if (token.kind === 'arrow') return this.strangeArrow(token);
    const meant = token.kind === 'name' ? nearest(token.text, keywords) : undefined;
    const found = token.kind === 'end' ? 'the end of the statement' : `\`${shorten(this.textOf(token))}\``;
    const hint = meant === undefined ? this.foreignHint(token) : undefined;
    return this.errorAt(token, `Expected ${expected} but found ${found}${orMeant(meant)}`, { detail, hint });
  }

  /** What is wrong with a place; `UnexpectedSyntax`, if nothing else is said. */
  errorAt({ start, end }: Span, message: string, more: Partial<CypherErrorOptions> = {}) {
    const span = { start, end };
    return cypherError({ kind: 'SyntaxError', detail: 'UnexpectedSyntax', message, text: this.text, span, ...more });
  }

  /** Throws at a word of Cypher 25 where the statement says CYPHER 5. */
  expectNewer(what: string): void {
    if (this.version !== '5') return;
    const message = `${what} came with Cypher 25, and this statement says CYPHER 5.`;
    throw this.errorAt(this.token, message, { hint: 'Write `CYPHER 25`, or leave the prefix out.' });
  }

  /** Keeps what is wrong with the value of a token while its form is fine: Neo4j tells it only once the whole statement has form. */
  postpone(error: CypherError): void {
    this.#postponed ??= error;
  }

  /** At the end of the parse. */
  throwPostponed(): void {
    if (this.#postponed) throw this.#postponed;
  }

  private badToken(token: Token, { detail, message, hint, place }: Problem) {
    return this.errorAt(token, message, { detail, hint, at: place });
  }

  private strangeArrow(token: Token) {
    return this.errorAt(
      token,
      `The character \`${this.textOf(token)}\` is not \`${token.text}\`, though it looks like it.`,
      { detail: 'InvalidUnicodeCharacter', hint: `Type a plain \`${token.text}\`.` },
    );
  }

  /** What people who come from other languages write. */
  private foreignHint(token: Token): string | undefined {
    const next = this.peek(1).text;
    if (token.text === '!=') return 'Write `<>` for "not equal".';
    if (token.text === '=' && this.#tokens[this.#index - 1]?.text === '=') return 'Cypher compares with a single `=`.';
    if (token.text === '&' && next === '&') return 'Write `AND`.';
    if (token.text === '!') return 'Write `NOT`.';
    if (token.keyword === 'SELECT') return 'Cypher asks with `MATCH (n) RETURN n`.';
    return undefined;
  }
}

function acceptComma(parser: Parser): boolean {
  return parser.acceptSymbol(',');
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
