/** What the page computes for a large picture, in CPU time of this process, without a browser: the wire, the scene, the looks, the pointer. */

import { signal } from '@preact/signals-core';
import { createApi } from '../client/api.ts';
import { frameOf } from '../client/canvas/frame.ts';
import { targetAt } from '../client/canvas/hits.ts';
import { createLabels } from '../client/canvas/labels.ts';
import { allLooksOf, followLooks, shownLooksOf } from '../client/canvas/looks.ts';
import { SceneTextures } from '../client/canvas/scene-textures.ts';
import { viewOf } from '../client/canvas/view.ts';
import { applyChanges, type Change } from '../client/state/changes.ts';
import { createExplorer, type Explorer } from '../client/state/explorer.ts';
import { DraftPieces, type InSteps } from '../client/state/keeping/draft-pieces.ts';
import type { WritableScene } from '../client/state/scene.ts';
import { indexOf } from '../client/state/scene-index.ts';
import { memoryStorage } from '../client/state/storage.ts';
import { PALETTES } from '../client/styles/tokens.ts';
import type { EdgeValue, NodeValue, Value } from '../graph/values.ts';
import { createColumnEncoder } from '../graph/wire-columns.ts';
import { createColumnDecoder } from '../graph/wire-columns-decode.ts';
import { decodeValue } from '../graph/wire-decode.ts';
import { encodeValue } from '../graph/wire-encode.ts';
import { generateGraph } from './generated-graph.ts';
import { positionOf } from './page-position.ts';

export interface SceneBenchOptions {
  readonly nodes: number;
  readonly repetitions: number;
}

/** Records of a line in columns, about as the server sends them. */
const RUN = 800;

interface Sample {
  readonly nodes: readonly NodeValue[];
  readonly edges: readonly EdgeValue[];
}

export function benchScene({ nodes, repetitions }: SceneBenchOptions): void {
  const sample = sampleOf(nodes);
  const measure = <T>(name: string, work: () => T): T => {
    const times: number[] = [];
    let result = work();
    for (let turn = 0; turn < repetitions; turn++) {
      const before = process.cpuUsage();
      result = work();
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    console.log(`| ${name} | ${times.sort((a, b) => a - b)[times.length >> 1]?.toFixed(1)} |`);
    return result;
  };
  console.log(
    `\n${nodes} nodes, ${sample.edges.length} edges, median CPU of ${repetitions}\n\n| work | ms |\n| --- | ---: |`,
  );
  benchWire(sample, measure);
  benchPicture(sample, measure);
}

type Measure = <T>(name: string, work: () => T) => T;

function benchWire({ nodes, edges }: Sample, measure: Measure): void {
  const values: readonly Value[] = [...nodes, ...edges];
  const typed = measure('write typed JSON', () => values.map((value) => JSON.stringify([encodeValue(value)])));
  measure('read typed JSON', () => typed.map((text) => decodeValue(JSON.parse(text)[0])));
  const columns = measure('write columns', () => {
    const encoder = createColumnEncoder(['x']);
    const runs = Array.from({ length: Math.ceil(values.length / RUN) }, (_, i) => values.slice(i * RUN, (i + 1) * RUN));
    return runs.map((run) => JSON.stringify(encoder.encode(run.map((value) => [value]))));
  });
  measure('read columns', () => {
    const decoder = createColumnDecoder();
    return columns.map((text) => decoder.decode(JSON.parse(text)));
  });
  const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  console.log(`| characters in columns, of those in typed JSON | ${(length(columns) / length(typed)).toFixed(2)} |`);
}

function benchPicture(sample: Sample, measure: Measure): void {
  const changes = changesOf(sample);
  const { explorer, scene } = measure('put it into the scene', () => {
    const made = emptyExplorer();
    applyChanges(made.scene, changes);
    return made;
  });
  measure('number it', () => indexOf(scene.graph, explorer.vocabulary));
  measure('number it again, as after an expansion', () => {
    scene.touch('revision');
    return explorer.index.value;
  });
  const all = measure('looks', () => allLooksOf(explorer, PALETTES.light));
  const textures = new SceneTextures();
  const atlas = { cellOf: () => 0 };
  const visible = () => explorer.filters.visible.value;
  measure('textures, all', () => textures.fill(all, visible(), atlas));
  const followed = followLooks(explorer, signal(PALETTES.light));
  measure('a rule for nodes: looks and textures', () => {
    explorer.styling.clear();
    explorer.styling.add('node', 'colour', { kind: 'property', key: 'score' });
    textures.fillNodes(followed.value, atlas);
    textures.show(followed.value, visible());
  });
  measure('a rule for lines: looks and textures', () => {
    explorer.styling.clear();
    explorer.styling.add('edge', 'colour', { kind: 'property', key: 'weight' });
    textures.fillEdges(followed.value);
    textures.show(followed.value, visible());
  });
  measure('its legend', () => {
    explorer.filters.toggleKind('Person');
    return explorer.styling.legends.value;
  });
  explorer.filters.showAll();
  explorer.styling.clear();
  measure('textures, places alone', () => textures.move(all));
  measure('a filter switched', () => {
    explorer.filters.toggleKind('Person');
    textures.show(all, visible());
    return [shownLooksOf(all, visible()), explorer.filters.kinds.value, explorer.filters.types.value];
  });
  explorer.filters.showAll();
  const far = viewOf(
    { width: 1440, height: 900 },
    { x: 0.5, y: 0.5, ratio: Math.sqrt(sample.nodes.length) / 33, angle: 0 },
  );
  textures.show(all, visible());
  const frame = frameOf(scene, shownLooksOf(all, visible()), far);
  measure('what lies under the pointer', () => targetAt(frame, { point: { x: 20, y: 15 }, ink: 0.14, isTouch: false }));
  const labels = createLabels((text) => text.length * 7);
  measure('captions of a frame', () => labels.place(frame));
  measure('the draft, whole', () => ended(new DraftPieces().changed(scene, explorer.index.value, {})));
  const pieces = new DraftPieces();
  measure('the draft, a node moved', () => {
    applyChanges(scene, [{ kind: 'place', places: new Map([['4:sample:n7', { x: Math.random(), y: 0 }]]) }]);
    const changed = ended(pieces.changed(scene, explorer.index.value, {}));
    changed.onKept();
    return changed;
  });
  explorer.stop();
}

function ended<Result>(steps: InSteps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Of an explorer whose server never answers. */
function emptyExplorer(): { readonly explorer: Explorer; readonly scene: WritableScene } {
  const api = createApi('', () => new Promise<Response>(() => undefined));
  const address = { read: () => '', write: () => undefined };
  const explorer = createExplorer({ api, storage: memoryStorage(), address });
  // NOTE: an explorer hands its scene out for reading; measuring fills it without a server.
  return { explorer, scene: explorer.scene as WritableScene };
}

function sampleOf(count: number): Sample {
  const graph = generateGraph(count, count * 4);
  const nodes = graph.nodes.map(({ id, kind, name, score }): NodeValue => {
    const properties = new Map<string, Value>(Object.entries({ id, name, score }));
    return { kind: 'node', elementId: `4:sample:${id}`, labels: [kind], properties };
  });
  const idOf = (slot: number) => nodes[slot]?.elementId ?? '';
  const edges = graph.edges.map(
    ({ from, to, type, weight }, i): EdgeValue => ({
      kind: 'edge',
      elementId: `5:sample:${i}`,
      type,
      startElementId: idOf(from),
      endElementId: idOf(to),
      properties: new Map([['weight', weight]]),
    }),
  );
  return { nodes, edges };
}

function changesOf({ nodes, edges }: Sample): readonly Change[] {
  const flags = { isHidden: false, isOff: false };
  return [
    {
      kind: 'addNodes',
      nodes: nodes.map((entity, i) => ({
        id: entity.elementId,
        attributes: { ...positionOf(`n${i}`), entity, isPinned: false, ...flags },
      })),
    },
    {
      kind: 'addEdges',
      edges: edges.map((entity) => ({
        id: entity.elementId,
        source: entity.startElementId,
        target: entity.endElementId,
        attributes: { entity, ...flags },
      })),
    },
  ];
}
