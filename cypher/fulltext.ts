/** Full-text indexes for the in-memory graph: words found by minisearch, asked in the query language of Lucene. */
import MiniSearch from 'minisearch';
import { QueryFailed } from '../graph/errors.ts';
import type { FulltextHit, FulltextIndex, FulltextOptions, FulltextTexts } from '../graph/property-schema.ts';
import { type FulltextClause, type FulltextQuery, parseFulltextQuery } from './fulltext-query.ts';

/** How a text becomes the words that are searched. */
type Analyzer = (text: string) => string[];

interface Entry {
  readonly id: number;
  readonly texts: FulltextTexts;
}

type Scores = Map<number, number>;

/** Letters and digits with what joins them inside a word; each ideograph and kana is a word of its own. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}]|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’.·][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*/gu;
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

const ANALYZERS: ReadonlyMap<string, Analyzer> = new Map<string, Analyzer>([
  ['standard-no-stop-words', wordsOf],
  ['standard', (text) => wordsOf(text).filter((word) => !STOP_WORDS.has(word))],
  ['simple', (text) => text.toLowerCase().match(/\p{L}+/gu) ?? []],
  ['whitespace', (text) => text.match(/\S+/gu) ?? []],
  ['keyword', (text) => [text]],
]);

/** Names of analyzers, for `db.index.fulltext.listAvailableAnalyzers`. */
export const FULLTEXT_ANALYZERS: readonly string[] = [...ANALYZERS.keys()];

/** Throws QueryFailed for an analyzer that is not there. */
export function createFulltextIndex({ analyzer, properties }: FulltextOptions): FulltextIndex {
  const analyze = ANALYZERS.get(analyzer);
  if (analyze === undefined) {
    throw new QueryFailed(`No such full-text analyzer: '${analyzer}'.`, {
      code: 'Neo.DatabaseError.Statement.ExecutionFailed',
      hint: `There are: ${FULLTEXT_ANALYZERS.join(', ')}.`,
    });
  }
  return new WordIndex(analyze, properties);
}

class WordIndex implements FulltextIndex {
  readonly #analyze: Analyzer;
  readonly #words: MiniSearch<Entry>;
  readonly #entries = new Map<number, Entry>();

  constructor(analyze: Analyzer, properties: readonly string[]) {
    this.#analyze = analyze;
    this.#words = new MiniSearch<Entry>({
      fields: properties.map(fieldOf),
      tokenize: analyze,
      processTerm: (word) => word,
      extractField: (entry, field) => (field === 'id' ? entry.id : textOf(entry.texts, field)),
    });
  }

  update(id: number, texts: FulltextTexts): void {
    const before = this.#entries.get(id);
    if (before !== undefined) this.#words.remove(before);
    if (texts.length === 0) {
      this.#entries.delete(id);
      return;
    }
    const entry = { id, texts };
    this.#entries.set(id, entry);
    this.#words.add(entry);
  }

  search(query: string): readonly FulltextHit[] {
    const scores = this.#scores(parseFulltextQuery(query));
    return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id);
  }

  #scores(query: FulltextQuery): Scores {
    switch (query.kind) {
      case 'words':
        return this.#wordScores(query);
      case 'everything':
        return new Map([...this.#entries.keys()].map((id) => [id, 1]));
      case 'clauses':
        return this.#clauseScores(query.clauses);
    }
  }

  /** As Lucene counts: what must be there, what must not, and of the others at least one where nothing must be. */
  #clauseScores(clauses: readonly FulltextClause[]): Scores {
    const by = (occur: FulltextClause['occur']) => clauses.filter((clause) => clause.occur === occur);
    const required = by('must').map(({ query }) => this.#scores(query));
    const optional = by('may').map(({ query }) => this.#scores(query));
    const refused = by('mustNot').map(({ query }) => this.#scores(query));
    const candidates = required[0]?.keys() ?? new Set(optional.flatMap((scores) => [...scores.keys()]));
    const result: Scores = new Map();
    for (const id of candidates) {
      if (!required.every((scores) => scores.has(id)) || refused.some((scores) => scores.has(id))) continue;
      result.set(
        id,
        [...required, ...optional].reduce((sum, scores) => sum + (scores.get(id) ?? 0), 0),
      );
    }
    return result;
  }

  #wordScores({ text, isPhrase, isPrefix, fuzzy, property, boost }: Extract<FulltextQuery, { kind: 'words' }>): Scores {
    const words = isPrefix ? [text.toLowerCase()] : this.#analyze(text);
    if (words.length === 0) return new Map();
    const found = this.#words.search(
      {
        queries: words,
        combineWith: isPhrase ? 'AND' : 'OR',
      },
      {
        prefix: isPrefix,
        tokenize: (word) => [word],
        ...(fuzzy > 0 && { fuzzy }),
        ...(property !== undefined && { fields: [fieldOf(property)] }),
      },
    );
    const scores: Scores = new Map(found.map(({ id, score }) => [Number(id), score * boost]));
    if (isPhrase && words.length > 1) {
      for (const id of scores.keys()) if (!this.#hasPhrase(id, words, property)) scores.delete(id);
    }
    return scores;
  }

  #hasPhrase(id: number, words: readonly string[], property: string | undefined): boolean {
    const texts = this.#entries.get(id)?.texts ?? [];
    return texts
      .filter((one) => property === undefined || one.property === property)
      .some(({ text }) => {
        const all = this.#analyze(text);
        return all.some((_, start) => words.every((word, at) => all[start + at] === word));
      });
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** NOTE: marked, so that no property is taken for minisearch's own `id`. */
function fieldOf(property: string): string {
  return `.${property}`;
}

/** Several texts of one property stand apart, so that no phrase runs from one into the next. */
function textOf(texts: FulltextTexts, field: string): string | undefined {
  const own = texts.filter(({ property }) => fieldOf(property) === field);
  return own.length === 0 ? undefined : own.map(({ text }) => text).join('\n');
}
