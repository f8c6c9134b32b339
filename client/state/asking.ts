/** One question at a time that will change the picture: a new one gives up the one before; what goes wrong becomes a notice. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { AppError, Cancelled } from '../../graph/errors.ts';
import type { Notices } from './notices.ts';

export interface Asking {
  readonly isBusy: ReadonlySignal<boolean>;
  ask(work: (abort: AbortSignal) => Promise<void>): Promise<void>;
  cancel(): void;
}

export function createAsking(notices: Notices): Asking {
  const current = signal<AbortController | undefined>(undefined);
  return {
    isBusy: computed(() => current.value !== undefined),
    cancel: () => current.peek()?.abort(),
    async ask(work) {
      current.peek()?.abort();
      const controller = new AbortController();
      current.value = controller;
      try {
        await work(controller.signal);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (!(error instanceof Cancelled)) notices.tell({ kind: 'failed', error });
      } finally {
        if (current.peek() === controller) current.value = undefined;
      }
    },
  };
}
