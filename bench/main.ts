/** `npm run bench -- engine|page|size [--nodes N] [--edges M] [--repetitions R]`: measurements, as ratios against a peer. */
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    nodes: { type: 'string' },
    edges: { type: 'string' },
    repetitions: { type: 'string', default: '7' },
  },
});
const what = positionals[0] ?? 'all';

if (what === 'engine' || what === 'all') {
  const { benchEngine } = await import('./engine.ts');
  const nodes = Number(values.nodes ?? 100_000);
  await benchEngine({ nodes, edges: Number(values.edges ?? nodes * 4), repetitions: Number(values.repetitions) });
}
if (what === 'page' || what === 'all') {
  const { benchPage } = await import('./page.ts');
  const sizes = values.nodes === undefined ? [1_000, 10_000] : [Number(values.nodes)];
  await benchPage({ sizes, repetitions: Number(values.repetitions) });
}
if (what === 'size' || what === 'all') {
  const { benchSize } = await import('./size.ts');
  await benchSize();
}
if (!['engine', 'page', 'size', 'all'].includes(what)) {
  console.error(`bench: there is no measurement "${what}"; take engine, page, size, or none for all.`);
  process.exitCode = 1;
}
