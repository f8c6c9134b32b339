import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FUNCTION_EXAMPLES, PROCEDURE_EXAMPLES } from '../cypher/functions/examples.ts';
import { listFunctions } from '../cypher/functions/table.ts';
import { BUILT_IN_PROCEDURES } from '../cypher/procedures/built-in.ts';
import { cypherPage } from './docs-page.ts';

describe('the page of the language', () => {
  it('is what the tables give today (else: npm run docs)', async () => {
    const page = await readFile(join(resolve(import.meta.dirname, '..'), 'docs', 'cypher.md'), 'utf8');
    expect(page).toBe(await cypherPage());
  });

  it('shows an example of every function and of nothing else', () => {
    const names = listFunctions().map(({ name }) => name);
    expect(names.filter((name) => !FUNCTION_EXAMPLES.has(name))).toEqual([]);
    expect([...FUNCTION_EXAMPLES.keys()].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('shows an example of every procedure and of nothing else', () => {
    const names = BUILT_IN_PROCEDURES.map(({ name }) => name);
    expect(names.filter((name) => !PROCEDURE_EXAMPLES.has(name))).toEqual([]);
    expect([...PROCEDURE_EXAMPLES.keys()].filter((name) => !names.includes(name))).toEqual([]);
  });
});
