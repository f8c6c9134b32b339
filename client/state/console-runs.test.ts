/** Scripts in the console: statements in their order, each a transaction of its own, ended by the first that fails or by stopping. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InvalidInput } from '../../graph/errors.ts';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { createApi } from '../api.ts';
import type { ConsoleState, Script } from './console-runs.ts';
import { createExplorer, type Explorer } from './explorer.ts';
import { memoryStorage } from './storage.ts';
import { until } from './testing/explorer-for-test.ts';

const ENDLESS = 'UNWIND range(1, 100000000) AS i WITH i WHERE i % 99999999 = 0 RETURN i';

let server: MemoryServer;
let explorer: Explorer;
let consoleState: ConsoleState;

beforeEach(async () => {
  server = await startMemoryServer([]);
  explorer = createExplorer({
    api: createApi(server.address),
    storage: memoryStorage(),
    address: { read: () => '', write: () => undefined },
  });
  consoleState = explorer.console;
  await explorer.start();
  await until(() => explorer.opening.state.value.kind === 'loaded');
  consoleState.mode.value = 'write';
});

afterEach(async () => {
  explorer.stop();
  await server.close();
});

async function ended(text: string): Promise<Script> {
  consoleState.text.value = text;
  const script = consoleState.run();
  await until(() => script.state.value !== 'running');
  return script;
}

function kindsOf({ runs }: Script): string[] {
  return runs.map(({ state }) => state.value.kind);
}

test('statements run in their order, and each has its own result; semicolons in texts, names and comments end none', async () => {
  const script = await ended(`// first; a comment
CREATE (:Thing {name: 'a;b'}); /* ; */
MATCH (t:Thing) SET t.\`x;y\` = 1 RETURN t.name AS name;
MATCH (t:Thing) RETURN t.\`x;y\` AS y`);
  expect(script.state.value).toBe('done');
  expect(script.runs.map(({ statement, columns, rows }) => [statement.statement, columns.value, rows])).toEqual([
    ["CREATE (:Thing {name: 'a;b'})", [], []],
    ['MATCH (t:Thing) SET t.`x;y` = 1 RETURN t.name AS name', ['name'], [['a;b']]],
    ['MATCH (t:Thing) RETURN t.`x;y` AS y', ['y'], [[1]]],
  ]);
  expect(consoleState.current.value).toBe(script.runs[2]);
});

test('one statement is sent as it stands, comments and all', async () => {
  const { runs } = await ended('// why\nRETURN 1 AS one;\n');
  expect(runs.map(({ statement, rows }) => [statement.statement, rows])).toEqual([
    ['// why\nRETURN 1 AS one;\n', [[1]]],
  ]);
});

test('the first failure ends the script, and its place is counted in the whole text', async () => {
  const script = await ended(
    'CREATE (:Kept);\nCREATE (:Lost) WITH 1 AS a\n  RETURN 1 / 0 AS x, nothing;\nCREATE (:Never)',
  );
  expect(kindsOf(script)).toEqual(['done', 'failed', 'skipped']);
  expect(script.state.value).toBe('failed');
  expect(consoleState.current.value).toBe(script.runs[1]);
  expect(script.runs[1]?.state.value).toMatchObject({
    kind: 'failed',
    error: { code: 'Neo.ClientError.Statement.SyntaxError', position: { offset: 64, line: 3, column: 22 } },
  });
  const { runs } = await ended('MATCH (n) RETURN labels(n) AS labels');
  expect(runs[0].rows).toEqual([[['Kept']]]);
});

test('what fails while it runs takes back its own statement alone', async () => {
  const script = await ended('CREATE (:Kept); CREATE (:Lost) WITH 0 AS zero RETURN 1 / zero; RETURN 1');
  expect(kindsOf(script)).toEqual(['done', 'failed', 'skipped']);
  const { runs } = await ended('MATCH (n) RETURN labels(n) AS labels');
  expect(runs[0].rows).toEqual([[['Kept']]]);
});

test('in read mode the first statement that writes is refused, and nothing after it runs', async () => {
  consoleState.mode.value = 'read';
  const script = await ended('RETURN 1; CREATE (:Thing); RETURN 2');
  expect(kindsOf(script)).toEqual(['done', 'failed', 'skipped']);
  expect(script.runs[1]?.state.value).toMatchObject({ error: { name: 'Refused' } });
});

test('limits hold for each statement', async () => {
  consoleState.rowLimit.value = 3;
  const script = await ended('UNWIND range(1, 5) AS i RETURN i; UNWIND range(1, 9) AS i RETURN i');
  expect(
    script.runs.map(({ rowCount, state: { value } }) => [rowCount.value, value.kind === 'done' && value.summary.cut]),
  ).toEqual([
    [3, 'rows'],
    [3, 'rows'],
  ]);
});

test('stopping ends the statement that runs, and those after it do not begin', async () => {
  consoleState.text.value = `RETURN 1; ${ENDLESS}; RETURN 2; RETURN 3`;
  const script = consoleState.run();
  await until(() => script.runs[1]?.state.value.kind === 'running');
  consoleState.cancel();
  await until(() => script.state.value !== 'running');
  expect(kindsOf(script)).toEqual(['done', 'cancelled', 'skipped', 'skipped']);
  expect(script.state.value).toBe('cancelled');
});

test('parameters that cannot be read fail the first and skip the rest', () => {
  consoleState.parametersText.value = '[1]';
  consoleState.text.value = 'RETURN 1; RETURN 2';
  const script = consoleState.run();
  expect(kindsOf(script)).toEqual(['failed', 'skipped']);
  expect(script.state.value).toBe('failed');
});

test.each(['', ' \n', ';', '// a comment'])(
  'a text without a statement is told as that, and not sent: “%s”',
  (text) => {
    consoleState.text.value = text;
    const script = consoleState.run();
    expect(script.runs.map(({ state }) => state.value)).toEqual([
      {
        kind: 'failed',
        error: new InvalidInput('There is no statement to run. Write one in the editor, then run it.', {
          code: 'Shabaka.EmptyStatement',
        }),
      },
    ]);
  },
);

test('a run that the reader has chosen stays while the others go on', async () => {
  consoleState.text.value = `RETURN 1; RETURN 2; ${ENDLESS}`;
  const script = consoleState.run();
  await until(() => consoleState.current.value === script.runs[2]);
  consoleState.choose(script.runs[0]);
  consoleState.cancel();
  await until(() => script.state.value !== 'running');
  expect(consoleState.current.value).toBe(script.runs[0]);
});

test('what was asked stands in the history as it was written, and without its rows', async () => {
  await ended('RETURN 1');
  await ended('RETURN 2; RETURN 3');
  expect(
    consoleState.history.value.map(({ statement, state, ...rest }) => [
      statement.statement,
      state.value,
      Object.keys(rest),
    ]),
  ).toEqual([
    ['RETURN 2; RETURN 3', 'done', ['id']],
    ['RETURN 1', 'done', ['id']],
  ]);
});

test('the seeds as one script fill an empty store, and the page shows what they made, in its own words', async () => {
  const folder = new URL('../../seeds/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.cypher'))
    .sort();
  expect(explorer.scene.graph.order).toBe(0);
  const script = await ended(files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'));
  expect(script.state.value).toBe('done');
  expect(script.runs.length).toBeGreaterThan(100);
  await until(() => explorer.scene.graph.order > 0);
  expect(explorer.scene.graph.order).toBe(35);
  expect(explorer.vocabulary.kindName('ArmedGroup', 'ar')).toBe('جماعة مسلحة');
}, 60_000);

test('a graph that a script makes is shown when the whole of it is there', async () => {
  consoleState.text.value = `CREATE (:Thing {name: 'first'});
UNWIND range(1, 300000) AS i WITH max(i) AS most RETURN most;
CREATE (:Thing {name: 'last'})`;
  const script = consoleState.run();
  await until(() => script.runs[0].state.value.kind === 'done');
  await explorer.connection.check();
  expect(script.state.value).toBe('running');
  expect(explorer.connection.status.value).toMatchObject({ store: { nodes: 1 } });
  await until(() => explorer.scene.graph.order > 0);
  expect(script.state.value).toBe('done');
  expect(explorer.scene.graph.order).toBe(2);
});
