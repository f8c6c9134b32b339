/** Paths as a question: to the store, as the very statement that the page can show, or to the picture, where weights count. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Statement } from '../../graph/statements/fragment.ts';
import { MOST_WAYS, shortWays, type WayOptions, ways } from '../../graph/statements/ways.ts';
import type { PathValue } from '../../graph/values.ts';
import { readRows } from './answers.ts';
import type { Scene } from './scene.ts';
import { type WayLimit, type WhyNone, whyNone } from './way-limits.ts';
import type { Detour, FoundWays, SwitchedOff, WayAim, WayEnds, WaysParts } from './way-model.ts';
import { isSameJob, pathOf, type ShownJob, type ShownSearch, shownJob, whyNoneShown } from './way-shown.ts';

export type WayQuestion =
  | { readonly kind: 'store'; readonly statement: Statement; readonly wanted: Wanted }
  /** Without a job where an end is not in the picture. */
  | { readonly kind: 'shown'; readonly search: ShownSearch; readonly job: ShownJob | undefined };

interface Wanted {
  readonly ends: WayEnds;
  readonly aim: WayAim;
  readonly detour: Detour;
  readonly off: SwitchedOff;
}

type Signals = {
  readonly [Part in keyof Wanted]: ReadonlySignal<Part extends 'ends' ? WayEnds | undefined : Wanted[Part]>;
};

/** The same object as long as the same is asked, though the picture changes: an answer must not be lost for a pin. */
export function createQuestion(
  parts: WaysParts,
  { ends, aim, detour, off }: Signals,
): ReadonlySignal<WayQuestion | undefined> {
  let last: WayQuestion | undefined;
  return computed(() => {
    const between = ends.value;
    if (between === undefined) {
      last = undefined;
      return undefined;
    }
    const wanted = { ends: between, aim: aim.value, detour: detour.value };
    if (wanted.aim.kind !== 'weighted') {
      const asked = { ...wanted, off: off.value };
      return { kind: 'store', wanted: asked, statement: statementFor(parts, asked) };
    }
    const search = searchFor(parts, wanted);
    const job = shownJob(search, wanted.aim.count);
    const isSame = last?.kind === 'shown' && last.job !== undefined && job !== undefined && isSameJob(last.job, job);
    if (!isSame) last = { kind: 'shown', search, job };
    return last;
  });
}

export async function answerTo(parts: WaysParts, question: WayQuestion, abort: AbortSignal): Promise<FoundWays> {
  return question.kind === 'store' ? storeAnswer(parts, question, abort) : shownAnswer(parts, question, abort);
}

async function storeAnswer(
  parts: WaysParts,
  { statement, wanted }: WayQuestion & { readonly kind: 'store' },
  abort: AbortSignal,
): Promise<FoundWays> {
  const paths = await pathsOf(parts, statement, abort);
  if (paths.length === 0) return { paths, isCut: false, why: await whyNoneInStore(parts, wanted, abort) };
  if (wanted.aim.kind === 'several') return { paths, isCut: paths.length >= wanted.aim.count };
  return { paths: paths.slice(0, MOST_WAYS), isCut: paths.length > MOST_WAYS };
}

async function shownAnswer(
  { calculator }: WaysParts,
  { search, job }: WayQuestion & { readonly kind: 'shown' },
  abort: AbortSignal,
): Promise<FoundWays> {
  if (job === undefined) return { paths: [], isCut: false, why: { kind: 'absent' } };
  const { ties, weights, from, to, count, searched } = job;
  const run = calculator.start('lightPaths', { ties, weights, from, to, count });
  abort.addEventListener('abort', () => run.stop());
  const found = (await run.result) ?? [];
  if (found.length === 0 && !abort.aborted) {
    return { paths: [], isCut: false, searched, why: await whyNoneShown(search) };
  }
  return {
    paths: found.map((path) => pathOf(search, job, path)),
    weights: found.map(({ weight }) => weight),
    isCut: found.length >= count,
    searched,
  };
}

/** Types are named only where one is switched off: then all the others are allowed. */
function statementFor(
  { vocabulary, types }: WaysParts,
  { ends, aim, detour, off }: Wanted,
  lifted: ReadonlySet<WayLimit> = new Set(),
): Statement {
  const [from, to] = [ends.from.elementId, ends.to.elementId];
  const avoid = [
    ...(lifted.has('nodes') ? [] : detour.nodes.map(({ elementId }) => elementId)),
    ...(lifted.has('off') ? [] : off.nodes),
  ].filter((id) => id !== from && id !== to);
  const options: WayOptions = {
    ...(detour.types.size === 0 || lifted.has('types')
      ? {}
      : { types: types().filter((type) => !detour.types.has(type)) }),
    avoid,
    avoidEdges: lifted.has('off') ? [] : off.edges,
  };
  const scope = vocabulary.scope.value;
  if (aim.kind === 'several') return shortWays(from, to, scope, { ...options, limit: aim.count });
  return ways(from, to, scope, { ...options, limit: MOST_WAYS + 1 });
}

function searchFor(
  { vocabulary, visible }: WaysParts,
  { ends, aim, detour }: Pick<Wanted, 'ends' | 'aim' | 'detour'>,
): ShownSearch {
  const { evidence } = vocabulary.scope.value;
  return {
    visible: visible.value,
    from: ends.from.elementId,
    to: ends.to.elementId,
    avoid: new Set(detour.nodes.map(({ elementId }) => elementId)),
    types: new Set([...detour.types, ...evidence]),
    evidence: new Set(evidence),
    weight: aim.weight,
  };
}

function whyNoneInStore(parts: WaysParts, wanted: Wanted, abort: AbortSignal): Promise<WhyNone> {
  const { detour, off } = wanted;
  const inForce: WayLimit[] = [];
  if (detour.types.size > 0) inForce.push('types');
  if (detour.nodes.length > 0) inForce.push('nodes');
  if (off.nodes.length + off.edges.length > 0) inForce.push('off');
  const one: Wanted = { ...wanted, aim: { ...wanted.aim, kind: 'several', count: 1 } };
  return whyNone(inForce, async (lifted) => (await pathsOf(parts, statementFor(parts, one, lifted), abort)).length > 0);
}

async function pathsOf({ api }: WaysParts, asked: Statement, abort: AbortSignal): Promise<readonly PathValue[]> {
  const { rows } = await readRows(api, asked, abort);
  return rows.map((row) => row.value('path')).filter(isPath);
}

/** The same object as long as the same things are off: a way that comes into the picture asks no new question. */
export function createOff({ graph, revision }: Scene): ReadonlySignal<SwitchedOff> {
  let last: SwitchedOff = { nodes: [], edges: [] };
  return computed(() => {
    revision.value;
    const nodes = graph.filterNodes((_, { isOff }) => isOff);
    const edges = graph.filterEdges((_, { isOff }) => isOff);
    const isSame = nodes.join() === last.nodes.join() && edges.join() === last.edges.join();
    if (!isSame) last = { nodes, edges };
    return last;
  });
}

function isPath(value: unknown): value is PathValue {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'path';
}
