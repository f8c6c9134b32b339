/**
 * `npm test`: types, lint, unit and contract tests on both stores, the browser walks, and the TCK; ends with one line of counts.
 * What the machine lacks is told in one line each; with CI=true it is a failure (the TCK's folder excepted).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

const total: Count = { passed: 0, failed: 0, skipped: 0 };

/** Runs one command of the project's own tools, its output passed through. */
function run(command: string, args: readonly string[]): boolean {
  console.log(`\n▸ ${[command, ...args].join(' ')}`);
  const path = `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PATH: path } }).status === 0;
}

function countOne(isPassed: boolean): void {
  if (isPassed) total.passed++;
  else total.failed++;
}

function countVitest(): void {
  const isClean = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Record<string, number>;
  total.passed += report.numPassedTests ?? 0;
  total.failed += report.numFailedTests ?? 0;
  total.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  if (!isClean && report.numFailedTests === 0) total.failed++;
}

function reportMissing(what: string, obstacle: string | undefined): void {
  if (obstacle === undefined) return;
  console.log(`not run: ${what}: ${obstacle}`);
  if (IS_CI) total.failed++;
  else total.skipped++;
}

mkdirSync(join(ROOT, '.cache'), { recursive: true });
countOne(run('tsc', ['--noEmit']));
countOne(run('biome', ['check', '.']));
countOne(run('npm', ['run', '--silent', 'build']));
countVitest();
if (existsSync(process.env.TCK_FEATURES ?? join(ROOT, '..', 'shared', 'tck', 'features'))) {
  countOne(run('tsx', ['tools/tck/main.ts', '--quiet']));
  countOne(run('tsx', ['tools/tck/main.ts', '--quiet', '--pausing']));
} else {
  console.log('not run: TCK: no folder of features (set TCK_FEATURES)');
}
reportMissing('contract suite on Neo4j', neo4jObstacle());
reportMissing('browser walks', (await findBrowser()) === undefined ? 'no Chromium (set CHROMIUM)' : undefined);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
