/** What the list of a script's statements and the line above a result tell of a write. */
import { afterEach, expect, test } from 'vitest';
import { NO_COUNTERS } from '../../graph/store.ts';
import { locale } from '../i18n/locale.ts';
import { changesTold, doneTold } from './told-run.ts';

const WRITTEN = { ...NO_COUNTERS, nodesCreated: 151, relationshipsCreated: 150, propertiesSet: 1 };

afterEach(() => {
  locale.value = 'en';
});

test('a write tells every kind of change, in each language', () => {
  expect(changesTold(WRITTEN)).toBe('151 nodes created\u00a0· 150 relations created\u00a0· 1 property set');
  expect(doneTold(WRITTEN, 0, 0)).toBe(changesTold(WRITTEN));
  locale.value = 'ar';
  expect(doneTold(WRITTEN, 0, 0)).toBe('أُنشئت ١٥١ عقدة، أُنشئت ١٥٠ علاقة، ضُبطت خاصية');
});

test('a write that gives rows tells both', () => {
  expect(doneTold(WRITTEN, 1, 2)).toBe(`2 rows\u00a0· ${changesTold(WRITTEN)}`);
});

test('a statement that changed nothing tells its rows, or that it is done', () => {
  expect(changesTold(NO_COUNTERS)).toBe('');
  expect(doneTold(NO_COUNTERS, 1, 0)).toBe('0 rows');
  expect(doneTold(NO_COUNTERS, 0, 0)).toBe('done');
});
