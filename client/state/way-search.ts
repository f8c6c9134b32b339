/** "From … to …" in the search field: the two ends that such a text names, found as one types. */
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import { NAME_KEYS, search as searchStatement } from '../../graph/statements/search.ts';
import type { NodeValue } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import { readRows } from './answers.ts';
import type { Search } from './search.ts';
import type { VocabularyState } from './vocabulary.ts';
import type { WayEnds } from './way-model.ts';

export interface WaySearch {
  /** Undefined where the text asks for no way, or names nobody at one end. */
  readonly ends: ReadonlySignal<WayEnds | undefined>;
  stop(): void;
}

export interface WaySearchParts {
  readonly api: Api;
  readonly vocabulary: VocabularyState;
  readonly search: Search;
}

const PAUSE_MS = 150;
const ASKED = /^\s*(?:from|من)\s+(?<from>\S.*?)\s+(?:to|إلى|الى)\s+(?<to>\S.*?)\s*$/iu;

/** The two names of "from … to …" or "من … إلى …". */
export function wayAsked(text: string): { readonly from: string; readonly to: string } | undefined {
  const { from, to } = ASKED.exec(text)?.groups ?? {};
  return from === undefined || to === undefined ? undefined : { from, to };
}

export function createWaySearch({ api, vocabulary, search }: WaySearchParts): WaySearch {
  const ends = signal<WayEnds | undefined>(undefined);
  const best = async (name: string, abort: AbortSignal): Promise<NodeValue | undefined> => {
    const keys = vocabulary.hasClaims.peek() ? { keys: NAME_KEYS } : {};
    const { rows } = await readRows(api, searchStatement(name, vocabulary.scope.peek(), { ...keys, limit: 1 }), abort);
    return rows[0]?.node('node');
  };
  const find = async (asked: { readonly from: string; readonly to: string }, abort: AbortSignal) => {
    try {
      const [from, to] = await Promise.all([best(asked.from, abort), best(asked.to, abort)]);
      if (abort.aborted) return;
      ends.value = from && to && from.elementId !== to.elementId ? { from, to } : undefined;
    } catch (error) {
      // The search itself asks the same store and tells what is wrong with it.
      if (!(error instanceof AppError)) throw error;
    }
  };
  const stop = effect(() => {
    const asked = wayAsked(search.text.value);
    untracked(() => {
      if (asked === undefined) ends.value = undefined;
    });
    if (asked === undefined) return;
    const controller = new AbortController();
    const timer = setTimeout(() => void find(asked, controller.signal), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  });
  return { ends, stop };
}
