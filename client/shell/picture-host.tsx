/** The place of the picture on the page: the canvas is mounted here once, and the rest of the page is told of it. */
import { useEffect, useId } from 'preact/hooks';
import { mountCanvas } from '../canvas/mount.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from './app.ts';

export function PictureHost() {
  const app = useApp();
  const host = app.page.pictureField;
  const helpId = useId();
  const t = words.value.shell;
  useEffect(() => (host.current ? mountPicture(app, host.current) : undefined), []);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked with the keyboard */}
      <div ref={host} class="canvas" tabIndex={0} role="application" aria-label={t.picture} aria-describedby={helpId} />
      <p id={helpId} class="visually-hidden">
        {t.pictureHelp}
      </p>
    </>
  );
}

function mountPicture({ explorer, page, canvas }: App, host: HTMLElement): () => void {
  const handle = mountCanvas(host, explorer, {
    onMenu({ x, y, target }) {
      const corner = host.getBoundingClientRect();
      if (target && !isSelected(explorer, target)) explorer.selection.select(target);
      page.contextMenu.value = { x: corner.left + x, y: corner.top + y, target };
    },
    onTrouble(trouble) {
      page.canvasTrouble.value = trouble;
    },
  });
  canvas.value = handle;
  return () => {
    canvas.value = undefined;
    handle?.dispose();
  };
}

/** A menu on one of several selected things is for all of them; on anything else it is for that alone. */
function isSelected(
  { selection }: App['explorer'],
  { kind, id }: { readonly kind: 'node' | 'edge'; readonly id: string },
) {
  const { nodes, edges } = selection.current.peek();
  return kind === 'node' ? nodes.has(id) : edges.has(id);
}
