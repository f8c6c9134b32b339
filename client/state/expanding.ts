/** Expanding a node: at once where little is hidden; a hub asks first, by type and direction. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { expansionCounts, neighbours, type Ray } from '../../graph/statements/expand.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { collectEntities, type Row, readRows } from './answers.ts';
import { type BringingParts, bringInto } from './bringing.ts';
import type { Scene } from './scene.ts';
import { captionsOf, type VocabularyState } from './vocabulary.ts';

export interface ExpansionCount extends Ray {
  readonly total: number;
  /** How many of them the picture has already. */
  readonly shown: number;
}

/** A hub that asks before it expands. */
export interface Expansion {
  readonly node: string;
  readonly caption: string;
  readonly counts: readonly ExpansionCount[];
  readonly limit: number;
  /** What brings them all, for "show Cypher". */
  readonly statement: Statement;
}

export interface ExpansionChoice {
  readonly rays: readonly Ray[];
  readonly limit: number;
}

/** What the last expansion left out of the picture; it stays until it is dismissed, brought or no longer true. */
export interface Remainder extends ExpansionChoice {
  readonly node: string;
  /** Relations of these rays: in the picture, and in the store. */
  readonly shown: number;
  readonly total: number;
}

export interface Expanding {
  readonly expansion: ReadonlySignal<Expansion | undefined>;
  readonly remainder: ReadonlySignal<Remainder | undefined>;
  /** Gives the statement that was asked. */
  expand(node: string, abort: AbortSignal): Promise<Statement | undefined>;
  expandChosen(choice: ExpansionChoice, abort: AbortSignal): Promise<Statement | undefined>;
  /** Brings the next ones of what was left out. */
  goOn(abort: AbortSignal): Promise<Statement | undefined>;
  dropRemainder(): void;
  cancel(): void;
}

export interface ExpandingParts extends BringingParts {
  readonly vocabulary: VocabularyState;
}

/** Up to this many hidden neighbours come without asking. */
export const EXPAND_AT_ONCE = 30;
export const DEFAULT_EXPAND_LIMIT = 50;

export function createExpanding(parts: ExpandingParts): Expanding {
  const { api, scene, vocabulary } = parts;
  const { graph } = scene;
  const expansion = signal<Expansion | undefined>(undefined);
  const left = signal<Omit<Remainder, 'shown'> | undefined>(undefined);
  const remainder = computed((): Remainder | undefined => {
    scene.revision.value;
    const last = left.value;
    if (last === undefined || !graph.hasNode(last.node)) return undefined;
    const shown = last.rays.reduce((sum, ray) => sum + countShown(scene, last.node, ray), 0);
    return shown > 0 && shown < last.total ? { ...last, shown } : undefined;
  });
  const captionOf = (id: string) => vocabulary.caption(graph.getNodeAttribute(id, 'entity'), 'en');
  const bring = (rows: readonly Row[], node: string, abort: AbortSignal) => {
    const entities = collectEntities(rows.flatMap((row) => [row.value('edge'), row.value('neighbour')]));
    return bringInto(parts, entities, {
      name: { kind: 'expand', count: 0, about: captionsOf(vocabulary, graph.getNodeAttribute(node, 'entity')) },
      abort,
      beside: node,
    });
  };
  const countsOf = async (node: string, abort: AbortSignal): Promise<readonly ExpansionCount[]> => {
    const { rows } = await readRows(api, expansionCounts(node, vocabulary.scope.peek()), abort);
    return rows.map((row) => {
      const ray: Ray = { type: row.text('type'), direction: row.text('direction') === 'out' ? 'out' : 'in' };
      return { ...ray, total: row.count('total'), shown: countShown(scene, node, ray) };
    });
  };
  const bringChosen = async (node: string, { rays, limit }: ExpansionChoice, abort: AbortSignal) => {
    const statement = neighbours(node, vocabulary.scope.peek(), { rays, shown: graph.edges(node), limit });
    const { rows } = await readRows(api, statement, abort);
    await bring(rows, node, abort);
    return statement;
  };
  return {
    expansion,
    remainder,
    cancel() {
      expansion.value = undefined;
    },
    dropRemainder() {
      left.value = undefined;
    },
    async expand(node, abort) {
      if (!graph.hasNode(node)) return undefined;
      const shown = graph.edges(node);
      const statement = neighbours(node, vocabulary.scope.peek(), { shown, limit: EXPAND_AT_ONCE + 1 });
      const { rows } = await readRows(api, statement, abort);
      if (rows.length <= EXPAND_AT_ONCE) await bring(rows, node, abort);
      else {
        const counts = await countsOf(node, abort);
        expansion.value = { node, caption: captionOf(node), counts, limit: DEFAULT_EXPAND_LIMIT, statement };
      }
      return statement;
    },
    async expandChosen({ rays, limit }, abort) {
      const asked = expansion.peek();
      expansion.value = undefined;
      if (asked === undefined || !graph.hasNode(asked.node)) return undefined;
      const statement = await bringChosen(asked.node, { rays, limit }, abort);
      const wanted = asked.counts.filter((count) => rays.some((ray) => isSameRay(ray, count)));
      left.value = { node: asked.node, rays, limit, total: wanted.reduce((sum, { total }) => sum + total, 0) };
      return statement;
    },
    async goOn(abort) {
      const last = remainder.peek();
      return last === undefined ? undefined : bringChosen(last.node, last, abort);
    },
  };
}

function isSameRay(a: Ray, b: Ray): boolean {
  return a.type === b.type && a.direction === b.direction;
}

function countShown({ graph }: Scene, node: string, { type, direction }: Ray): number {
  const edges = direction === 'out' ? graph.outEdges(node) : graph.inEdges(node);
  return edges.filter((edge) => graph.getEdgeAttribute(edge, 'entity').type === type).length;
}
