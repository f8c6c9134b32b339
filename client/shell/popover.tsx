/** A small panel that floats at a point or below its button, inside the window, and closes on Escape or a press elsewhere. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from './app.ts';
import { isFocusLost, rememberFocus } from './return-focus.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Properties {
  /** The corner at the reader's beginning, in page pixels; where there is no room it opens to the other side. */
  readonly at: Point;
  readonly label: string;
  readonly role?: 'menu' | 'dialog' | 'listbox';
  readonly class?: string;
  onClose(): void;
  readonly children: ComponentChildren;
}

const MARGIN_PX = 8;

export function Popover({ at, label, role = 'dialog', class: className = '', onClose, children }: Properties) {
  const { page } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const giveFocusBack = useRef<() => void>(undefined);

  useLayoutEffect(() => {
    // Before the effects of what stands inside, which take the focus.
    giveFocusBack.current = rememberFocus(page);
  }, []);

  useLayoutEffect(() => {
    if (box.current) place(box.current, at);
  }, [at]);

  // At once, so that no key falls between what closes and what is behind it.
  useLayoutEffect(() => {
    const element = box.current;
    const closeOutside = (event: PointerEvent) => {
      if (element && !event.composedPath().includes(element)) onClose();
    };
    document.addEventListener('pointerdown', closeOutside, true);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      // The focus goes back where it came from, unless it has found a place of its own.
      if (isFocusLost(element)) giveFocusBack.current?.();
    };
  }, []);

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is one of three, each of which may have keys
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: each of the three may have a label
    <div
      ref={box}
      class={`popover ${className}`}
      role={role}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={closeOnEscape}
    >
      {children}
    </div>
  );
}

/** The point at the lower beginning corner of a button, for a popover below it. */
export function below(button: Element): Point {
  const { left, right, bottom } = button.getBoundingClientRect();
  return { x: isRtl() ? right : left, y: bottom + 4 };
}

function place(box: HTMLElement, { x, y }: Point): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const start = isRtl() ? x - width : x;
  const left = Math.max(MARGIN_PX, Math.min(start, window.innerWidth - width - MARGIN_PX));
  const isTooLow = y + height > window.innerHeight - MARGIN_PX;
  const top = isTooLow ? Math.max(MARGIN_PX, Math.min(y - height, window.innerHeight - height - MARGIN_PX)) : y;
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

function isRtl(): boolean {
  return document.documentElement.dir === 'rtl';
}
