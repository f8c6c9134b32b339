/** Rules over random pictures, against a slow honest twin; scales that never crash; the legend as a filter; every step undone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEASURE_IDS } from '../../../graph/algorithms/metrics.ts';
import type { Value } from '../../../graph/values.ts';
import { CHANNELS, CURVES, pictureStyle, type StyleRule, type StyleSource } from '../../../graph/wire-style.ts';
import { NOTHING_MEASURED } from '../filtering/measure-columns.ts';
import { type Properties, pageWith, type World } from '../testing/style-for-test.ts';
import { CHANNELS_OF, type On } from './channels.ts';
import { paint, UNPAINTED } from './paint.ts';
import { automaticScale, continuousScale, domainOf, shareOf, valueAt } from './scales.ts';
import { isWithin, sourceColumn } from './sources.ts';

const day = (epochDay: number): Value => ({ kind: 'date', epochDay });

/** Numbers, days, texts, truth values and what is no one value, mixed as they come. */
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -5, max: 50 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value): Value => ({ kind: 'float', value })),
  fc.constantFrom<Value>({ kind: 'float', value: Number.NaN }, { kind: 'float', value: Number.POSITIVE_INFINITY }),
  fc.bigInt({ min: 2n ** 60n, max: 2n ** 61n }),
  fc.integer({ min: 0, max: 20000 }).map(day),
  fc.constantFrom<Value>('a', 'b', 'قسد', '', '__proto__', 'constructor'),
  fc.boolean(),
  fc.constant<Value>(['a', 1]),
  fc.constant<Value>(null),
);

const properties: fc.Arbitrary<Properties> = fc.record(
  {
    p: anyValue,
    n: fc.integer({ min: 0, max: 9 }),
    claimCount: fc.nat(5),
    bestCredibility: fc.nat(7),
    reliability: anyValue,
  },
  { requiredKeys: [] },
);

const worlds: fc.Arbitrary<World> = fc.nat(8).chain((most) =>
  fc.record({
    nodes: fc.array(fc.record({ kind: fc.constantFrom('A', 'B', 'C'), properties }), {
      minLength: most + 1,
      maxLength: most + 1,
    }),
    edges: fc.array(
      fc.record({ ends: fc.tuple(fc.nat(most), fc.nat(most)), type: fc.constantFrom('T', 'U'), properties }),
      { maxLength: 12 },
    ),
  }),
);

const sources: fc.Arbitrary<StyleSource> = fc.oneof(
  fc.constantFrom<StyleSource>(
    { kind: 'constant' },
    { kind: 'kind' },
    { kind: 'claims' },
    { kind: 'grade', grade: 'reliability' },
    { kind: 'grade', grade: 'credibility' },
  ),
  fc.constantFrom('p', 'n', 'none').map((key): StyleSource => ({ kind: 'property', key })),
  fc.constantFrom(...MEASURE_IDS).map((measure): StyleSource => ({ kind: 'measure', measure })),
);

const look = fc.oneof(
  fc.double(),
  fc.constantFrom('hue0', 'hue9', 'step2', 'grey', 'square', 'person', 'Z', 'dotted', 'nonsense', ''),
);

const scales: fc.Arbitrary<StyleRule['scale']> = fc.oneof(
  look.map((only) => ({ kind: 'same', look: only }) as const),
  fc
    .array(fc.tuple(fc.constantFrom('A', 'B', 'a', '1', '3', 'T', '__proto__'), look), { maxLength: 5 })
    .map((looks) => ({ kind: 'discrete', looks }) as const),
  fc
    .record({
      domain: fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 99 })),
      range: fc.tuple(fc.double({ min: -1, max: 9, noNaN: true }), fc.double({ min: -1, max: 9, noNaN: true })),
      curve: fc.constantFrom(...CURVES),
      ramp: fc.constantFrom('cool', 'warm', 'split'),
    })
    .map((parts) => ({ kind: 'continuous', ...parts }) as const),
  fc.constantFrom({ kind: 'text', place: 'after' } as const, { kind: 'text', place: 'instead' } as const),
);

const rules: fc.Arbitrary<readonly StyleRule[]> = fc
  .array(
    fc.record({
      on: fc.constantFrom<On>('node', 'edge'),
      where: fc.option(fc.constantFrom('A', 'T', 'gone'), { nil: undefined }),
      channel: fc.constantFrom(...CHANNELS),
      source: sources,
      scale: scales,
      isOn: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ where, ...rule }, i) => ({ id: `r${i}`, ...rule, ...(where === undefined ? {} : { where }) })),
  );

const all = {
  measured: new Map(
    MEASURE_IDS.map(
      (id) =>
        [
          id,
          new Map([
            ['n0', 0],
            ['n1', 2],
          ]),
        ] as const,
    ),
  ),
};

test('the first rule that is on and for a node or line gives its look, whatever its values are', () => {
  fc.assert(
    fc.property(worlds, rules, (world, list) => {
      const { index } = pageWith(world);
      const columns = { index: index.value, ...all };
      for (const on of ['node', 'edge'] as const) {
        for (const channel of CHANNELS_OF[on]) {
          const painted = paint(list, on, channel, columns);
          const wanted = list.filter((rule) => rule.isOn && rule.on === on && rule.channel === channel);
          expect(painted === undefined).toBe(wanted.length === 0);
          painted?.numbers.forEach((number, slot) => {
            const first = wanted.find((rule) => isWithin(rule, index.value)(slot));
            expect(painted.looks[number]?.rule).toBe(first);
            if (first === undefined) expect(number).toBe(UNPAINTED);
            else expect(painted.looks[number]?.meaning).toEqual(meaningOf(first, slot, columns));
          });
        }
      }
    }),
    { numRuns: 300 },
  );
});

/** What the rule should say of a slot, told the long way. */
function meaningOf(rule: StyleRule, slot: number, columns: Parameters<typeof sourceColumn>[2]) {
  const { scale, source, on } = rule;
  if (scale.kind === 'same') return { kind: 'all' };
  if (scale.kind === 'continuous') {
    const column = sourceColumn(source, on, columns, 'range');
    const value = column?.values[slot] ?? Number.NaN;
    if (column === undefined || Number.isNaN(value)) return { kind: 'missing' };
    const share = shareOf(scale, domainOf(scale, column, rule.channel), value);
    return { kind: 'step', share: Math.round(share * 63) / 63 };
  }
  const column = sourceColumn(source, on, columns, 'choice');
  const value = column?.names[column.numbers[slot] ?? -1];
  if (value === undefined) return { kind: 'missing' };
  if (scale.kind === 'text') return { kind: 'all' };
  return scale.looks.some(([name]) => name === value) ? { kind: 'value', value } : { kind: 'other' };
}

test('an entry of a legend counts what looks so, and pressing it leaves out or leaves alone just that', () => {
  fc.assert(
    fc.property(worlds, rules, fc.nat(20), (world, list, choice) => {
      const page = pageWith(world, all.measured);
      const style = { rules: list, isGathered: false };
      page.history.commit({ kind: 'style', count: 1 }, [{ kind: 'style', style }]);
      const { styling, filters, history } = page;
      const entries = list.flatMap((rule) =>
        (styling.legends.value.get(rule.id)?.entries ?? []).map((entry) => ({ rule, entry })),
      );
      const { rule, entry } = entries[choice % Math.max(1, entries.length)] ?? {};
      if (rule === undefined || entry === undefined) return;
      expect(entry.shown).toBe(entry.total);
      if (styling.isOn(rule, entry) === undefined) return;
      const before = [filters.shownNodes.value.size, filters.shownEdges.value.size];
      styling.press(rule, entry);
      const now = styling.legends.value.get(rule.id)?.entries ?? [];
      const pressed = now.find(({ id }) => id === entry.id);
      if (entry.meaning.kind === 'stretch') {
        if (rule.on === 'node') expect(pressed?.shown).toBe(entry.total);
        const others = now.filter(({ meaning, id }) => meaning.kind === 'stretch' && id !== entry.id);
        const meets = others.filter((other) => styling.isOn(rule, other) === true);
        // Neighbours share the value that they meet at.
        if (Object.keys(entry.meaning.stretch).length > 0) expect(meets.length).toBeLessThanOrEqual(2);
      } else {
        expect([pressed?.shown, styling.isOn(rule, entry)]).toEqual([0, false]);
      }
      styling.press(rule, entry);
      expect([filters.shownNodes.value.size, filters.shownEdges.value.size]).toEqual(before);
      history.undo();
      history.undo();
      expect([filters.shownNodes.value.size, filters.isFiltering.value]).toEqual([before[0], false]);
    }),
    { numRuns: 300 },
  );
});

test('a scale rises with its values from one end to the other, and can be read backwards', () => {
  const ends = fc.tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(
      ends,
      fc.constantFrom(...CURVES),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ([from, size], curve, at) => {
        const scale = { ...continuousScale('colour'), curve };
        const domain = [from, from + size] as const;
        const value = valueAt(scale, domain, at);
        expect(shareOf(scale, domain, value)).toBeCloseTo(at, 3);
        expect(shareOf(scale, domain, from)).toBe(0);
        expect(shareOf(scale, domain, from + size)).toBeCloseTo(1, 9);
        expect(shareOf(scale, domain, value + size / 7)).toBeGreaterThanOrEqual(shareOf(scale, domain, value));
        expect([shareOf(scale, domain, -1e9), shareOf(scale, domain, 1e9)]).toEqual([0, 1]);
      },
    ),
  );
});

test('a scale that is made unasked fits: numbers and days by size, texts by name, grades from the best, each look kept', () => {
  const { index, styling } = pageWith({
    nodes: [
      { kind: 'A', properties: { age: 3, born: day(100), side: 'x', mixed: 1, reliability: 'B' } },
      { kind: 'A', properties: { age: 9, born: day(900), side: 'y', mixed: 'one', reliability: 'F' } },
      { kind: 'B', properties: { side: 'y', mixed: day(3), long: 'short' } },
      { kind: 'C', properties: { long: 'x'.repeat(500) } },
    ],
    edges: [{ ends: [0, 1], type: 'T', properties: { claimCount: 3 } }],
  });
  const columns = { index: index.value, measured: NOTHING_MEASURED };
  const scaleOf = (key: string, where?: string) =>
    automaticScale({ kind: 'property', key }, 'colour', { on: 'node', where }, columns);
  expect(scaleOf('age')).toEqual({ kind: 'continuous', range: [0, 1], curve: 'linear', ramp: 'cool' });
  expect(scaleOf('born')).toMatchObject({ kind: 'continuous' });
  expect(scaleOf('side')).toEqual({
    kind: 'discrete',
    looks: [
      ['y', 'hue0'],
      ['x', 'hue1'],
    ],
  });
  expect(scaleOf('side', 'B')).toEqual({ kind: 'discrete', looks: [['y', 'hue0']] });
  expect(scaleOf('mixed')).toMatchObject({ kind: 'discrete' });
  expect(scaleOf('long')).toEqual({ kind: 'discrete', looks: [['short', 'hue0']] });
  expect(automaticScale({ kind: 'grade', grade: 'reliability' }, 'colour', { on: 'node' }, columns)).toEqual({
    kind: 'discrete',
    looks: [
      ['A', 'step4'],
      ['B', 'step3'],
      ['C', 'step2'],
      ['D', 'step1'],
      ['E', 'step0'],
      ['F', 'grey'],
    ],
  });
  expect(styling.offered({ on: 'node' }, 'colour')).toEqual([
    { kind: 'constant' },
    { kind: 'kind' },
    ...MEASURE_IDS.map((measure) => ({ kind: 'measure', measure })),
    { kind: 'claims' },
    { kind: 'property', key: 'age' },
    { kind: 'property', key: 'born' },
    { kind: 'property', key: 'side' },
  ]);
});

test('rules are added first, changed, looked at, moved, limited, renewed and removed; each step is undone', () => {
  const { styling, history, scene } = pageWith({
    nodes: [
      { kind: 'A', properties: { side: 'x' } },
      { kind: 'B', properties: { side: 'y' } },
    ],
    edges: [{ ends: [0, 1], type: 'T', properties: { claimCount: 2 } }],
  });
  const first = styling.add('node', 'colour') ?? '';
  const second = styling.add('edge', 'width') ?? '';
  expect(styling.rules.value.map(({ id, source }) => [id, source])).toEqual([
    ['rule 2', { kind: 'claims' }],
    ['rule 1', { kind: 'kind' }],
  ]);
  styling.change(first, { source: { kind: 'property', key: 'side' } });
  styling.setLook(first, 'y', 'grey');
  styling.setLook(first, 'new', 'hue5');
  expect(styling.rules.value[1]?.scale).toEqual({
    kind: 'discrete',
    looks: [
      ['x', 'hue0'],
      ['y', 'grey'],
      ['new', 'hue5'],
    ],
  });
  styling.limit(first, 'A');
  expect(styling.rules.value[1]).toMatchObject({ where: 'A', scale: { looks: [['x', 'hue0']] } });
  styling.limit(first, undefined);
  expect(Object.keys(styling.rules.value[1] ?? {})).not.toContain('where');
  styling.renew(first);
  styling.move(first, -1);
  styling.move(first, -1);
  expect(styling.rules.value.map(({ id }) => id)).toEqual([first, second]);
  styling.change(second, { isOn: false });
  styling.remove(first);
  styling.sizeBy('pagerank');
  expect([styling.sizedBy.value, styling.colouredBy.value]).toEqual(['pagerank', 'kind']);
  styling.sizeBy('degree');
  styling.clear();
  expect(styling.rules.value).toEqual([]);
  expect(history.done.value.at(-1)?.name).toEqual({
    kind: 'style',
    count: 1,
    about: { en: 'without rules', ar: 'بلا قواعد' },
  });
  expect(history.done.value.length).toBe(14);
  while (history.done.value.length > 0) history.undo();
  expect(scene.style.value).toEqual({ rules: [], isGathered: false });
});

test('rules are read back as they were written down', () => {
  fc.assert(
    fc.property(rules, (list) => {
      const style = { rules: list, isGathered: true };
      // What JSON has no word for (an infinity, the sign of a zero) is no look that anybody chose.
      const written = JSON.stringify(style);
      if (!written.includes('null')) expect(pictureStyle.parse(JSON.parse(written))).toEqual(JSON.parse(written));
    }),
  );
});

test('what only one channel is painted by is not painted anew for a rule of another', () => {
  const { styling } = pageWith({ nodes: [{ kind: 'A', properties: {} }], edges: [] });
  styling.add('node', 'colour');
  const before = styling.nodes.value;
  styling.add('edge', 'pattern');
  expect(styling.nodes.value).toBe(before);
  styling.add('node', 'shape');
  expect(styling.nodes.value.colour).toBe(before.colour);
});
