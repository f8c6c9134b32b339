/** The grade of a source as a claim uses it, and both grades in short. */
import { expect, test } from 'vitest';
import { type ClaimFacts, claimFacts, gradesOf, reliabilityOf } from './edge-claims.ts';
import { node } from './testing/arbitrary-subgraph.ts';
import { ARTICLE_PART } from './testing/article-part.ts';

const [facts] = claimFacts(ARTICLE_PART).values();
const source = (id: string, reliability: string) => node(id, ['Source'], new Map([['reliability', reliability]]));
const of = (changed: Partial<ClaimFacts>): ClaimFacts => {
  if (facts === undefined) throw new Error('the part of the article has a claim');
  return { ...facts, ...changed };
};

test('the speaker is graded before the document, each grade of several speakers is told once', () => {
  expect(reliabilityOf(of({}))).toBe('F');
  expect(reliabilityOf(of({ speakers: [] }))).toBe('B');
  expect(reliabilityOf(of({ speakers: [node('ungraded', [], new Map())] }))).toBe('B');
  expect(reliabilityOf(of({ speakers: [source('a', 'C'), source('b', 'A'), source('c', 'C')] }))).toBe('C; A');
  expect(reliabilityOf(of({ speakers: [], documents: [] }))).toBe('');
});

test('both grades stand in the usual short form, one that was not given as a dash', () => {
  const ungraded = node('claim', ['Claim'], new Map());
  expect(gradesOf(of({}))).toBe('F6');
  expect(gradesOf(of({ speakers: [], documents: [] }))).toBe('-6');
  expect(gradesOf(of({ claim: ungraded }))).toBe('F-');
  expect(gradesOf(of({ claim: ungraded, speakers: [], documents: [] }))).toBe('');
});
