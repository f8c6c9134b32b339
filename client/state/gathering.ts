/** Which pairs of nodes have their lines gathered into one, and which of those have them apart all the same. */
import { type ReadonlySignal, signal } from '@preact/signals-core';

export interface Gathering {
  readonly opened: ReadonlySignal<ReadonlySet<string>>;
  open(a: string, b: string): void;
  closeAll(): void;
}

export function createGathering(): Gathering {
  const opened = signal<ReadonlySet<string>>(new Set());
  return {
    opened,
    open(a, b) {
      opened.value = new Set(opened.peek()).add(pairKey(a, b));
    },
    closeAll() {
      opened.value = new Set();
    },
  };
}

/** So many lines between the same two are told apart; more are a grey disc, and stand as one from the beginning. */
const MOST_APART = 24;

/** Whether so many lines between two nodes are drawn as one. `isWanted`: of all parallel lines. */
export function isGathered(
  { opened }: Gathering,
  isWanted: boolean,
  { a, b, count }: { readonly a: string; readonly b: string; readonly count: number },
): boolean {
  return a !== b && count > (isWanted ? 1 : MOST_APART) && !opened.value.has(pairKey(a, b));
}

/** The same whichever of the two comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
