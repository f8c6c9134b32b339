/** Something that is asked from the server: not asked, on its way, here, or failed with the error that says why. */
import type { AppError } from '../../graph/errors.ts';

export type Loaded<T> =
  | { readonly kind: 'idle' }
  /** `before` is what stood there until the new answer comes, if it still fits. */
  | { readonly kind: 'loading'; readonly before?: T }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: AppError };

export const IDLE = { kind: 'idle' } as const;
