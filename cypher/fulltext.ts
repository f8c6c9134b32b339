/** Full-text indexes for the in-memory graph, with the words, the query language, the scores and the order of Neo4j's. */

import { QueryFailed } from '../graph/errors.ts';
import type {
  FulltextHit,
  FulltextIndex,
  FulltextOptions,
  FulltextSearchOptions,
  FulltextTexts,
} from '../graph/property-schema.ts';
import { shortened } from '../graph/shortened.ts';
import { ANALYZERS, type Analyzer } from './full-text/analyzers.ts';
import { BestHits } from './full-text/best-hits.ts';
import { parseFulltextQuery, unreadable } from './full-text/query-parser.ts';
import { Search } from './full-text/search.ts';
import { WordStore } from './full-text/word-store.ts';

/** Throws QueryFailed for an analyzer that is not there. */
export function createFulltextIndex({ analyzer, properties }: FulltextOptions): FulltextIndex {
  return new WordIndex(analyzerNamed(analyzer), properties);
}

createFulltextIndex.analyzers = [...ANALYZERS].map(([name, { description, leavesOut = [] }]) => ({
  name,
  description,
  stopWords: [...leavesOut],
}));

const PAUSE_EVERY = 1024;
const MOST_WORDS = 1024;

function analyzerNamed(name: string): Analyzer {
  const analyzer = ANALYZERS.get(name);
  if (analyzer !== undefined) return analyzer;
  throw new QueryFailed(`No such full-text analyzer: '${shortened(name)}'.`, {
    code: 'Neo.DatabaseError.Statement.ExecutionFailed',
    hint: `There are: ${[...ANALYZERS.keys()].join(', ')}.`,
  });
}

class WordIndex implements FulltextIndex {
  readonly #analyzer: Analyzer;
  readonly #properties: readonly string[];
  readonly #fieldOf: ReadonlyMap<string, number>;
  #store: WordStore;

  constructor(analyzer: Analyzer, properties: readonly string[]) {
    this.#analyzer = analyzer;
    this.#properties = properties;
    this.#fieldOf = new Map(properties.map((property, at) => [property, at]));
    this.#store = new WordStore(properties.length);
  }

  update(id: number, texts: FulltextTexts): void {
    const fields = this.#properties.map((property) =>
      texts.flatMap((one) => (one.property === property ? this.#analyzer.words(one.text) : [])),
    );
    this.#store.put(id, texts.length === 0 ? undefined : fields);
  }

  renew(): Iterable<number> {
    if (!this.#store.isWasteful) return [];
    const owners = [...this.#store.owners()];
    this.#store = new WordStore(this.#properties.length);
    return owners;
  }

  *search(text: string, { limit, isWanted, analyzer }: FulltextSearchOptions = {}): Generator<FulltextHit | undefined> {
    const store = this.#store;
    const { moment } = store;
    const named = analyzer === undefined ? this.#analyzer : analyzerNamed(analyzer);
    const query = parseFulltextQuery(text, named, this.#properties);
    if (query === undefined) return;
    let words = 0;
    const count = (more: number) => {
      words += more;
      if (words > MOST_WORDS) throw unreadable(text, 'too many words', 0);
    };
    const steps = new Search(store, this.#fieldOf, count).scores(query);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield undefined;
    const best = new BestHits(limit);
    for (const [at, score] of step.value.entries()) {
      if (at % PAUSE_EVERY === PAUSE_EVERY - 1) yield undefined;
      if (Number.isNaN(score) || !store.wasThere(at, moment)) continue;
      const id = store.ids.at(at);
      if (isWanted?.(id) ?? true) best.offer(id, score);
    }
    yield* best.taken();
  }
}
