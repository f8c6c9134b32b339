import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { viewTitle } from './view-title.ts';

test('a file of a picture that is a saved view no more says so', () => {
  const current = signal<{ id: string; name: string; version: number } | undefined>(undefined);
  const views = { current, isChanged: signal(false) };
  expect(viewTitle({ views })).toBeUndefined();
  current.value = { id: '1', name: 'Circle', version: 1 };
  expect(viewTitle({ views })).toBe('Circle');
  views.isChanged.value = true;
  expect(viewTitle({ views })).toBe('Circle (changed since it was saved)');
});
