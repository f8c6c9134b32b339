/** Searches with what Neo4j found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FulltextAnswer } from './ask.ts';
import type { FulltextCase } from './cases.ts';

export const RECORDED_FILE = join(import.meta.dirname, 'answers.jsonl');

export function readRecorded(): readonly (FulltextCase & FulltextAnswer)[] {
  return readFileSync(RECORDED_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FulltextCase & FulltextAnswer);
}
