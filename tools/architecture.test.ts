/** The shape of the project, held: which room may import which, no cycle, no file that grew past one idea. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const ROOMS = ['graph', 'cypher', 'server', 'client', 'bench', 'tools'] as const;
const MAX_LINES = 400;

/** Rooms that a room's files may import, beside itself. Tests may also use tools. */
const MAY_IMPORT: Record<(typeof ROOMS)[number], readonly string[]> = {
  graph: [],
  cypher: ['graph'],
  server: ['graph', 'cypher'],
  client: ['graph', 'cypher'],
  bench: ['graph', 'cypher', 'server', 'client', 'tools'],
  tools: ['graph', 'cypher', 'server', 'client'],
};

/** Packages that only some places may import: everything else in the list of dependencies is for the rooms named. */
const PACKAGES: readonly { readonly of: RegExp; readonly allowed: RegExp }[] = [
  { of: /^neo4j-driver/, allowed: /^(server\/store\/neo4j|tools\/|bench\/)/ },
  { of: /^(sigma|@sigma\/)/, allowed: /^(client\/canvas\/|bench\/)/ },
  { of: /^lmdb/, allowed: /^server\/store\// },
  { of: /^(express|helmet|pino)/, allowed: /^(server|tools)\// },
  { of: /^(preact|@preact\/signals$)/, allowed: /^client\/(?!state\/)/ },
  { of: /^graphology/, allowed: /^(graph|client|bench)\// },
  { of: /^node:/, allowed: /^(server|tools|bench)\// },
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = ROOMS.flatMap((room) => sourcesUnder(join(ROOT, room)));
const sources = files.filter((file) => !isTest(file));
const imports = files.flatMap(importsOf);

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [relative(ROOT, path)] : [];
  });
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$|-spec\.ts$|\/testing\//.test(file);
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = [
    ...text.matchAll(/^(?:import|export)\b[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
  ];
  return found.map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return { from: file, to: target.startsWith('.') ? join(dirname(file), target) : target };
  });
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

describe('the architecture', () => {
  it('imports only along the permitted edges between rooms', () => {
    const forbidden = imports.filter(({ from, to }) => {
      const source = ROOMS.find((room) => room === roomOf(from));
      const target = ROOMS.find((room) => room === roomOf(to));
      if (source === undefined || target === undefined || source === target) return false;
      return !MAY_IMPORT[source].includes(target) && !(isTest(from) && target === 'tools');
    });
    expect(forbidden).toEqual([]);
  });

  it('keeps graph/statements out of the engine', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('cypher/') && to.startsWith('graph/statements/'))).toEqual(
      [],
    );
  });

  it('keeps client/state free of the DOM side', () => {
    const forbidden = imports.filter(
      ({ from, to }) => from.startsWith('client/state/') && /^client\/(?!state\/|api)/.test(to),
    );
    expect(forbidden).toEqual([]);
  });

  it('lets each package be known only where it belongs', () => {
    const forbidden = imports.filter(({ from, to }) =>
      PACKAGES.some(({ of, allowed }) => of.test(to) && !allowed.test(from) && !isTest(from)),
    );
    expect(forbidden).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycles(imports.filter(({ from }) => !isTest(from)))).toEqual([]);
  });

  it('has no file over 400 lines', () => {
    const long = files
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('names files in kebab-case and has no barrels', () => {
    const odd = files.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|bench|config|d))?\.tsx?$/.test(name) || /^(index|utils)\.tsx?$/.test(name)
      );
    });
    expect(odd).toEqual([]);
  });

  it('has no `any`, no non-null assertion and no switched-off check', () => {
    const found = sources.flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          !/^\s*(\*|\/\*|\/\/)/.test(line) && /(:|<|\bas) any\b|@ts-(ignore|nocheck|expect-error)/.test(line)
            ? [`${file}:${i + 1}`]
            : [],
        ),
    );
    expect(found).toEqual([]);
  });
});

/** Each cycle once, as the files along it. */
function findCycles(edges: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[][] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'open') cycles.push([...trail.slice(trail.indexOf(file)), file]);
    if (state.has(file)) return;
    state.set(file, 'open');
    for (const next of targets.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}
