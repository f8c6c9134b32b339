/** "From … to …" in the search field: the two ends that such a text names, found as one types. */
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import { NAME_KEYS, SIMILAR, search as searchStatement } from '../../graph/statements/search.ts';
import type { NodeValue } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import { readRows } from './answers.ts';
import type { Search } from './search.ts';
import type { VocabularyState } from './vocabulary.ts';

/** Whom a name may mean. */
export interface MeantEnd {
  readonly node: NodeValue;
  /** It is not called so, only nearly. */
  readonly isSimilar: boolean;
}

export interface FoundWay {
  readonly from: MeantEnd;
  readonly to: MeantEnd;
}

export type WaySearchState =
  /** The text asks for no way, or the store does not answer. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | {
      readonly kind: 'found';
      /** Each of whom the one name may mean with each of the other, the best first. */
      readonly ways: readonly FoundWay[];
      /** The names that nothing is called by. */
      readonly missing: readonly string[];
    };

export interface WaySearch {
  /** What was found last stays while the text goes on asking for a way. */
  readonly state: ReadonlySignal<WaySearchState>;
  stop(): void;
}

export interface WaySearchParts {
  readonly api: Api;
  readonly vocabulary: VocabularyState;
  readonly search: Search;
}

const PAUSE_MS = 150;
/** Of each end; as many rows as one looks through. */
const MOST_MEANT = 3;
const MOST_WAYS = 6;
const ASKED = /^\s*(?:from|من)\s+(?<from>\S.*?)\s+(?:to|إلى|الى)\s+(?<to>\S.*?)\s*$/iu;

interface WayNames {
  readonly from: string;
  readonly to: string;
}

/** The two names of "from … to …" or "من … إلى …". */
export function wayAsked(text: string): WayNames | undefined {
  const { from, to } = ASKED.exec(text)?.groups ?? {};
  return from === undefined || to === undefined ? undefined : { from, to };
}

export function createWaySearch({ api, vocabulary, search }: WaySearchParts): WaySearch {
  const state = signal<WaySearchState>({ kind: 'idle' });
  const meantBy = async (name: string, abort: AbortSignal): Promise<readonly MeantEnd[]> => {
    const options = { limit: MOST_MEANT, ...(vocabulary.hasClaims.peek() ? { keys: NAME_KEYS } : {}) };
    const { rows } = await readRows(api, searchStatement(name, vocabulary.scope.peek(), options), abort);
    const best = gradeOf(rows[0]?.count('rank') ?? SIMILAR);
    return rows
      .filter((row) => gradeOf(row.count('rank')) === best)
      .map((row) => ({ node: row.node('node'), isSimilar: best === 'similar' }));
  };
  const find = async (asked: WayNames, abort: AbortSignal) => {
    try {
      const [from, to] = await Promise.all([meantBy(asked.from, abort), meantBy(asked.to, abort)]);
      if (abort.aborted) return;
      const missing = [...(from.length === 0 ? [asked.from] : []), ...(to.length === 0 ? [asked.to] : [])];
      state.value = { kind: 'found', ways: pairsOf(from, to), missing };
    } catch (error) {
      // The search itself asks the same store and tells what is wrong with it.
      if (!(error instanceof AppError)) throw error;
      if (!abort.aborted) state.value = { kind: 'idle' };
    }
  };
  const stop = effect(() => {
    const asked = wayAsked(search.text.value);
    untracked(() => {
      if (asked === undefined) state.value = { kind: 'idle' };
      else if (state.value.kind === 'idle') state.value = { kind: 'searching' };
    });
    if (asked === undefined) return;
    const controller = new AbortController();
    const timer = setTimeout(() => void find(asked, controller.signal), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  });
  return { state, stop };
}

/** Who is called just so is meant, else who has it in the name, else who is called nearly so. */
function gradeOf(rank: number): 'whole' | 'part' | 'similar' {
  if (rank === 0) return 'whole';
  return rank < SIMILAR ? 'part' : 'similar';
}

function pairsOf(from: readonly MeantEnd[], to: readonly MeantEnd[]): readonly FoundWay[] {
  return from
    .flatMap((one, i) => to.map((other, j) => ({ way: { from: one, to: other }, place: i + j })))
    .filter(({ way }) => way.from.node.elementId !== way.to.node.elementId)
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST_WAYS)
    .map(({ way }) => way);
}
