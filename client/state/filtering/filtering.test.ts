/** Filters on properties and measures: what passes, against a slow honest twin; what is offered; what is kept. */
import { signal } from '@preact/signals-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../../../graph/values.ts';
import type { Api } from '../../api.ts';
import { createFilters } from '../filters.ts';
import { createHistory } from '../history.ts';
import { filterOf, savedFilter } from '../keeping/saved-filter.ts';
import { createScene } from '../scene.ts';
import { createSceneIndex } from '../scene-index.ts';
import { createVocabulary } from '../vocabulary.ts';
import { type ColumnFilter, columnId } from './column-filter.ts';
import { columnOf, offeredColumns } from './columns.ts';
import { DEGREE, NOTHING_MEASURED } from './measure-columns.ts';
import { binsOf, choicesOf } from './passing.ts';

type Properties = Readonly<Record<string, Value>>;

/** A page without a server: nodes with these properties, and edges between them by their places. */
function pageWith(nodes: readonly Properties[], edges: readonly (readonly [number, number, Properties])[] = []) {
  const scene = createScene();
  const history = createHistory(scene);
  const vocabulary = createVocabulary({} as Api);
  const index = createSceneIndex(scene, vocabulary);
  const flags = { isHidden: false, isOff: false };
  const id = (place: number) => `n${place}`;
  history.begin([
    {
      kind: 'addNodes',
      nodes: nodes.map((properties, i) => {
        const entity = {
          kind: 'node',
          elementId: id(i),
          labels: ['A'],
          properties: new Map(Object.entries(properties)),
        } as const;
        return { id: id(i), attributes: { x: 0, y: 0, entity, isPinned: false, ...flags } };
      }),
    },
    {
      kind: 'addEdges',
      edges: edges.map(([from, to, properties], i) => {
        const ends = { startElementId: id(from), endElementId: id(to) };
        const entity = {
          kind: 'edge',
          elementId: `e${i}`,
          type: 'T',
          ...ends,
          properties: new Map(Object.entries(properties)),
        } as const;
        return { id: `e${i}`, source: id(from), target: id(to), attributes: { entity, ...flags } };
      }),
    },
  ]);
  return {
    scene,
    history,
    index,
    filters: createFilters({ scene, index, vocabulary, history, measured: signal(NOTHING_MEASURED) }),
  };
}

const AGE = { of: 'node', source: 'property', key: 'age' } as const;
const GRADE = { of: 'edge', source: 'property', key: 'grade' } as const;
const day = (epochDay: number): Value => ({ kind: 'date', epochDay });

test('what is shown is what every filter lets through, edges only with both of their ends', () => {
  const age = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
  const grade = fc.constantFrom('A', 'B', 'C', null);
  const world = fc.array(age, { minLength: 1, maxLength: 12 }).chain((ages) =>
    fc.record({
      ages: fc.constant(ages),
      edges: fc.array(fc.tuple(fc.nat(ages.length - 1), fc.nat(ages.length - 1), grade), { maxLength: 20 }),
      from: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      to: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      hidden: fc.subarray(['A', 'B', 'C']),
      keeps: fc.tuple(fc.boolean(), fc.boolean()),
      on: fc.tuple(fc.boolean(), fc.boolean()),
    }),
  );
  fc.assert(
    fc.property(world, ({ ages, edges, from, to, hidden, keeps, on }) => {
      const { filters, scene, history } = pageWith(
        ages.map((value): Properties => (value === null ? {} : { age: value })),
        edges.map(([a, b, value]) => [a, b, value === null ? {} : { grade: value }] as const),
      );
      const range = {
        kind: 'range',
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      } as const;
      const columns: readonly ColumnFilter[] = [
        { ref: AGE, isOn: on[0], keepsMissing: keeps[0], test: range },
        { ref: GRADE, isOn: on[1], keepsMissing: keeps[1], test: { kind: 'choice', hidden: new Set(hidden) } },
      ];
      history.commit({ kind: 'filter', count: 1 }, [{ kind: 'filter', filter: { ...scene.filter.peek(), columns } }]);
      const isNodeShown = ages.map((value) => {
        if (!on[0]) return true;
        return value === null ? keeps[0] : value >= (from ?? value) && value <= (to ?? value);
      });
      const isEdgeShown = edges.map(([a, b, value]) => {
        const passes = !on[1] || (value === null ? keeps[1] : !(hidden as string[]).includes(value));
        return passes && isNodeShown[a] === true && isNodeShown[b] === true;
      });
      expect([...filters.shownNodes.value]).toEqual(ages.flatMap((_, i) => (isNodeShown[i] ? [`n${i}`] : [])));
      expect([...filters.shownEdges.value]).toEqual(edges.flatMap((_, i) => (isEdgeShown[i] ? [`e${i}`] : [])));
      expect(filterOf(savedFilter(scene.filter.peek()))).toEqual(scene.filter.peek());
    }),
  );
});

test('what tells nodes and relations apart is offered: numbers, days and a few texts, but no names', () => {
  const { index } = pageWith(
    [
      { id: 'x1', age: 3, born: day(10), same: 1, mixed: 1, tags: ['a'] },
      { id: 'x2', age: 4.5, born: day(12), same: 1, mixed: 'one' },
      { id: 'x3', age: 2n ** 60n, same: 1, mixed: 1 },
    ],
    [
      [0, 1, { grade: 'A', sure: true }],
      [1, 2, { grade: 'A' }],
      [1, 2, { grade: 'B', sure: true }],
    ],
  );
  expect(offeredColumns(index.value).map(columnId)).toEqual([
    'node measure degree',
    'node property age',
    'node property born',
    'node property mixed',
    'edge property grade',
    'edge property sure',
  ]);
  expect(columnOf(index.value, { ...AGE, key: 'born' })).toMatchObject({ kind: 'day', min: 10, max: 12, present: 2 });
  expect(columnOf(index.value, { ...AGE, key: 'mixed' })).toMatchObject({
    kind: 'choice',
    names: ['1', 'one'],
    present: 3,
  });
  expect(columnOf(index.value, DEGREE)).toMatchObject({ kind: 'number', min: 1, max: 3, present: 3 });
  expect(columnOf(index.value, { ...AGE, key: 'none' })).toBe(undefined);
});

const epochDay = (text: string) => Date.parse(text) / 86_400_000;
const on = (text: string): Value => day(epochDay(text));

/** Which nodes a range from one day to another keeps, by their places. */
function keptBetween(nodes: readonly Properties[], key: string, from?: string, to?: string) {
  const { filters } = pageWith(nodes);
  const ref = { ...AGE, key };
  const test = {
    kind: 'range',
    ...(from === undefined ? {} : { from: epochDay(from) }),
    ...(to === undefined ? {} : { to: epochDay(to) }),
  } as const;
  filters.columns.put({ ref, isOn: true, keepsMissing: false, test });
  return [...filters.shownNodes.value].join(' ');
}

test('a date known to the month or the year is kept by every range that meets that month or year', () => {
  const nodes: readonly Properties[] = [
    { born: on('2025-03-01'), bornPrecision: 'month' },
    { born: on('2025-03-01') },
    { born: on('2025-01-01'), bornPrecision: 'year' },
    { born: on('2025-04-02'), bornPrecision: 'day' },
    {},
  ];
  expect(keptBetween(nodes, 'born', '2025-03-15')).toBe('n0 n2 n3');
  expect(keptBetween(nodes, 'born', '2025-03-31', '2025-03-31')).toBe('n0 n2');
  expect(keptBetween(nodes, 'born', '2025-04-01')).toBe('n2 n3');
  expect(keptBetween(nodes, 'born', undefined, '2025-02-28')).toBe('n2');
  expect(keptBetween(nodes, 'born', '2026-01-01')).toBe('');
  const validity = nodes.map(({ born = null, bornPrecision = null }) => ({
    validFrom: born,
    datePrecision: bornPrecision,
  }));
  expect(keptBetween(validity, 'validFrom', '2025-03-15')).toBe('n0 n2 n3');
});

test('texts that are dates are filtered by range, as the days, months and years that they are', () => {
  const nodes = ['2025-03', '2025', '2025-03-10', '2025-04', null].map((born): Properties => ({ born }));
  const { filters, index } = pageWith(nodes);
  const ref = { ...AGE, key: 'born' };
  expect(offeredColumns(index.value).map(columnId)).toEqual(['node property born']);
  filters.columns.add(ref);
  expect(filters.columns.list.value[0]?.column).toMatchObject({
    kind: 'day',
    min: epochDay('2025-01-01'),
    max: epochDay('2025-04-01'),
    present: 4,
  });
  expect(keptBetween(nodes, 'born', '2025-03-20', '2025-03-25')).toBe('n0 n1');
  expect(keptBetween(nodes, 'born', undefined, '2025-03-05')).toBe('n0 n1');
  // To be told apart by, as by a style or a group, they stay the texts that they are.
  expect(columnOf(index.value, ref)).toMatchObject({ kind: 'choice', present: 4 });
});

test('four digits alone are no year, and a text among dates has no place in their range', () => {
  const added = (texts: readonly string[]) => {
    const { filters } = pageWith(texts.map((born) => ({ born })));
    filters.columns.add({ ...AGE, key: 'born' });
    return filters.columns.list.value[0]?.column?.kind;
  };
  expect(added(['1010', '1010', '2040'])).toBe('choice');
  expect(added(['2025-03', 'unknown', 'unknown'])).toBe('choice');
  expect(keptBetween([{ born: '2025-03' }, { born: 'unknown' }], 'born', '2025-01-01')).toBe('n0');
});

test('a bar ends where the last of its periods does', () => {
  const { index } = pageWith([{ born: on('2025-01-01'), bornPrecision: 'year' }, { born: on('2025-01-05') }]);
  const column = columnOf(index.value, { ...AGE, key: 'born' });
  if (column === undefined || column.kind === 'choice') throw new Error('days are a range');
  const [first, ...others] = binsOf(column, Uint8Array.of(1, 1));
  expect(first?.until).toBe(epochDay('2025-12-31'));
  expect(others.map(({ to, until }) => until - to)).toEqual([0, 0, 0, 0]);
});

test('a filter is added open, changed, named, switched off with all others and removed, each a step that can be undone', () => {
  const { filters, scene, history } = pageWith([{ age: 1 }, { age: 5 }, {}]);
  const [id] = [columnId(AGE)];
  const { columns } = filters;
  columns.add(AGE);
  columns.add(AGE);
  expect([columns.list.value.length, filters.shownNodes.value.size, filters.isFiltering.value]).toEqual([1, 3, false]);
  columns.change(id, { test: { kind: 'range', from: 2 } });
  expect([...filters.shownNodes.value]).toEqual(['n1', 'n2']);
  columns.change(id, { keepsMissing: false });
  expect([...filters.shownNodes.value]).toEqual(['n1']);
  columns.rename(id, ' grown up ');
  expect(history.done.value.at(-1)?.name).toEqual({
    kind: 'filter',
    count: 1,
    about: { en: 'grown up', ar: 'grown up' },
  });
  filters.showAll();
  expect([filters.shownNodes.value.size, filters.isFiltering.value]).toEqual([3, false]);
  columns.rename(id, '');
  expect(columns.list.value[0]?.filter).toEqual({
    ref: AGE,
    isOn: false,
    keepsMissing: false,
    test: { kind: 'range', from: 2 },
  });
  columns.remove(id);
  expect(scene.filter.value.columns).toEqual([]);
  for (let i = 0; i < 4; i++) history.undo();
  expect([...filters.shownNodes.value]).toEqual(['n1']);
});

test('every value falls in one bin, and bins of whole numbers have whole ends', () => {
  const numbers = fc.oneof(
    fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }),
    fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }),
  );
  fc.assert(
    fc.property(numbers, (values) => {
      const { index } = pageWith(values.map((age) => ({ age })));
      const column = columnOf(index.value, AGE);
      if (column === undefined || column.kind === 'choice') throw new Error('numbers are a range');
      const bins = binsOf(column, new Uint8Array(values.length).fill(1));
      expect(bins.reduce((sum, { total }) => sum + total, 0)).toBe(values.length);
      expect(bins.map(({ total }) => total)).toEqual(bins.map(({ shown }) => shown));
      expect(bins.length).toBeLessThanOrEqual(24);
      expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([column.min, column.max]);
      if (column.isWhole)
        expect(bins.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to))).toBe(true);
    }),
  );
});

test('choices are counted with and without what is hidden, the most frequent first', () => {
  const { index } = pageWith([{ age: 'young' }, { age: 'old' }, { age: 'old' }, {}]);
  const column = columnOf(index.value, AGE);
  if (column?.kind !== 'choice') throw new Error('texts are a choice');
  expect(choicesOf(column, Uint8Array.of(1, 0, 1, 1))).toEqual([
    { name: 'old', total: 2, shown: 1 },
    { name: 'young', total: 1, shown: 1 },
  ]);
});
