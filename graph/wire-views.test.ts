import { expect, test } from 'vitest';
import { newView } from './wire-views.ts';

const EMPTY = { nodes: [], edges: [], leftOut: [], filter: { hiddenKinds: [], hiddenTypes: [] }, notes: [] };

test('a view that was saved before there were rules has its sizes and colours by rules', () => {
  const style = { sizeBy: 'pagerank', colourBy: 'community', isGathered: true };
  const { content } = newView.parse({ name: 'old', content: { ...EMPTY, style } });
  expect(content.style?.isGathered).toBe(true);
  expect(content.style?.rules.map(({ channel, source }) => [channel, source])).toEqual([
    ['size', { kind: 'measure', measure: 'pagerank' }],
    ['colour', { kind: 'measure', measure: 'community' }],
  ]);
  const plain = { sizeBy: 'degree', colourBy: 'kind', isGathered: false };
  expect(newView.parse({ name: 'old', content: { ...EMPTY, style: plain } }).content.style).toEqual({
    rules: [],
    isGathered: false,
  });
});
