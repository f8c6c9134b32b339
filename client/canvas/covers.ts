/** What lies over the picture and stays: the tools, and what is told of its places, as rectangles on it. Marked by the attribute, wherever they are made. */
import type { Rectangle } from './label-sides.ts';

/** Elements that hide a part of the canvas, and stay: beside it, in it, or in a place that says that it has such. */
export const COVER = 'data-over-picture';
const HOST = 'data-over-picture-host';

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
  const hosts = [container.parentElement, ...document.querySelectorAll(`[${HOST}]`)].filter((host) => host !== null);
  for (const host of hosts) arrivals.observe(host, { childList: true, subtree: true });
  return {
    now() {
      known ??= measured(container, hosts, observer);
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

function measured(container: HTMLElement, hosts: readonly Element[], observer: ResizeObserver): readonly Rectangle[] {
  const corner = container.getBoundingClientRect();
  const covers: Rectangle[] = [];
  for (const element of hosts.flatMap((host) => [...host.querySelectorAll(`[${COVER}]`)])) {
    observer.observe(element);
    const { left, top, right, bottom, width } = element.getBoundingClientRect();
    if (width === 0 || right <= corner.left || bottom <= corner.top) continue;
    if (left >= corner.right || top >= corner.bottom) continue;
    covers.push({
      left: left - corner.left - AIR,
      top: top - corner.top - AIR,
      right: right - corner.left + AIR,
      bottom: bottom - corner.top + AIR,
    });
  }
  return covers;
}
