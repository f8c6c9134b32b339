/** Put into every page that is measured, before anything of its own runs: notes when its picture is on the screen. */

export interface Watched {
  painted?: { readonly atMs: number; readonly answeredMs: number; readonly nodes: number };
}

/** How many nodes the page says it draws: our own pages of measurement by an attribute, the product by its bar. */
const nodesDrawn = (): number => {
  const told = document.documentElement?.dataset.drawn;
  if (told !== undefined) return Number(told);
  const isBusy = document.querySelector('main')?.getAttribute('aria-busy') !== 'false';
  const bar = document.querySelector('.bar-counts')?.textContent ?? '';
  return isBusy ? 0 : Number(/[\d,]+/.exec(bar)?.[0].replaceAll(',', '') ?? 0);
};
/** Waits for the graphics card: reading a pixel is answered only when all that was asked before is drawn. */
const readBack = () => {
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.canvas canvas')) {
    const gl = canvas.getContext('webgl2');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
};
const look = () => {
  const nodes = nodesDrawn();
  if (nodes === 0) {
    requestAnimationFrame(look);
    return;
  }
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      readBack();
      (globalThis as unknown as Watched).painted = {
        atMs: performance.now(),
        answeredMs: Number(document.documentElement.dataset.answered ?? Number.NaN),
        nodes,
      };
    }),
  );
};
requestAnimationFrame(look);
