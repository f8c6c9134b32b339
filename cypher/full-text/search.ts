/** One search: what each text scores, and of those the best. In steps: the generators yield where a pause is harmless. */
import { compareStrings } from '../../graph/string-order.ts';
import type { Steps } from '../steps.ts';
import { distance } from './patterns.ts';
import { exactCount, sloppyCount } from './phrase.ts';
import type { FulltextClause, FulltextQuery } from './query.ts';
import { lengthFactors, rarity, score } from './scoring.ts';
import type { WordStore } from './word-store.ts';

/** By text; NaN where it is no hit, which adding anything leaves as it is. */
export type Scores = Float64Array;

type Of<Kind extends FulltextQuery['kind']> = Extract<FulltextQuery, { kind: Kind }>;

const { fround } = Math;
const PAUSE_EVERY = 1024;
/** Of all words that a fuzzy one stands for, so many are looked for. */
const MOST_FUZZY = 50;

export class Search {
  readonly #store: WordStore;
  readonly #fieldOf: ReadonlyMap<string, number>;
  readonly #count: (words: number) => void;
  readonly #factors = new Map<number, Float32Array>();
  /** Texts from here on came later. */
  readonly #end: number;
  #work = 0;

  /** `count` is told how many words are looked for, and throws when there are too many. */
  constructor(store: WordStore, fieldOf: ReadonlyMap<string, number>, count: (words: number) => void) {
    this.#store = store;
    this.#fieldOf = fieldOf;
    this.#count = count;
    this.#end = store.size;
  }

  *scores(query: FulltextQuery): Steps<Scores> {
    const scores = this.#none();
    yield* this.#add(query, 1, scores);
    return scores;
  }

  #none(): Scores {
    return new Float64Array(this.#end).fill(Number.NaN);
  }

  *#add(query: FulltextQuery, boost: number, into: Scores): Steps<void> {
    // NOTE: whatever it finds, scores of all texts are put together around it.
    if (this.#isTimeToPause(this.#end >> 3)) yield;
    switch (query.kind) {
      case 'boosted':
        return yield* this.#addBoosted(query, boost, into);
      case 'everything':
        return void into.fill(boost);
      case 'word':
        return yield* this.#addWord(query.property, query.word, boost, into);
      case 'phrase':
        return yield* this.#addPhrase(query, boost, into);
      case 'words':
        return yield* this.#addWords(query, boost, into);
      case 'fuzzy':
        return yield* this.#addFuzzy(query, boost, into);
      case 'clauses':
        return yield* this.#addClauses(query.clauses, boost, into);
      default:
        return query satisfies never;
    }
  }

  *#addClauses(clauses: readonly FulltextClause[], boost: number, into: Scores): Steps<void> {
    const by = (occur: FulltextClause['occur']) => clauses.filter((clause) => clause.occur === occur);
    const [musts, mays, refused] = [by('must'), by('may'), by('mustNot')];
    if (mays.length === clauses.length) return yield* this.#addAny(mays, boost, into);
    const wanted = this.#none();
    yield* this.#addAny(mays, boost, wanted);
    const hits = musts.length === 0 ? wanted : new Float64Array(this.#end);
    for (const { query } of musts) {
      const own = this.#none();
      yield* this.#add(query, boost, own);
      yield* this.#forTexts((text) => {
        hits[text] = (hits[text] ?? 0) + fround(own[text] ?? 0);
      });
    }
    if (musts.length > 0) {
      yield* this.#forTexts((text) => {
        hits[text] = fround(fround(hits[text] ?? 0) + fround(wanted[text] || 0));
      });
    }
    const unwanted = this.#none();
    for (const { query } of refused) yield* this.#add(query, boost, unwanted);
    yield* this.#forTexts((text) => {
      if (Number.isNaN(unwanted[text])) this.#hit(into, text, fround(hits[text] ?? Number.NaN));
    });
  }

  *#addAny(clauses: readonly FulltextClause[], boost: number, into: Scores): Steps<void> {
    for (const one of inlined(clauses.map(({ query }) => query))) yield* this.#add(one, boost, into);
  }

  *#addBoosted({ query, boost: own }: Of<'boosted'>, boost: number, into: Scores): Steps<void> {
    const product = fround(boost * fround(own));
    if (query.kind !== 'clauses') return yield* this.#add(query, product, into);
    const sums = this.#none();
    yield* this.#add(query, product, sums);
    yield* this.#forTexts((text) => this.#hit(into, text, fround(sums[text] ?? Number.NaN)));
  }

  *#addWord(property: string, word: string, boost: number, into: Scores): Steps<void> {
    this.#count(1);
    const field = this.#fieldOf.get(property) ?? -1;
    const number = this.#store.numbers[field]?.get(word);
    if (number === undefined) return;
    const weight = fround(boost * this.#rarity(field, number));
    yield* this.#addTexts(field, number, into, weight, (_, count) => count);
  }

  *#addPhrase({ property, words, slop }: Of<'phrase'>, boost: number, into: Scores): Steps<void> {
    this.#count(words.length);
    const field = this.#fieldOf.get(property) ?? -1;
    const phrase = Int32Array.from(words, (word) =>
      word === null ? -1 : (this.#store.numbers[field]?.get(word) ?? -2),
    );
    if (phrase.includes(-2)) return;
    const numbers = phrase.filter((number) => number >= 0);
    const weight = fround(boost * fround(numbers.reduce((sum, number) => sum + this.#rarity(field, number), 0)));
    const rarest = numbers.reduce((a, b) => (this.#store.textsWith.at(b) < this.#store.textsWith.at(a) ? b : a));
    yield* this.#addTexts(field, rarest, into, weight, (text) => {
      const own = this.#store.helpOf(text, field);
      this.#work += own.length * (1 + 4 * Math.min(slop, 1));
      return slop === 0 ? exactCount(own, phrase) : sloppyCount(own, phrase, slop);
    });
  }

  *#addWords({ property, isWanted }: Of<'words'>, boost: number, into: Scores): Steps<void> {
    this.#count(1);
    const field = this.#fieldOf.get(property) ?? -1;
    const found = this.#none();
    for (const [word, number] of this.#store.numbers[field] ?? []) {
      if (this.#isTimeToPause(4)) yield;
      if (!isWanted(word)) continue;
      for (const [text] of this.#store.textsWithWord(number, this.#end)) {
        found[text] = boost;
        if (this.#isTimeToPause(1)) yield;
      }
    }
    for (let text = 0; text < this.#end; text++) this.#hit(into, text, found[text] ?? Number.NaN);
  }

  *#addFuzzy({ property, word, edits }: Of<'fuzzy'>, boost: number, into: Scores): Steps<void> {
    const letters = [...word];
    let like: { readonly word: string; readonly likeness: number }[] = [];
    const field = this.#fieldOf.get(property) ?? -1;
    for (const [other, number] of this.#store.numbers[field] ?? []) {
      if (this.#isTimeToPause(16)) yield;
      if (this.#store.textsWith.at(number) === 0) continue;
      const others = [...other];
      const apart = distance(letters, others, edits);
      if (apart > edits) continue;
      like.push({
        word: other,
        likeness: apart === 0 ? 1 : fround(1 - fround(apart / Math.min(letters.length, others.length))),
      });
      if (like.length > 20 * MOST_FUZZY) like = best(like);
    }
    for (const one of best(like))
      yield* this.#addWord(property, one.word, fround(boost * Math.max(0, one.likeness)), into);
  }

  /** `countIn` says how often a text has what is looked for; 0: it is no hit. */
  *#addTexts(
    field: number,
    number: number,
    into: Scores,
    weight: number,
    countIn: (text: number, count: number) => number,
  ): Steps<void> {
    const { store, factors } = { store: this.#store, factors: this.#factorsOf(field) };
    for (const [text, count] of store.textsWithWord(number, this.#end)) {
      if (this.#isTimeToPause(1)) yield;
      const found = countIn(text, count);
      if (found === 0) continue;
      const length = store.lengths.at(text * store.counts.length + field);
      this.#hit(into, text, score(weight, found, factors[length] ?? 0));
    }
  }

  *#forTexts(work: (text: number) => void): Steps<void> {
    for (let text = 0; text < this.#end; text++) {
      if (text % PAUSE_EVERY === PAUSE_EVERY - 1) yield;
      work(text);
    }
  }

  #hit(into: Scores, text: number, more: number): void {
    if (Number.isNaN(more)) return;
    const sum = into[text] ?? Number.NaN;
    into[text] = Number.isNaN(sum) ? more : sum + more;
  }

  #rarity(field: number, number: number): number {
    return rarity(this.#store.textsWith.at(number), this.#store.counts[field]?.texts ?? 0);
  }

  #factorsOf(field: number): Float32Array {
    let factors = this.#factors.get(field);
    if (factors === undefined) {
      const { texts, words } = this.#store.counts[field] ?? { texts: 0, words: 0 };
      factors = lengthFactors(texts, words);
      this.#factors.set(field, factors);
    }
    return factors;
  }

  #isTimeToPause(work: number): boolean {
    this.#work += work;
    if (this.#work < PAUSE_EVERY) return false;
    this.#work = 0;
    return true;
  }
}

/**
 * What adds up in the end. NOTE: as in Lucene, what is asked for twice counts twice, and a choice among choices is one choice
 * unless it counts more than once: the sums are rounded where Lucene rounds them.
 */
function inlined(queries: readonly FulltextQuery[]): readonly FulltextQuery[] {
  const boosts = new Map<string, { readonly query: FulltextQuery; boost: number }>();
  for (const item of queries) {
    const { query, boost } = unwrapped(item);
    const key = JSON.stringify(query);
    boosts.set(key, { query, boost: boost + (boosts.get(key)?.boost ?? 0) });
  }
  const next = [...boosts.values()].flatMap(({ query, boost }) => {
    if (boost !== 1) return [{ kind: 'boosted', query, boost } as const];
    return isChoice(query) ? query.clauses.map((clause) => clause.query) : [query];
  });
  return next.length === queries.length ? next : inlined(next);
}

function unwrapped(query: FulltextQuery): { readonly query: FulltextQuery; readonly boost: number } {
  if (query.kind === 'boosted') {
    const { query: inner, boost } = unwrapped(query.query);
    return { query: inner, boost: fround(boost * query.boost) };
  }
  const [only] = isChoice(query) ? query.clauses : [];
  return isChoice(query) && query.clauses.length === 1 && only ? unwrapped(only.query) : { query, boost: 1 };
}

function isChoice(query: FulltextQuery): query is Of<'clauses'> {
  return query.kind === 'clauses' && query.clauses.every(({ occur }) => occur === 'may');
}

function best<Item extends { readonly word: string; readonly likeness: number }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => b.likeness - a.likeness || compareStrings(a.word, b.word)).slice(0, MOST_FUZZY);
}
