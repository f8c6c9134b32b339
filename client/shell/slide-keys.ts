/** The keys while views are presented: on, back and out. In a page from right to left the left arrow goes on. */
import type { App } from './app.ts';

export function slideKey({ explorer: { presenting } }: App, event: KeyboardEvent): void {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const by = { [forward]: 1, PageDown: 1, [back]: -1, PageUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (event.key === 'Escape') presenting.end();
  else if (by === undefined) return;
  else void presenting.go(by);
  event.preventDefault();
}
