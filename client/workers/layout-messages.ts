/** What the page and its layout worker say to each other. */
import type { LayoutJob } from '../state/layout/tasks.ts';

export type ToWorker =
  | { readonly kind: 'start'; readonly id: number; readonly job: LayoutJob }
  | { readonly kind: 'pause' | 'resume' | 'stop' | 'taken'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'frame'; readonly id: number; readonly places: Float32Array; readonly progress: number }
  | { readonly kind: 'end'; readonly id: number; readonly places: Float32Array };
