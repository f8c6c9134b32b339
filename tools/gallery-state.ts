/** What a state of the page is to the gallery. */
import type { Page } from 'playwright-core';

export interface GalleryState {
  readonly name: string;
  /** Shown in every language, theme and size. */
  readonly isChief?: true;
  readonly isOnPhone?: false;
  readonly isWithoutWebgl?: true;
  /** Before the page is opened. */
  before?(page: Page): Promise<unknown>;
  reach(page: Page): Promise<void>;
}
