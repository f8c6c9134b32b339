import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeView, encodeView, MOST_NODES, type ViewAddress } from './view-url.ts';

const id = fc.string({ minLength: 1, unit: 'grapheme' });
const view: fc.Arbitrary<ViewAddress> = fc.record(
  {
    nodes: fc.array(id, { minLength: 1, maxLength: 20 }),
    selected: fc.record({ kind: fc.constantFrom('node', 'edge'), id }),
    search: fc.string({ minLength: 1, unit: 'grapheme' }),
  },
  { requiredKeys: [] },
);

test('a view comes back from its address', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(decodeView(encodeView(one))).toEqual(one);
    }),
  );
});

test('any address is read, whatever it says', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      decodeView(text);
    }),
  );
  expect(decodeView('?nodes=%E0%A4%A,b&x=1')).toEqual({ nodes: ['\ufffd%A', 'b'] });
});

test('a picture that is too large for an address is left out of it', () => {
  expect(encodeView({ nodes: Array.from({ length: MOST_NODES + 1 }, String) })).toBe('');
});
