/**
 * `npm run tck -- [--features DIR] [--graphs DIR] [--only TEXT] [--quiet] [--pausing]`: runs TCK features on the engine.
 * With `--pausing` it pauses wherever it can, which must not change an answer.
 * Ends with the count, failures grouped by feature, and how many were honest refusals; exit code 1 below the floor.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeEngineError, openEngineSubject } from './engine-subject.ts';
import { type Outcome, runScenario } from './run-scenario.ts';
import { readScenarios, type Scenario } from './scenarios.ts';

/** No landing may fall below. */
const FLOOR_PER_CENT = 100;

const SHARED = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'tck');
const { values } = parseArgs({
  options: {
    features: { type: 'string', default: process.env.TCK_FEATURES ?? join(SHARED, 'features') },
    graphs: { type: 'string', default: process.env.TCK_GRAPHS ?? join(SHARED, 'graphs') },
    only: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    pausing: { type: 'boolean', default: false },
  },
});

if (!existsSync(values.features)) {
  console.error(`tck: there is no folder ${values.features}; name one with --features or TCK_FEATURES.`);
  process.exit(2);
}

const scenarios = readScenarios(values.features).filter(
  ({ feature, name }) => values.only === undefined || `${feature} ${name}`.includes(values.only),
);
const failures: { scenario: Scenario; outcome: Extract<Outcome, { cause: string }> }[] = [];
for (const scenario of scenarios) {
  const outcome = await runScenario(scenario, {
    open: () => openEngineSubject(values.pausing ? 0 : Number.POSITIVE_INFINITY),
    graph: readGraph,
    describeError: describeEngineError,
  });
  if (outcome.kind !== 'passed') failures.push({ scenario, outcome });
}
report();

/** The script of a named graph; `any` and `empty` start from nothing. */
function readGraph(name: string): string | undefined {
  if (name === 'empty' || name === 'any') return '';
  const path = join(values.graphs, name, `${name}.cypher`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function report(): void {
  const passed = scenarios.length - failures.length;
  const perCent = (100 * passed) / Math.max(scenarios.length, 1);
  for (const { scenario, outcome } of failures) {
    console.log(`${outcome.kind === 'refused' ? 'refused' : 'failed '} ${scenario.feature} ${scenario.name}`);
    if (values.quiet) continue;
    console.log(`    ${outcome.cause}\n    in: ${outcome.statement.replaceAll('\n', '\n        ')}`);
  }
  const refused = failures.filter(({ outcome }) => outcome.kind === 'refused').length;
  console.log(
    `TCK${values.pausing ? ', pausing' : ''}: ${passed} of ${scenarios.length} scenarios pass (${perCent.toFixed(2)} %); ${refused} of the others are refused by name.`,
  );
  process.exitCode = perCent < FLOOR_PER_CENT ? 1 : 0;
}
