/** How many neighbours of each node the picture has not, asked anew a little after it has changed. */
import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { hiddenNeighbours } from '../../graph/statements/hidden-neighbours.ts';
import type { Api } from '../api.ts';
import { readRows } from './answers.ts';
import type { Scene } from './scene.ts';
import type { VocabularyState } from './vocabulary.ts';

export interface HiddenNeighbours {
  readonly counts: ReadonlySignal<ReadonlyMap<string, number>>;
  stop(): void;
}

/** Figures on more discs than these are not read, and would cost the store more than they are worth. */
const MOST_NODES = 300;
const AFTER_MS = 250;

export function createHiddenNeighbours(api: Api, scene: Scene, vocabulary: VocabularyState): HiddenNeighbours {
  const counts = signal<ReadonlyMap<string, number>>(new Map());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;
  let before = '';
  const ask = async (ids: readonly string[]) => {
    asked = new AbortController();
    try {
      const { rows } = await readRows(api, hiddenNeighbours(ids, vocabulary.scope.peek()), asked.signal);
      counts.value = new Map(rows.map((row) => [row.text('id'), row.count('hidden')]));
    } catch {
      /** A picture without these figures is whole; whatever is wrong is told by what was asked for. */
      counts.value = new Map();
    }
  };
  const stop = effect(() => {
    scene.revision.value;
    const ids = scene.graph.nodes();
    const now = ids.join('\n');
    if (now === before) return;
    before = now;
    clearTimeout(timer);
    asked?.abort();
    if (ids.length === 0 || ids.length > MOST_NODES) counts.value = new Map();
    else timer = setTimeout(() => void ask(ids), AFTER_MS);
  });
  return {
    counts,
    stop() {
      clearTimeout(timer);
      asked?.abort();
      stop();
    },
  };
}
