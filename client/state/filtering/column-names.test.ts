/** What a filter is called: as the vocabulary has it, else by the key, in both languages alike. */
import { expect, test } from 'vitest';
import type { Value } from '../../../graph/values.ts';
import { type Api, createApi } from '../../api.ts';
import { createVocabulary } from '../vocabulary.ts';
import { columnNames } from './column-names.ts';

const entry = (properties: Readonly<Record<string, Value>>): Value => ({
  kind: 'node',
  elementId: String(properties.id),
  labels: ['PropertyKey'],
  properties: new Map(Object.entries(properties)),
});

const STATUS = entry({
  id: 'status',
  label: 'Status',
  labelAr: 'الحالة',
  values: ['denied'],
  valueLabels: ['denied'],
  valueLabelsAr: ['منفية'],
});

/** A server that has this vocabulary, and nothing else. */
const api: Api = {
  ...createApi('http://nowhere'),
  async run(_, { onHeader, onRecord }) {
    onHeader?.({ queryId: 'q', columns: ['entry'] });
    onRecord([STATUS]);
    return {} as never;
  },
};

test('a property is called as the vocabulary calls it, a measure as we do, and a key of somebody else’s by itself', async () => {
  const vocabulary = createVocabulary(api);
  const names = (source: 'property' | 'measure', key: string) => columnNames({ of: 'edge', source, key }, vocabulary);
  expect(names('property', 'status')).toEqual({ en: 'status', ar: 'status' });
  await vocabulary.load({ labels: [{ name: 'PropertyKey', count: 1 }] } as never);
  expect(names('property', 'status')).toEqual({ en: 'Status', ar: 'الحالة' });
  expect(names('property', 'released')).toEqual({ en: 'released', ar: 'released' });
  expect(names('measure', 'degree')).toEqual({ en: 'Number of relations', ar: 'عدد العلاقات' });
  expect([vocabulary.valueName('status', 'denied', 'ar'), vocabulary.valueName('status', 'other', 'ar')]).toEqual([
    'منفية',
    undefined,
  ]);
});
