import { expect, test } from 'vitest';
import type { NodeValue, Value } from './values.ts';
import { EMPTY_VOCABULARY, humanise, nodeKindOf, relationTypeOf, vocabularyFrom } from './vocabulary.ts';

function node(label: string, properties: Record<string, Value>): NodeValue {
  return { kind: 'node', elementId: label, labels: [label], properties: new Map(Object.entries(properties)) };
}

const vocabulary = vocabularyFrom([
  node('RelationType', {
    id: 'CLASHES_WITH',
    label: 'clashes with',
    labelAr: 'يشتبك مع',
    symmetric: true,
    family: 'conflict',
    plover: 'ASSAULT',
  }),
  node('RelationType', { id: 'BY', evidence: true, family: 'nonsense' }),
  node('NodeKind', { id: 'Actor', label: 'Actor', labelAr: 'فاعل', general: true }),
  node('NodeKind', { id: 'ArmedGroup', label: 'Armed group', labelAr: 'جماعة مسلحة', class: 'armed' }),
  node('NodeKind', { id: 'Claim', record: true }),
  node('PropertyKey', {
    id: 'status',
    label: 'Status',
    labelAr: 'الحالة',
    values: ['asserted', 'denied', 3, 'planned'],
    valueLabels: ['asserted', 'denied by all'],
    valueLabelsAr: ['مذكورة في المصدر'],
  }),
  node('PropertyKey', { id: 'validFrom', values: 'none' }),
  node('NodeKind', { label: 'an entry without an id' }),
  node('Person', { id: 'someone' }),
]);

test('entries are read with what they lack supplied', () => {
  expect([...vocabulary.relationTypes.values()]).toEqual([
    {
      id: 'CLASHES_WITH',
      label: 'clashes with',
      labelAr: 'يشتبك مع',
      symmetric: true,
      evidence: false,
      family: 'conflict',
      plover: 'ASSAULT',
    },
    { id: 'BY', label: 'By', labelAr: 'By', symmetric: false, evidence: true },
  ]);
  expect([...vocabulary.nodeKinds.keys()]).toEqual(['Actor', 'ArmedGroup', 'Claim']);
  expect([...vocabulary.propertyKeys.values()]).toEqual([
    {
      id: 'status',
      label: 'Status',
      labelAr: 'الحالة',
      values: new Map([
        ['asserted', { label: 'asserted', labelAr: 'مذكورة في المصدر' }],
        ['denied', { label: 'denied by all', labelAr: 'denied by all' }],
        ['planned', { label: 'planned', labelAr: 'planned' }],
      ]),
    },
    { id: 'validFrom', label: 'Valid from', labelAr: 'Valid from', values: new Map() },
  ]);
});

test('a type outside the vocabulary is directed, of no family, and readable', () => {
  expect(relationTypeOf(EMPTY_VOCABULARY, 'ACTED_IN')).toEqual({
    id: 'ACTED_IN',
    label: 'acted in',
    labelAr: 'acted in',
    symmetric: false,
    evidence: false,
  });
});

test('the kind of a node is its most particular label', () => {
  expect(nodeKindOf(vocabulary, ['Actor', 'ArmedGroup']).id).toBe('ArmedGroup');
  expect(nodeKindOf(vocabulary, ['Actor', 'Pirate']).label).toBe('Pirate');
  expect(nodeKindOf(vocabulary, ['Actor']).label).toBe('Actor');
  expect(nodeKindOf(vocabulary, ['Movie', 'Film']).id).toBe('Movie');
  expect(nodeKindOf(EMPTY_VOCABULARY, [])).toEqual({
    id: '',
    label: 'Node',
    labelAr: 'عقدة',
    general: false,
    record: false,
    aliases: [],
  });
});

test('names of types and labels are made readable', () => {
  expect(
    ['REQUESTS_SUPPORT_FROM', 'ArmedGroup', 'HTTPServer', 'knows', 'Çok_iyi', '__proto__', 'معركة_كبرى'].map(humanise),
  ).toEqual(['Requests support from', 'Armed group', 'HTTP server', 'Knows', 'Çok iyi', 'Proto', 'معركة كبرى']);
});
