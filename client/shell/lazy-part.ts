/** A part of the page that comes when it is first asked for, or while nobody waits: opening the page does not wait for it. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { Unavailable } from '../../graph/errors.ts';

export type Arrival<Part> =
  | { readonly kind: 'none' | 'coming' | 'failed' }
  | { readonly kind: 'here'; readonly part: Part };

export interface LazyPart<Part> {
  readonly arrival: ReadonlySignal<Arrival<Part>>;
  /** Loads it once; after a failure again. Never fails: what came of it is the arrival. */
  load(): Promise<void>;
  /** The part itself, for what cannot go on without it; throws an error that a notice can tell. */
  take(): Promise<Part>;
}

const parts: LazyPart<unknown>[] = [];
const IDLE_MS = 1500;

/** Fetches all parts while nobody waits: then each opens at once, also where the server is away. Returns its disposer. */
export function prefetchParts(): () => void {
  const timer = setTimeout(() => {
    for (const part of parts) void part.load();
  }, IDLE_MS);
  return () => clearTimeout(timer);
}

export function lazyPart<Part>(fetchPart: () => Promise<Part>): LazyPart<Part> {
  const arrival = signal<Arrival<Part>>({ kind: 'none' });
  let coming: Promise<Part> | undefined;
  const take = async () => {
    coming ??= fetchPart();
    if (arrival.peek().kind !== 'here') arrival.value = { kind: 'coming' };
    try {
      const part = await coming;
      if (arrival.peek().kind !== 'here') arrival.value = { kind: 'here', part };
      return part;
    } catch (cause) {
      coming = undefined;
      arrival.value = { kind: 'failed' };
      throw new Unavailable('page: a part of it could not be loaded; check that the server runs, then try again.', {
        code: 'Shabaka.PartMissing',
        cause,
      });
    }
  };
  const part: LazyPart<Part> = {
    arrival,
    take,
    load: () =>
      take().then(
        () => undefined,
        () => undefined,
      ),
  };
  parts.push(part);
  return part;
}
