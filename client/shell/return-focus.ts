/** Where the focus goes back to when what stood over the page closes: where it was, else the picture, which has the keys. */
import type { Page } from './page.ts';

/** Called when something opens; what it gives is called when that closes. */
export function rememberFocus({ pictureField }: Page): () => void {
  const before = document.activeElement;
  return () => {
    const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
    (isThere ? before : pictureField.current)?.focus({ preventScroll: true });
  };
}

/** Nothing has the focus, or something that is about to go. */
export function isFocusLost(going: Element | null): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || going?.contains(activeElement) === true;
}
