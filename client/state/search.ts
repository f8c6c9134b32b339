/** Search as one types: debounced, the previous question aborted, answered by one Cypher statement. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { AppError, Cancelled } from '../../graph/errors.ts';
import { foldName } from '../../graph/fold.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { hasSimilar, NAME_KEYS, SIMILAR, search as searchStatement } from '../../graph/statements/search.ts';
import type { NodeValue } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import { readRows } from './answers.ts';
import type { Connection } from './connection.ts';
import type { VocabularyState } from './vocabulary.ts';

export interface SearchHit {
  readonly node: NodeValue;
  /** The text of the node that matched, and the key it stands under. */
  readonly matched: string;
  readonly key: string;
  /** 0 exact, 1 prefix, 2 start of a word, 3 contained. */
  readonly rank: number;
  /** It is not called so, only nearly: it sounds so, is a letter off that, or has its words in another order. */
  readonly isSimilar: boolean;
}

export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly text: string; readonly before: readonly SearchHit[] }
  | {
      readonly kind: 'found';
      readonly text: string;
      readonly hits: readonly SearchHit[];
      /** More were there than the limit let through. */
      readonly isCut: boolean;
      /** Kinds and relation types whose names match. */
      readonly kinds: readonly string[];
      readonly types: readonly string[];
    }
  | { readonly kind: 'failed'; readonly text: string; readonly error: AppError };

export interface Search {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<SearchState>;
  /** The statement behind the answer, for "show Cypher". */
  readonly statement: ReadonlySignal<Statement | undefined>;
  type(text: string): void;
  clear(): void;
}

export const SEARCH_LIMIT = 20;
const PAUSE_MS = 120;

export function createSearch(api: Api, vocabulary: VocabularyState, connection: Connection): Search {
  const text = signal('');
  const state = signal<SearchState>({ kind: 'idle' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  const hitsOf = async (statement: Statement, signal: AbortSignal): Promise<readonly SearchHit[]> => {
    const { rows } = await readRows(api, statement, signal);
    return rows.map((row) => ({
      node: row.node('node'),
      matched: row.text('text'),
      key: row.text('key'),
      rank: row.count('rank'),
      isSimilar: row.count('rank') >= SIMILAR,
    }));
  };
  const ask = async (asked: string) => {
    const controller = new AbortController();
    asking = controller;
    try {
      let hits = await hitsOf(statementFor(asked, vocabulary, { isExact: true }), controller.signal);
      if (controller.signal.aborted) return;
      // What is only similar comes behind all of these: it is looked for where they leave room, and they are shown until then.
      if (hits.length <= SEARCH_LIMIT && hasSimilar(asked)) {
        state.value = { kind: 'searching', text: asked, before: hits };
        hits = await hitsOf(statementFor(asked, vocabulary), controller.signal);
        if (controller.signal.aborted) return;
      }
      const named = namesMatching(asked, vocabulary, connection);
      state.value = {
        kind: 'found',
        text: asked,
        hits: hits.slice(0, SEARCH_LIMIT),
        isCut: hits.length > SEARCH_LIMIT,
        ...named,
      };
    } catch (error) {
      if (controller.signal.aborted || error instanceof Cancelled) return;
      if (!(error instanceof AppError)) throw error;
      state.value = { kind: 'failed', text: asked, error };
    }
  };

  return {
    text,
    state,
    statement: computed(() => (foldName(text.value) === '' ? undefined : statementFor(text.value, vocabulary))),
    type(typed) {
      text.value = typed;
      clearTimeout(timer);
      asking?.abort();
      if (foldName(typed) === '') {
        state.value = { kind: 'idle' };
        return;
      }
      const before = state.peek();
      const hits = before.kind === 'found' ? before.hits : before.kind === 'searching' ? before.before : [];
      state.value = { kind: 'searching', text: typed, before: hits };
      timer = setTimeout(() => void ask(typed), PAUSE_MS);
    },
    clear() {
      this.type('');
    },
  };
}

/** One more than is shown is asked for: then there were more. */
function statementFor(text: string, vocabulary: VocabularyState, options: { isExact?: boolean } = {}): Statement {
  const keys = vocabulary.hasClaims.value ? { keys: NAME_KEYS } : {};
  return searchStatement(text, vocabulary.scope.value, { ...keys, ...options, limit: SEARCH_LIMIT + 1 });
}

function namesMatching(text: string, vocabulary: VocabularyState, connection: Connection) {
  const folded = foldName(text);
  const schema = connection.schema.peek();
  const { evidence, records } = vocabulary.scope.peek();
  const matches = (name: string, words: readonly string[]) =>
    [name, ...words].some((word) => ` ${foldName(word)}`.includes(` ${folded}`));
  const kinds = (schema?.labels ?? [])
    .map(({ name }) => name)
    .filter((name) => !records.includes(name))
    .filter((name) =>
      matches(name, [
        vocabulary.kindName(name, 'en'),
        vocabulary.kindName(name, 'ar'),
        ...vocabulary.kindAliases(name),
      ]),
    );
  const types = (schema?.edgeTypes ?? [])
    .map(({ name }) => name)
    .filter((name) => !evidence.includes(name))
    .filter((name) => matches(name, [vocabulary.typeName(name, 'en'), vocabulary.typeName(name, 'ar')]));
  return { kinds, types };
}
