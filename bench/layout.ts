/** The force layout against ForceAtlas2 (graphology's, θ 1.2): time of an iteration, and what the picture is like at the end. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { force } from '../client/state/layout/force.ts';
import { type LayoutInput, layoutInput } from '../client/state/layout/input.ts';
import { LAYOUTS } from '../client/state/layout/layouts.ts';
import { nodeRadius } from '../client/state/measures.ts';
import { type ClusteredGraph, clusteredGraph } from './clustered-graph.ts';
import { seededRandom } from './generated-graph.ts';
import { type Places, qualityOf } from './layout-quality.ts';
import { decimals, median, printHead, printRow } from './table.ts';

export interface LayoutBenchOptions {
  readonly nodes: number;
  readonly edges: number;
  readonly repetitions: number;
}

const FRAME = { width: 1440, height: 900 };
/** In a timed run, beside the one that is taken off for what is done once. */
const TIMED = 10;
/** As many as ours makes, and as many as the other needs to come to rest. */
const RUNS = [150, 500] as const;

export function benchLayout({ nodes, edges, repetitions }: LayoutBenchOptions): void {
  const graph = clusteredGraph(nodes, edges);
  const start = randomPlaces(graph);
  console.log(`\n${nodes} nodes, ${edges} edges in known communities; CPU time, median of ${repetitions} in turn\n`);
  printHead('an iteration', ['ms', 'times ForceAtlas2']);
  const times = { fa2: [] as number[], own: [] as number[] };
  for (let turn = 0; turn <= repetitions; turn++) {
    const fa2 = iterationMs((count) => forceAtlas2Places(graph, start, count));
    const own = iterationMs((count) => ownIterations(graph, start, count));
    if (turn === 0) continue;
    times.fa2.push(fa2);
    times.own.push(own);
  }
  const peer = median(times.fa2);
  printRow('ForceAtlas2, θ 1.2', [decimals(peer), '1.00']);
  printRow('ours', [decimals(median(times.own)), decimals(median(times.own) / peer)]);

  console.log('\nDistances in medians of that of any two nodes\n');
  printHead('picture', [
    's',
    'edge',
    'edge, mean',
    'one edge in 20 above',
    'within a community',
    'nearest of own community',
    'neighbours near',
  ]);
  printPicture(graph, 'ours, whole', () => ownPlaces(graph));
  for (const iterations of RUNS) {
    printPicture(graph, `ForceAtlas2, ${iterations} iterations`, () => forceAtlas2Places(graph, start, iterations));
  }
}

function printPicture(graph: ClusteredGraph, name: string, make: () => Places): void {
  const before = process.cpuUsage();
  const places = make();
  const seconds = cpuMs(before) / 1000;
  const { edge, meanEdge, longEdge, community, pure, kept } = qualityOf(graph, places);
  const numbers = [edge, meanEdge, longEdge, community, pure, kept].map((number) => decimals(number, 3));
  printRow(name, [decimals(seconds, 1), ...numbers]);
}

function iterationMs(run: (count: number) => unknown): number {
  const timed = (count: number) => {
    const before = process.cpuUsage();
    run(count);
    return cpuMs(before);
  };
  const once = timed(1);
  return (timed(1 + TIMED) - once) / TIMED;
}

function cpuMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function randomPlaces({ count }: ClusteredGraph): Places {
  const random = seededRandom(3);
  const side = 44 * Math.sqrt(count);
  const numbers = () => Float64Array.from({ length: count }, () => random() * side);
  return { x: numbers(), y: numbers() };
}

/** The very code that its worker runs, without the messages. */
function forceAtlas2Places({ count, sources, targets }: ClusteredGraph, { x, y }: Places, iterations: number): Places {
  const graph = new UndirectedGraph();
  for (let i = 0; i < count; i++) graph.addNode(i, { x: x[i], y: y[i] });
  sources.forEach((source, e) => {
    graph.addEdge(source, targets[e]);
  });
  const settings = { ...forceAtlas2.inferSettings(count), barnesHutOptimize: true, barnesHutTheta: 1.2 };
  const places = forceAtlas2(graph, { iterations, settings });
  const axis = (key: 'x' | 'y') => Float64Array.from({ length: count }, (_, i) => places[i]?.[key] ?? 0);
  return { x: axis('x'), y: axis('y') };
}

function ownIterations(graph: ClusteredGraph, start: Places, iterations: number): void {
  const input = inputOf(graph);
  input.x.set(start.x);
  input.y.set(start.y);
  for (const _ of force(input, { iterations, edgeLength: 88 }));
}

/** As the page runs it: rough places, iterations, overlaps removed. */
function ownPlaces(graph: ClusteredGraph): Places {
  const input = inputOf(graph);
  for (const _ of LAYOUTS.clusters.run(input, FRAME));
  return input;
}

function inputOf({ count, sources, targets }: ClusteredGraph): LayoutInput {
  const degrees = new Int32Array(count);
  for (const ends of [sources, targets]) for (const end of ends) degrees[end] = (degrees[end] ?? 0) + 1;
  const nodes = Array.from(degrees, (degree, i) => {
    const radius = nodeRadius(degree, count);
    return { id: `${i}`, x: 0, y: 0, radius, halfWidth: radius + 3, halfHeight: radius + 3, drop: 0, isFixed: false };
  });
  return layoutInput(
    nodes,
    Array.from(sources, (source, e) => [`${source}`, `${targets[e]}`] as const),
  );
}
