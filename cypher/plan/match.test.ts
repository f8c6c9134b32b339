import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, naiveMatches } from '../testing/naive-match.ts';
import { chains, graphOf, idColumns, patternText, smallGraph } from '../testing/random-match.ts';

const MOST_FIRSTS = 200;
const RUNS = { numRuns: 100 };

function sortedRows(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

function asRows(matches: readonly Assignment[], names: readonly string[]): string[] {
  return sortedRows(matches.map((match) => names.map((name) => match.get(name) ?? null)));
}

describe('MATCH', () => {
  it('finds what trying every assignment finds', () => {
    fc.assert(
      fc.property(smallGraph, chains(2), (plain, list) => {
        const columns = idColumns(list);
        const text = `MATCH ${patternText(list)} RETURN ${[...columns.values()].map((item, i) => `${item} AS c${i}`).join(', ')}`;
        expect(sortedRows(graphOf(plain).rows(text))).toEqual(asRows(naiveMatches(plain, list), [...columns.keys()]));
      }),
      RUNS,
    );
  });

  it('answers predicates wherever it puts them', () => {
    const operator = fc.constantFrom('<', '=', '<>');
    const pair = fc.record({ left: fc.nat(), operator, right: fc.nat() });
    fc.assert(
      fc.property(smallGraph, chains(3), fc.array(pair, { minLength: 1, maxLength: 2 }), (plain, list, pairs) => {
        const columns = idColumns(list);
        const nodes = [...columns]
          .filter(([name, text]) => text === `${name}.i` && !name.startsWith('r'))
          .map(([name]) => name);
        const asked = pairs.map(({ left, right, ...rest }) => ({
          ...rest,
          left: nodes[left % nodes.length] ?? '',
          right: nodes[right % nodes.length] ?? '',
        }));
        const where = asked.map((each) => `${each.left}.p ${each.operator} ${each.right}.p`).join(' AND ');
        const text = `MATCH ${patternText(list)} WHERE ${where} RETURN ${[...columns.values()].map((item, i) => `${item} AS c${i}`).join(', ')}`;
        const propertyOf = (match: Assignment, name: string) => plain.nodes[Number(match.get(name))]?.p ?? Number.NaN;
        const expected = naiveMatches(plain, list).filter((match) =>
          asked.every((each) => {
            const difference = propertyOf(match, each.left) - propertyOf(match, each.right);
            return each.operator === '<' ? difference < 0 : (difference === 0) === (each.operator === '=');
          }),
        );
        expect(sortedRows(graphOf(plain).rows(text))).toEqual(asRows(expected, [...columns.keys()]));
      }),
      RUNS,
    );
  });

  it('goes on from what an earlier MATCH found', () => {
    fc.assert(
      fc.property(smallGraph, chains(1), chains(1, 's'), (plain, first, second) => {
        const columns = new Map([...idColumns(first), ...idColumns(second)]);
        const text = `MATCH ${patternText(first)} MATCH ${patternText(second)} RETURN ${[...columns.values()].map((item, i) => `${item} AS c${i}`).join(', ')}`;
        const firsts = naiveMatches(plain, first);
        // NOTE: the twin tries everything for each of them: a few graphs would take it half a minute.
        fc.pre(firsts.length <= MOST_FIRSTS);
        const expected = firsts.flatMap((match) => naiveMatches(plain, second, match));
        expect(sortedRows(graphOf(plain).rows(text))).toEqual(asRows(expected, [...columns.keys()]));
      }),
      RUNS,
    );
  });

  it('keeps a row with nulls where an OPTIONAL MATCH finds nothing', () => {
    fc.assert(
      fc.property(smallGraph, chains(1), chains(2, 's'), (plain, first, second) => {
        const columns = new Map([...idColumns(first), ...idColumns(second)]);
        const text = `MATCH ${patternText(first)} OPTIONAL MATCH ${patternText(second)} RETURN ${[...columns.values()].map((item, i) => `${item} AS c${i}`).join(', ')}`;
        const firsts = naiveMatches(plain, first);
        fc.pre(firsts.length <= MOST_FIRSTS);
        const expected = firsts.flatMap((match) => {
          const found = naiveMatches(plain, second, match);
          return found.length > 0 ? found : [match];
        });
        expect(sortedRows(graphOf(plain).rows(text))).toEqual(asRows(expected, [...columns.keys()]));
      }),
      RUNS,
    );
  });

  it('counts and groups as going through the rows does', () => {
    fc.assert(
      fc.property(smallGraph, chains(2), fc.constantFrom('a', 'b', 'c', 'd'), (plain, list, wanted) => {
        const names = [...idColumns(list).keys()];
        const key = names.includes(wanted) ? wanted : (names[0] ?? '');
        const graph = graphOf(plain);
        const matches = naiveMatches(plain, list);
        const groups = new Map<unknown, number>();
        for (const match of matches) groups.set(match.get(key), (groups.get(match.get(key)) ?? 0) + 1);
        expect(graph.rows(`MATCH ${patternText(list)} RETURN count(*)`)).toEqual([[matches.length]]);
        expect(sortedRows(graph.rows(`MATCH ${patternText(list)} RETURN ${key}.i, count(*)`))).toEqual(
          sortedRows([...groups]),
        );
      }),
      RUNS,
    );
  });

  it('asks EXISTS and COUNT the same way', () => {
    fc.assert(
      fc.property(smallGraph, chains(1, 's'), (plain, list) => {
        const graph = graphOf(plain);
        const text = `MATCH (a) RETURN a.i, EXISTS { ${patternText(list)} }, COUNT { ${patternText(list)} }`;
        const expected = plain.nodes.map(({ id }) => {
          const { length } = naiveMatches(plain, list, new Map([['a', id]]));
          return [id, length > 0, length];
        });
        expect(sortedRows(graph.rows(text))).toEqual(sortedRows(expected));
      }),
      RUNS,
    );
  });
});
