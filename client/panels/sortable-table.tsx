/** A table that is sorted by the head that is pressed, and shows its rows in steps. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';

export interface TableColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** Names the row to a screen reader. */
  readonly isName?: boolean;
  /** Numbers begin with the largest, texts with the first; what has no value comes last either way. */
  sortBy(row: Row): string | number | undefined;
  cell(row: Row): ComponentChildren;
}

interface Properties<Row> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  /** In the order that is shown until a head is pressed. */
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
}

interface Order {
  readonly by: string;
  readonly isReversed: boolean;
}

const STEP = 200;

export function SortableTable<Row>({ caption, columns, rows, keyOf }: Properties<Row>) {
  const [most, setMost] = useState(STEP);
  const [order, setOrder] = useState<Order>();
  const column = columns.find(({ id }) => id === order?.by);
  const shown = (column === undefined ? rows : sorted(rows, column, order?.isReversed === true)).slice(0, most);
  const left = rows.length - most;
  return (
    <table>
      <caption>
        {caption} <span class="small number">{formatNumber(rows.length)}</span>
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col" aria-sort={ariaSort(id, order, rows, column)}>
              <button
                type="button"
                class="table-sort"
                onClick={() => setOrder({ by: id, isReversed: order?.by === id && !order.isReversed })}
              >
                {label}
                <span aria-hidden="true">{order?.by === id ? (order.isReversed ? ' ↑' : ' ↓') : ''}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ id, isName, cell }) =>
              isName ? (
                <th key={id} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={id}>{cell(row)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {left > 0 && (
        <tfoot>
          <tr>
            <td colSpan={columns.length}>
              <button type="button" class="button" onClick={() => setMost(most + STEP)}>
                {words.value.keeping.listMore(Math.min(left, STEP))}
              </button>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function ariaSort<Row>(
  id: string,
  order: Order | undefined,
  rows: readonly Row[],
  column: TableColumn<Row> | undefined,
) {
  if (order?.by !== id || column === undefined) return 'none';
  const isNumber = rows.some((row) => typeof column.sortBy(row) === 'number');
  return isNumber === order.isReversed ? 'ascending' : 'descending';
}

/** Rows that are alike keep their order. */
function sorted<Row>(rows: readonly Row[], { sortBy }: TableColumn<Row>, isReversed: boolean): readonly Row[] {
  const collator = new Intl.Collator(locale.value, { numeric: true });
  const turn = isReversed ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortBy(row) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      if (typeof a === 'number' && typeof b === 'number') return turn * (b - a);
      return turn * collator.compare(String(a), String(b));
    })
    .map(({ row }) => row);
}
