/** Measures for rules, filters and tables: worked out while wanted, never by what they leave of the picture, given up in one step. */
import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { EdgeValue, NodeValue } from '../../../graph/values.ts';
import type { Api } from '../../api.ts';
import { createSlicedCalculator } from '../calculating.ts';
import { columnId } from '../filtering/column-filter.ts';
import { type Measured, measureRef, NOTHING_MEASURED } from '../filtering/measure-columns.ts';
import { createFilters } from '../filters.ts';
import { createHistory } from '../history.ts';
import { createNotices } from '../notices.ts';
import { createScene } from '../scene.ts';
import { createSceneIndex } from '../scene-index.ts';
import { createStyling } from '../styling/styling.ts';
import { until } from '../testing/explorer-for-test.ts';
import { createVocabulary } from '../vocabulary.ts';
import { createAnalysis } from './analysis.ts';

const FLAGS = { isHidden: false, isOff: false };

/** A path a–b–c–d–e, and a pair x–y. */
function page() {
  const scene = createScene();
  const history = createHistory(scene);
  const vocabulary = createVocabulary({} as Api);
  const index = createSceneIndex(scene, vocabulary);
  const node = (id: string): NodeValue => ({ kind: 'node', elementId: id, labels: ['A'], properties: new Map() });
  const ties = ['ab', 'bc', 'cd', 'de', 'xy'].map((id): EdgeValue => {
    const [startElementId = '', endElementId = ''] = id;
    return { kind: 'edge', elementId: id, type: 'T', startElementId, endElementId, properties: new Map() };
  });
  history.begin([
    {
      kind: 'addNodes',
      nodes: [...'abcdexy'].map((id) => ({
        id,
        attributes: { x: 0, y: 0, entity: node(id), isPinned: false, ...FLAGS },
      })),
    },
    {
      kind: 'addEdges',
      edges: ties.map((entity) => ({
        id: entity.elementId,
        source: entity.startElementId,
        target: entity.endElementId,
        attributes: { entity, ...FLAGS },
      })),
    },
  ]);
  const measured = signal<Measured>(NOTHING_MEASURED);
  const filters = createFilters({ scene, index, vocabulary, history, measured });
  const calculator = createSlicedCalculator();
  const analysis = createAnalysis({ scene, history, basis: filters.basis, calculator, measured });
  const styling = createStyling({ scene, index, history, vocabulary, filters, measured, notices: createNotices() });
  return { scene, history, filters, analysis, styling };
}

const shown = ({ filters }: ReturnType<typeof page>) => [...filters.shownNodes.value].join('');

test('a filter on a measure leaves the measure as it is, and the picture follows when it comes', async () => {
  const made = page();
  const { filters, analysis, scene, history } = made;
  const betweenness = columnId(measureRef('betweenness'));
  filters.columns.add(measureRef('betweenness'));
  filters.columns.change(betweenness, { test: { kind: 'range', from: 1e-6 } });
  await until(() => analysis.values.value.has('betweenness'));
  expect(shown(made)).toBe('bcd');
  const values = analysis.values.value.get('betweenness');
  filters.toggleKind('nothing of this kind');
  await until(() => analysis.running.value === undefined && analysis.values.value.get('betweenness') !== values);
  expect([shown(made), analysis.values.value.get('betweenness')]).toEqual(['bcd', values]);
  filters.columns.add(measureRef('component'));
  filters.columns.change(columnId(measureRef('component')), { test: { kind: 'choice', hidden: new Set(['1']) } });
  await until(() => analysis.values.value.has('component'));
  expect(shown(made)).toBe('');
  filters.columns.remove(betweenness);
  expect(shown(made)).toBe('xy');
  expect(analysis.values.value.has('betweenness')).toBe(false);
  while (history.done.value.length > 0) history.undo();
  expect([shown(made), scene.filter.value.columns]).toEqual(['abcdexy', []]);
  analysis.stop();
});

test('what is worked out is wanted by rules, filters or the table, and giving it up switches all of these off in one step', async () => {
  const made = page();
  const { analysis, styling, scene, filters, history } = made;
  analysis.table('closeness', true);
  await until(() => analysis.values.value.has('closeness'));
  analysis.table('closeness', false);
  expect(analysis.values.value.size).toBe(0);
  styling.sizeBy('pagerank');
  styling.colourBy('community');
  filters.columns.add(measureRef('pagerank'));
  expect(analysis.running.value?.measure).toBe('pagerank');
  analysis.cancel();
  expect(history.done.value.at(-1)?.name).toEqual({
    kind: 'style',
    count: 1,
    about: { en: 'PageRank', ar: 'رتبة PageRank' },
  });
  expect(scene.style.value.rules.map(({ channel, isOn }) => [channel, isOn])).toEqual([
    ['colour', true],
    ['size', false],
  ]);
  expect(scene.filter.value.columns.map(({ isOn }) => isOn)).toEqual([false]);
  await until(() => analysis.running.value === undefined);
  expect([...analysis.values.value.keys()]).toEqual(['community']);
  history.undo();
  expect(scene.style.value.rules.every(({ isOn }) => isOn)).toBe(true);
  analysis.stop();
});
