/** The engine as one file for a browser, as whoever embeds it would build it: for the measure of its size and for tests of its use alone. */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const PROJECT = resolve(import.meta.dirname, '..');
const ENTRY = '/engine-entry.ts';

/** What a user of the engine imports. Full text is handed to `createMemoryGraph` by those who want it, and what is said of functions to `createEngine`: they load apart. */
const PUBLIC = ['cypher/query.ts', 'cypher/engine.ts', 'graph/memory-graph.ts', 'graph/values.ts', 'graph/errors.ts'];
const FULLTEXT = 'cypher/fulltext.ts';

export interface Bundle {
  /** One ES module. */
  readonly code: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Bytes by the folder or package that they come from, before names are shortened; most first. */
  readonly parts: ReadonlyMap<string, number>;
}

export async function bundleEngine(options: { readonly isWithFulltext: boolean }): Promise<Bundle> {
  const files = options.isWithFulltext ? [...PUBLIC, FULLTEXT] : PUBLIC;
  return bundleText(files.map((file) => `export * from './${file}';`).join('\n'));
}

/** A module as it would stand at the root of the project, bundled and minified with what everything here is built with. */
export async function bundleText(text: string): Promise<Bundle> {
  const result = await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    plugins: [
      {
        name: 'engine-entry',
        enforce: 'pre',
        resolveId(id, importer) {
          if (id === ENTRY) return ENTRY;
          return importer === ENTRY && id.startsWith('.') ? resolve(PROJECT, id) : undefined;
        },
        load: (id) => (id === ENTRY ? text : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict', output: { format: 'es', minify: true } },
    },
  });
  const chunk = onlyChunk(result);
  const code = Buffer.from(chunk.code);
  return {
    code: chunk.code,
    bytes: code.length,
    gzipBytes: gzipSync(code, { level: 9 }).length,
    parts: partsOf(chunk),
  };
}

function onlyChunk(result: Awaited<ReturnType<typeof build>>): Rolldown.OutputChunk {
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : [])).filter((one) => one.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new Error(`engine: expected one file, built ${chunks.length}`);
  return chunk;
}

function partsOf(chunk: Rolldown.OutputChunk): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const [file, { renderedLength }] of Object.entries(chunk.modules)) {
    const part = partOf(file.replace(`${PROJECT}/`, ''));
    parts.set(part, (parts.get(part) ?? 0) + renderedLength);
  }
  return new Map([...parts].sort(([, a], [, b]) => b - a));
}

function partOf(file: string): string {
  if (file === ENTRY) return 'the entry';
  const [first = '', second = ''] = file.replace('node_modules/', '').split('/');
  if (file.startsWith('node_modules/')) return first;
  return second.endsWith('.ts') ? `${first}/*.ts` : `${first}/${second}`;
}
