/** The seeds as text, without a store: scripts split, ids are unique, quotes stand on their lines where the article is at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAMILIES, NODE_CLASSES } from '../graph/vocabulary.ts';

const seeds = new URL('../seeds/', import.meta.url);
const shared = new URL(`file://${process.env.SHABAKA_SHARED ?? new URL('../../shared', import.meta.url).pathname}/`);
const article = new URL('domain/source-article.ar.txt', shared);

const scripts = readdirSync(seeds).filter((name) => name.endsWith('.cypher'));
const claims = statements(/^\d\d-claims-.*\.cypher$/).map(claimOf);
const vocabulary = statements(/^02-/).join('\n');

interface ClaimText {
  readonly id: string;
  readonly relationId: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly quote?: string;
  readonly line?: number;
}

function read(name: string): string {
  return readFileSync(new URL(name, seeds), 'utf8');
}

/** The statements of the scripts whose name matches, without comment lines. */
function statements(name: RegExp): string[] {
  return scripts
    .filter((script) => name.test(script))
    .toSorted()
    .flatMap((script) =>
      read(script)
        .replace(/^\s*\/\/.*$/gm, '')
        .split(/;[ \t]*$/m),
    )
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

function claimOf(statement: string): ClaimText {
  const find = (pattern: RegExp) => pattern.exec(statement)?.[1];
  const quote = find(/\bquote: '([^']*)'/);
  const line = find(/\bline: (\d+)/);
  return {
    id: find(/MERGE \(c:Claim \{id: '([^']+)'\}\)/) ?? '',
    relationId: find(/MERGE \(a\)-\[r:\w+ \{id: '([^']+)'\}\]/) ?? '',
    type: find(/MERGE \(a\)-\[r:(\w+)/) ?? '',
    subject: find(/MATCH \(a:\w+ \{id: '([^']+)'\}\)/) ?? '',
    object: find(/MATCH \(b:\w+ \{id: '([^']+)'\}\)/) ?? '',
    ...(quote === undefined ? {} : { quote }),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}

test('every script splits into statements that begin with a clause and balance their brackets', () => {
  for (const statement of statements(/\.cypher$/)) {
    expect(statement).toMatch(/^(CREATE (CONSTRAINT|INDEX|FULLTEXT INDEX)|UNWIND|MERGE|MATCH)\b/);
    const bare = statement.replace(/'[^']*'|"[^"]*"/g, '').replace(/-\[|\]->?|->|<-/g, '');
    for (const [open, close] of ['()', '{}'].map((pair) => [...pair])) {
      expect(bare.split(open ?? '').length, statement).toBe(bare.split(close ?? '').length);
    }
  }
});

test('every claim has one id of its own and states one relation, named after what it ties', () => {
  expect(claims).toHaveLength(57);
  expect(new Set(claims.map((claim) => claim.id)).size).toBe(57);
  expect(new Set(claims.map((claim) => claim.relationId)).size).toBe(54);
  for (const claim of claims) {
    const type = claim.type.toLowerCase().replaceAll('_', '-');
    expect(claim.relationId).toBe(`r-${claim.subject}-${type}-${claim.object}`);
  }
});

test('a claim of the article is quoted with its line, one of the background is not', () => {
  for (const { id, quote, line } of claims) {
    if (id.startsWith('bg-')) expect({ quote, line }).toEqual({ quote: undefined, line: undefined });
    else expect(quote?.length ?? 0, id).toSatisfy((length: number) => length >= 12 && length <= 300);
  }
});

test.skipIf(!existsSync(article))('every quote stands letter for letter on its line of the article', () => {
  const lines = readFileSync(article, 'utf8').split('\n');
  const strays = claims.filter(({ quote, line = 0 }) => quote !== undefined && !lines[line - 1]?.includes(quote));
  expect(strays).toEqual([]);
});

test('digits are written in one way, in the scripts and in the questions', () => {
  const all = [...scripts, ...readdirSync(new URL('queries/', seeds)).map((name) => `queries/${name}`)];
  expect(all.filter((name) => /(?![0-9])\p{Nd}/u.test(read(name)))).toEqual([]);
});

test('every type, family and class that the scripts use is declared', () => {
  const declared = new Set([...vocabulary.matchAll(/\{id: '(\w+)'/g)].map((match) => match[1]));
  const used = statements(/\.cypher$/).flatMap((statement) => [
    ...[...statement.matchAll(/MERGE \(\w*\)-\[\w*:(\w+)/g)].map((match) => match[1]),
    ...[...statement.matchAll(/MERGE \(\w+:(\w+)/g)].map((match) => match[1]),
    ...[...statement.matchAll(/SET a:(\w+)/g)].map((match) => match[1]),
  ]);
  expect(used.filter((name) => !declared.has(name))).toEqual([]);
  const families = [...vocabulary.matchAll(/family: '(\w+)'/g)].map((match) => match[1]);
  expect(new Set(families)).toEqual(new Set(FAMILIES.keys()));
  const classes = [...vocabulary.matchAll(/class: '(\w+)'/g)].map((match) => match[1]);
  expect(new Set(classes)).toEqual(new Set(NODE_CLASSES.keys()));
});

test('every question has titles, and declares each parameter that it uses with a type and a default', () => {
  const questions = readdirSync(new URL('queries/', seeds));
  expect(questions).toHaveLength(7);
  for (const name of questions) {
    const text = read(`queries/${name}`);
    expect(text, name).toMatch(/^\/\/ title: .+\n\/\/ title\.ar: .+\n\/\/ description: .+\n/);
    const declared = [
      ...text.matchAll(/^\/\/ param (\w+): (?:STRING|BOOLEAN|INTEGER|FLOAT|DATE|LIST<STRING>) = .+$/gm),
    ];
    const body = text.replace(/^\/\/.*$/gm, '');
    const used = new Set([...body.matchAll(/\$(\w+)/g)].map((match) => match[1]));
    expect(new Set(declared.map((match) => match[1])), name).toEqual(used);
    expect(body, name).toMatch(/\nORDER BY .+\n$/);
  }
});
