/** `npm run bench -- engine|growth|page|layout|frames|scene|size|unbreakable|accounts|turns [--nodes N] [--edges M] [--repetitions R]`: measurements, as ratios against a peer. */
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    nodes: { type: 'string' },
    edges: { type: 'string' },
    repetitions: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
  },
});
const what = positionals[0] ?? 'all';

if (what === 'engine' || what === 'all') {
  const { benchEngine } = await import('./engine.ts');
  const nodes = Number(values.nodes ?? 100_000);
  await benchEngine({ nodes, edges: Number(values.edges ?? nodes * 4), repetitions: Number(values.repetitions) });
}
if (what === 'growth') {
  const { benchGrowth } = await import('./growth.ts');
  const edges = values.edges === undefined ? [10_000, 100_000, 1_000_000] : values.edges.split(',').map(Number);
  await benchGrowth({ edges, repetitions: Number(values.repetitions) });
}
if (what === 'page' || what === 'all') {
  const { benchPage } = await import('./page.ts');
  const counts = values.nodes === undefined ? [1_000, 10_000] : [Number(values.nodes)];
  const sizes = counts.map((nodes) => ({ nodes, edges: Number(values.edges ?? nodes * 4) }));
  await benchPage({ sizes, repetitions: Number(values.repetitions) });
}
if (what === 'layout' || what === 'all') {
  const { benchLayout } = await import('./layout.ts');
  const nodes = Number(values.nodes ?? 10_000);
  benchLayout({ nodes, edges: Number(values.edges ?? nodes * 4), repetitions: Number(values.repetitions) });
}
if (what === 'frames') {
  const { benchFrames } = await import('./frames.ts');
  const nodes = Number(values.nodes ?? 10_000);
  await benchFrames({ nodes, edges: Number(values.edges ?? nodes * 4), repetitions: Number(values.repetitions) });
}
if (what === 'scene' || what === 'all') {
  const { benchScene } = await import('./scene.ts');
  benchScene({ nodes: Number(values.nodes ?? 10_000), repetitions: Number(values.repetitions) });
}
if (what === 'size' || what === 'all') {
  const { benchSize } = await import('./size.ts');
  await benchSize();
}
if (what === 'unbreakable') {
  const { benchUnbreakable } = await import('./unbreakable.ts');
  const nodes = Number(values.nodes ?? 100_000);
  await benchUnbreakable({ nodes, edges: Number(values.edges ?? nodes * 4), only: values.only });
}
if (what === 'turns') {
  const { benchTurns } = await import('./turns.ts');
  await benchTurns({ nodes: Number(values.nodes ?? 200_000), only: values.only });
}
if (what === 'accounts') {
  const { benchAccounts } = await import('./accounts.ts');
  benchAccounts(values.only);
}
const KNOWN = ['engine', 'growth', 'page', 'layout', 'frames', 'scene', 'size', 'unbreakable', 'accounts', 'turns'];
if (what !== 'all' && !KNOWN.includes(what)) {
  console.error(
    `bench: there is no measurement "${what}"; take ${KNOWN.join(', ')}, or none for engine, page, layout, scene and size.`,
  );
  process.exitCode = 1;
}
