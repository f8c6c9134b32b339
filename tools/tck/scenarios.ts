/** Reads openCypher TCK features (Gherkin) into scenarios: outlines expanded, steps classed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';

export type ErrorPhase = 'compile time' | 'runtime' | 'any time';

export type Step =
  | { readonly kind: 'graph'; readonly name: string }
  | { readonly kind: 'setup'; readonly statement: string }
  | { readonly kind: 'parameters'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'procedure'; readonly signature: string; readonly table: Table }
  | { readonly kind: 'query' | 'control'; readonly statement: string }
  | { readonly kind: 'result'; readonly table: Table; readonly ordered: boolean; readonly listsUnordered: boolean }
  | { readonly kind: 'sideEffects'; readonly expected: ReadonlyMap<string, number> }
  | { readonly kind: 'error'; readonly error: string; readonly phase: ErrorPhase; readonly detail: string };

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Scenario {
  /** Path of the feature under the folder. */
  readonly feature: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

interface PickleStep {
  readonly text: string;
  readonly argument?: {
    readonly docString?: { readonly content: string };
    readonly dataTable?: { readonly rows: readonly { readonly cells: readonly { readonly value: string }[] }[] };
  };
}

/** Every scenario under a folder, in the order of the files. Throws on a step it does not know: none is passed over. */
export function readScenarios(folder: string): Scenario[] {
  return featureFiles(folder).flatMap((file) => {
    const newId = IdGenerator.incrementing();
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
    const feature = relative(folder, file);
    const pickles = compile(parser.parse(readFileSync(file, 'utf8')), feature, newId);
    return pickles.map((pickle) => ({ feature, name: pickle.name, steps: pickle.steps.map((step) => readStep(step)) }));
  });
}

function featureFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return featureFiles(path);
      return entry.name.endsWith('.feature') ? [path] : [];
    });
}

function readStep(step: PickleStep): Step {
  const text = step.text.trim();
  const statement = step.argument?.docString?.content ?? '';
  const cells = (step.argument?.dataTable?.rows ?? []).map((row) => row.cells.map((cell) => cell.value));
  const graph = /^(an empty|any|the (.+)) graph$/.exec(text);
  if (graph) return { kind: 'graph', name: graph[2] ?? 'empty' };
  if (text === 'having executed:') return { kind: 'setup', statement };
  if (text === 'parameters are:') return { kind: 'parameters', rows: cells.map(pair) };
  if (text === 'executing query:') return { kind: 'query', statement };
  if (text === 'executing control query:') return { kind: 'control', statement };
  if (text === 'no side effects') return { kind: 'sideEffects', expected: new Map() };
  if (text === 'the side effects should be:') {
    return { kind: 'sideEffects', expected: new Map(cells.map(pair).map(([key, count]) => [key, Number(count)])) };
  }
  if (text === 'the result should be empty') {
    return { kind: 'result', table: { header: [], rows: [] }, ordered: false, listsUnordered: false };
  }
  const procedure = /^there exists a procedure (.+?):?$/s.exec(text);
  if (procedure?.[1] !== undefined) return { kind: 'procedure', signature: procedure[1].trim(), table: toTable(cells) };
  if (text.startsWith('the result should be')) {
    return {
      kind: 'result',
      table: toTable(cells),
      ordered: text.includes(', in order'),
      listsUnordered: text.includes('ignoring element order for lists'),
    };
  }
  const error = /^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$/.exec(text);
  if (error) {
    return { kind: 'error', error: error[1] ?? '', phase: error[2] as ErrorPhase, detail: error[3] ?? '' };
  }
  throw new Error(`TCK: unknown step "${text}"`);
}

function pair(cells: readonly string[]): readonly [string, string] {
  return [cells[0] ?? '', cells[1] ?? ''];
}

function toTable(cells: readonly (readonly string[])[]): Table {
  const [header = [], ...rows] = cells;
  return { header, rows };
}
