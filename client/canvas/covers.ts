/** What lies over the picture and stays: the tools, and what is told of its places, as rectangles on it. Marked by the attribute, wherever they are made. */
import type { Rectangle } from './label-sides.ts';

/** Elements beside the canvas or in it that hide a part of it, and stay. */
export const COVER = 'data-over-picture';

export interface Covers {
  /** In CSS pixels from the canvas's corner; measured again only after something has changed. */
  now(): readonly Rectangle[];
  /** They stand elsewhere without having another size: in a language of the other direction. */
  forget(): void;
  dispose(): void;
}

/** `onChange`: one of them came or went. */
export function createCovers(container: HTMLElement, onChange: () => void): Covers {
  let known: readonly Rectangle[] | undefined;
  const forget = () => {
    known = undefined;
  };
  const observer = new ResizeObserver(forget);
  observer.observe(container);
  const arrivals = new MutationObserver((changes) => {
    if (!changes.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(isCover))) return;
    forget();
    onChange();
  });
  if (container.parentElement !== null) arrivals.observe(container.parentElement, { childList: true, subtree: true });
  return {
    now() {
      known ??= measured(container, observer);
      return known;
    },
    forget,
    dispose() {
      observer.disconnect();
      arrivals.disconnect();
    },
  };
}

function isCover(node: Node): boolean {
  return node instanceof Element && (node.matches(`[${COVER}]`) || node.querySelector(`[${COVER}]`) !== null);
}

const AIR = 4;

function measured(container: HTMLElement, observer: ResizeObserver): readonly Rectangle[] {
  const corner = container.getBoundingClientRect();
  const covers: Rectangle[] = [];
  for (const element of container.parentElement?.querySelectorAll(`[${COVER}]`) ?? []) {
    observer.observe(element);
    const { left, top, right, bottom, width } = element.getBoundingClientRect();
    if (width === 0 || right <= corner.left || bottom <= corner.top) continue;
    covers.push({
      left: left - corner.left - AIR,
      top: top - corner.top - AIR,
      right: right - corner.left + AIR,
      bottom: bottom - corner.top + AIR,
    });
  }
  return covers;
}
