/** Undoing a step gives back the view that the step took away, and nothing that the reader has looked for himself. */
import { beforeEach, expect, test } from 'vitest';
import { createHistory, type StepName, type WritableHistory } from '../state/history.ts';
import { createScene } from '../state/scene.ts';
import { createStepViews, type StepViews } from './step-views.ts';

let history: WritableHistory;
let views: StepViews;
let at: string;

const look = (where: string) => {
  at = where;
};
const commit = (kind: StepName['kind'] = 'style') => {
  const isGathered = history.done.peek().length % 2 === 0;
  history.commit({ kind, count: 0 }, [{ kind: 'style', style: { rules: [], isGathered } }]);
};

beforeEach(() => {
  history = createHistory(createScene());
  at = 'first';
  views = createStepViews(history, { view: () => at, isAt: (view) => view === at, restore: look });
});

test('a step that moved the camera gives the view back, and forth again', () => {
  commit();
  views.move(() => look('whole'));
  history.undo();
  expect(at).toBe('first');
  history.redo();
  expect(at).toBe('whole');
  history.undo();
  expect(at).toBe('first');
});

test('what a layout does to the camera before its step is done belongs to that step', () => {
  commit();
  views.layoutBegins();
  look('all');
  views.move(() => look('under way'));
  commit('layout');
  views.move(() => look('arranged'));
  views.layoutEnds();
  history.undo();
  expect(at).toBe('first');
  history.undo();
  expect(at).toBe('first');
  history.goTo(history.undone.peek().at(-1)?.id ?? 0);
  expect(at).toBe('arranged');
});

test('a camera that the reader has moved since stays his, undone or redone', () => {
  commit();
  views.move(() => look('whole'));
  look('a corner');
  history.undo();
  expect(at).toBe('a corner');
  history.redo();
  expect(at).toBe('a corner');
});

test('a step that moved nothing leaves the camera alone, though the view was another before it', () => {
  commit();
  views.move(() => look('whole'));
  commit('filter');
  views.move(() => undefined);
  look('a corner');
  history.undo();
  expect(at).toBe('a corner');
  look('whole');
  history.undo();
  expect(at).toBe('first');
});

test('a layout that was given up gives the view back', () => {
  views.layoutBegins();
  views.move(() => look('all'));
  views.move(() => look('under way'));
  views.layoutEnds();
  expect(at).toBe('first');
});

test('a layout that was given up takes no view along where the reader has moved', () => {
  views.layoutBegins();
  views.move(() => look('all'));
  look('a corner');
  views.layoutEnds();
  expect(at).toBe('a corner');
  look('a corner');
  commit('layout');
  history.undo();
  expect(at).toBe('a corner');
});
