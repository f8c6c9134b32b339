/** Which pairs of nodes have their lines apart although lines between the same two are gathered into one. */
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

/** The same whichever of the two comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
