/** Ties what is kept to the browser: the draft is written before the page goes, the camera is the canvas's. Each returns its disposer. */
import { effect } from '@preact/signals-core';
import type { App } from './app.ts';

export function keepDraft({ explorer }: App): () => void {
  const flush = () => explorer.views.flush();
  const flushHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flushHidden);
  return () => {
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flushHidden);
  };
}

/** A view that is opened is looked at from where it was saved, after the canvas has fitted it for itself. */
export function tieCamera({ explorer, canvas }: App): () => void {
  const { views } = explorer;
  return effect(() => {
    const handle = canvas.value;
    views.camera.value = handle && { read: () => handle.camera() };
    const wish = views.cameraWish.value;
    if (handle === undefined || wish === undefined) return;
    const timer = setTimeout(() => {
      views.cameraWish.value = undefined;
      handle.setCamera(wish);
    });
    return () => clearTimeout(timer);
  });
}
