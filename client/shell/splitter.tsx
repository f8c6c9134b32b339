/** The edge of a panel that can be dragged, or moved with the arrow keys, to make it wider or higher. */
import { useRef } from 'preact/hooks';

interface Properties {
  readonly label: string;
  /** Which edge of the panel it is. `start` and `end` turn with the page. */
  readonly edge: 'start' | 'end' | 'top';
  readonly value: number;
  readonly least: number;
  readonly most: number;
  onChange(value: number): void;
}

const KEY_STEP_PX = 16;

export function Splitter({ label, edge, value, least, most, onChange }: Properties) {
  const from = useRef<{ readonly at: number; readonly value: number } | undefined>(undefined);
  const isUpright = edge !== 'top';
  const grows = edge === 'end' ? 1 : -1;

  const position = (event: PointerEvent) => (isUpright ? event.clientX * inlineSign() : event.clientY);
  const change = (next: number) => onChange(Math.round(Math.max(least, Math.min(most, next))));

  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    from.current = { at: position(event), value };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (from.current) change(from.current.value + (position(event) - from.current.at) * grows);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const along = isUpright
      ? { ArrowRight: inlineSign(), ArrowLeft: -inlineSign() }[event.key]
      : { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (along === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    change(value + along * grows * KEY_STEP_PX);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator has a value, which <hr> cannot have
    <div
      class={`splitter splitter-${edge}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isUpright ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = undefined;
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** 1 where the line runs from left to right, -1 where it runs from right to left. */
function inlineSign(): 1 | -1 {
  return document.documentElement.dir === 'rtl' ? -1 : 1;
}
