/** The rows of a run as a table that draws only what is in view. The arrow keys walk its cells; Enter opens one. */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Value } from '../../graph/values.ts';
import { formatNumber } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type QuestionColumn, questionAsked } from '../shell/questions.ts';
import type { Run } from '../state/run.ts';
import { CellPopover } from './cell-popover.tsx';
import { columnWidths, isNumeric } from './column-widths.ts';
import { ToldCell } from './told-cell.tsx';
import { ValueCell } from './value-cell.tsx';

const ROW_PX = 28;
const OVERSCAN = 12;

interface Cell {
  readonly row: number;
  readonly column: number;
}

export function ResultTable({ run }: { readonly run: Run }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const [opened, setOpened] = useState<(Cell & { readonly x: number; readonly y: number }) | undefined>();
  const count = run.rowCount.value;
  const columns = run.columns.value;
  const question = questionAsked(run.statement);
  const told = columns.map((name) => question?.columns.get(name));
  const headings = columns.map((name, index) => told[index]?.title[locale.value] ?? name);
  const virtualizer = useVirtualizer(scroller, count);
  const widths = useMemo(() => columnWidths(headings, run.rows), [columns, count > 0, run.id, locale.value]);
  const numeric = useMemo(() => columns.map((_, column) => isNumeric(column, run.rows)), [columns, count > 0, run.id]);
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);

  const focusCell = ({ row, column }: Cell) => {
    virtualizer.scrollToIndex(row, { align: 'auto' });
    setActive({ row, column });
    requestAnimationFrame(() => cellAt(scroller.current, { row, column })?.focus({ preventScroll: false }));
  };
  const open = (cell: Cell) => {
    const box = cellAt(scroller.current, cell)?.getBoundingClientRect();
    if (!box) return;
    setActive(cell);
    setOpened({ ...cell, x: document.documentElement.dir === 'rtl' ? box.right : box.left, y: box.bottom });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = active;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2);
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const moves: Readonly<Record<string, Cell>> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      PageDown: { row: row + page, column },
      PageUp: { row: row - page, column },
      [forward]: { row, column: column + 1 },
      [backward]: { row, column: column - 1 },
      Home: { row: event.ctrlKey ? 0 : row, column: 0 },
      End: { row: event.ctrlKey ? count - 1 : row, column: columns.length - 1 },
    };
    const next = moves[event.key];
    if (next) focusCell({ row: within(next.row, count), column: within(next.column, columns.length) });
    else if (event.key === 'Enter' || event.key === ' ') open(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={scroller} class="result-scroll scroll">
      <table
        class="result"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with the arrow keys is a grid
        role="grid"
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        style={{ minInlineSize: '100%', inlineSize: `${widths.reduce((sum, width) => sum + width, 56)}px` }}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: '56px' }} />
          {columns.map((name, index) => (
            <col key={`${index} ${name}`} style={{ width: `${widths[index] ?? 120}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="result-count" aria-label={words.value.console.plan.rows} />
            {columns.map((name, index) => (
              <th key={`${index} ${name}`} scope="col" class={numeric[index] ? 'is-number' : ''} title={name}>
                <bdi>{headings[index]}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {items.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2}>
              <td class="result-count number">{formatNumber(index + 1)}</td>
              {columns.map((name, column) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keys
                <td
                  key={`${column} ${name}`}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                  role="gridcell"
                  data-cell={`${index}-${column}`}
                  class={numeric[column] ? 'is-number' : ''}
                  tabIndex={active.row === index && active.column === column ? 0 : -1}
                  onClick={() => open({ row: index, column })}
                >
                  <CellOf name={name} column={told[column]} value={run.rows[index]?.[column]} />
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
      {opened && (
        <CellPopover
          at={opened}
          column={headings[opened.column] ?? ''}
          value={run.rows[opened.row]?.[opened.column] ?? null}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}

interface CellProperties {
  readonly name: string;
  /** Of a named question; the answer to any other statement is shown as it is. */
  readonly column: QuestionColumn | undefined;
  readonly value: Value | undefined;
}

function CellOf({ name, column, value }: CellProperties) {
  return column === undefined ? <ValueCell value={value} /> : <ToldCell name={name} column={column} value={value} />;
}

/** The room of the rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells, which nothing focuses
  return <tr aria-hidden="true" style={{ height: `${height}px` }} />;
}

function useVirtualizer(scroller: { readonly current: HTMLDivElement | null }, count: number) {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    /** The head sticks to the top and covers one row. */
    scrollPaddingStart: ROW_PX,
    onChange: () => redraw(0),
  } as const;
  const kept = useRef<Virtualizer<HTMLDivElement, Element> | undefined>(undefined);
  kept.current ??= new Virtualizer<HTMLDivElement, Element>(options);
  const virtualizer = kept.current;
  virtualizer.setOptions(options);
  useEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

function cellAt(scroller: HTMLElement | null, { row, column }: Cell): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`) ?? null;
}

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
