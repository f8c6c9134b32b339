/**
 * `npm test`: types, lint, unit and contract tests on both stores, the browser walks, and the TCK; ends with one line of counts.
 * What the machine lacks is told in one line each; with CI=true it is a failure (the TCK's folder excepted).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findBrowser } from './browser.ts';
import { neo4jObstacle } from './neo4j-machine.ts';

const ROOT = resolve(import.meta.dirname, '..');
const IS_CI = process.env.CI === 'true';
const REPORT = join(ROOT, '.cache', 'vitest.json');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
/** Told again at the end: what a failure prints can be longer than what a log keeps. */
const failures: string[] = [];
/** Of a failure's message: enough for the seed of a property and what it found. */
const TOLD_CHARACTERS = 400;

/** Runs one command of the project's own tools, its output passed through. */
function run(command: string, args: readonly string[]): boolean {
  console.log(`\n▸ ${[command, ...args].join(' ')}`);
  const path = `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PATH: path } }).status === 0;
}

function countOne(command: string, args: readonly string[]): void {
  if (run(command, args)) {
    total.passed++;
    return;
  }
  total.failed++;
  failures.push([command, ...args].join(' '));
}

function countVitest(): void {
  const isClean = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
  failures.push(...failuresOf(report));
  if (isClean || report.numFailedTests > 0) return;
  total.failed++;
  failures.push('vitest: it ended with an error outside the tests');
}

function* failuresOf({ testResults }: Report): Generator<string> {
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(ROOT, name);
    const failed = assertionResults.filter((one) => one.status === 'failed');
    for (const { fullName, failureMessages } of failed)
      yield `${file}: ${fullName}: ${(failureMessages[0] ?? '').slice(0, TOLD_CHARACTERS)}`;
    if (status === 'failed' && failed.length === 0) yield `${file}: ${message.slice(0, TOLD_CHARACTERS)}`;
  }
}

function reportMissing(what: string, obstacle: string | undefined): void {
  if (obstacle === undefined) return;
  console.log(`not run: ${what}: ${obstacle}`);
  if (IS_CI) total.failed++;
  else total.skipped++;
}

mkdirSync(join(ROOT, '.cache'), { recursive: true });
countOne('tsc', ['--noEmit']);
countOne('biome', ['check', '.']);
countOne('npm', ['run', '--silent', 'build']);
countVitest();
if (existsSync(process.env.TCK_FEATURES ?? join(ROOT, '..', 'shared', 'tck', 'features'))) {
  countOne('tsx', ['tools/tck/main.ts', '--quiet']);
  countOne('tsx', ['tools/tck/main.ts', '--quiet', '--pausing']);
} else {
  console.log('not run: TCK: no folder of features (set TCK_FEATURES)');
}
reportMissing('contract suite on Neo4j', neo4jObstacle());
reportMissing('browser walks', (await findBrowser()) === undefined ? 'no Chromium (set CHROMIUM)' : undefined);

for (const failure of failures) console.log(`\nfailed: ${failure}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
