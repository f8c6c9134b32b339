/** The verbs of rules at their limit. */
import { expect, test } from 'vitest';
import { MOST_RULES, pictureStyle } from '../../../graph/wire-style.ts';
import { pageWith } from '../testing/style-for-test.ts';

test('a rule more than a view can keep is refused in a sentence, whichever way it was asked for, and changes nothing', () => {
  const { scene, history, styling, notices } = pageWith({ nodes: [{ kind: 'A', properties: {} }], edges: [] });
  for (let i = 0; i < MOST_RULES; i++) expect(styling.add('node', 'shape', { kind: 'constant' })).toBeDefined();
  const before = scene.style.value;
  expect(notices.list.value).toEqual([]);
  const refused = () => {
    const [notice, ...others] = notices.list.value;
    expect([notice, others]).toMatchObject([{ kind: 'mostRules', most: MOST_RULES }, []]);
    expect([scene.style.value, history.done.value.length]).toEqual([before, MOST_RULES]);
    notices.dismiss(notice?.id ?? -1);
  };
  expect(styling.add('edge', 'colour')).toBeUndefined();
  refused();
  styling.sizeBy('pagerank');
  refused();
  expect(pictureStyle.safeParse(scene.style.value).success).toBe(true);
});
