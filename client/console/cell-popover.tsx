/** One value of a result, whole: to read, to copy, to show in the picture. */
import { useEffect, useRef } from 'preact/hooks';
import type { Value } from '../../graph/values.ts';
import { exact } from '../i18n/value-text.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { bringAndSelect } from '../shell/bring-and-select.ts';
import { Icon } from '../shell/icons.tsx';
import { Popover } from '../shell/popover.tsx';
import { collectEntities } from '../state/answers.ts';

interface Properties {
  readonly at: { readonly x: number; readonly y: number };
  readonly column: string;
  readonly value: Value;
  onClose(): void;
}

export function CellPopover({ at, column, value, onClose }: Properties) {
  const app = useApp();
  const first = useRef<HTMLButtonElement>(null);
  const t = words.value;
  const text = indented(value);
  const nodes = new Set(
    [value]
      .flatMap((item) => [collectEntities([item])])
      .flatMap((found) => [
        ...found.nodes.map(({ elementId }) => elementId),
        ...found.edges.flatMap(({ startElementId, endElementId }) => [startElementId, endElementId]),
      ]),
  );
  useEffect(() => first.current?.focus(), []);
  return (
    <Popover at={at} label={t.console.openCell} class="cell-popover" onClose={onClose}>
      <header class="cell-head">
        <bdi class="code small">{column}</bdi>
        <button
          ref={first}
          type="button"
          class="button button-icon"
          aria-label={t.console.copyCell}
          title={t.console.copyCell}
          onClick={() => {
            void navigator.clipboard.writeText(exact(value));
            app.page.announcement.value = t.panel.notices.copied;
          }}
        >
          <Icon name="copy" size={16} />
        </button>
        {nodes.size > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              onClose();
              void bringAndSelect(app, [...nodes]);
            }}
          >
            {t.evidence.zoomTo}
          </button>
        )}
      </header>
      <pre class="cell-text scroll" dir="auto">
        {text}
      </pre>
    </Popover>
  );
}

/** Maps, nodes and lists one entry a line; everything else as it is. */
function indented(value: Value): string {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return exact(value);
  if (Array.isArray(value)) return value.map((item: Value) => exact(item)).join('\n');
  if (value instanceof Map) return entries(value);
  if ('kind' in value && value.kind === 'node')
    return `(${value.labels.map((l) => `:${l}`).join('')})\n${entries(value.properties)}`;
  if ('kind' in value && value.kind === 'edge') return `[:${value.type}]\n${entries(value.properties)}`;
  return exact(value);
}

function entries(map: ReadonlyMap<string, Value>): string {
  return [...map].map(([key, item]) => `${key}: ${exact(item)}`).join('\n');
}
