/** The whole state of one page. Made once by `main.tsx`, made afresh by every test. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Api } from '../api.ts';
import { type AddressSync, createAddressSync } from './address-sync.ts';
import { type Analysis, createAnalysis } from './analysis/analysis.ts';
import { type Calculator, createSlicedCalculator } from './calculating.ts';
import { type Connection, createConnection } from './connection.ts';
import { type ConsoleState, createConsole } from './console-runs.ts';
import { createDiscSizes, type DiscSizes } from './disc-sizes.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import { createExports, type Exports } from './exports.ts';
import { NOTHING_MEASURED } from './filtering/measure-columns.ts';
import { createFilters, type Filters } from './filters.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { createGroundTally, type GroundTally } from './ground/anchors.ts';
import { createDrawn, type Drawn } from './grouping/drawn.ts';
import { createDrawnScene } from './grouping/drawn-scene.ts';
import { createGroups, type Groups } from './grouping/groups.ts';
import { createHiddenNeighbours, type HiddenNeighbours } from './hidden-neighbours.ts';
import { createHistory, type History } from './history.ts';
import { type DraftShelf, memoryShelf } from './keeping/draft-shelf.ts';
import { createNotes, type Notes } from './keeping/notes.ts';
import { createPresenting, type Presenting } from './keeping/presenting.ts';
import { createViews, type Views } from './keeping/views.ts';
import { createSlicedEngine, type LayoutEngine } from './layout/engine.ts';
import { createLayoutRunner } from './layout/runner.ts';
import { createRunningLayouts } from './layout/running.ts';
import { createNotices, type Notices } from './notices.ts';
import { createOpening, type Opening } from './opening.ts';
import { createPicture, type Picture } from './picture.ts';
import { createRereading } from './rereading.ts';
import { createScene, type Scene } from './scene.ts';
import { createSceneIndex, type SceneIndex } from './scene-index.ts';
import { createSearch, type Search } from './search.ts';
import { createSelection, type Selection } from './selection.ts';
import { createSettings, type Language, type Settings } from './settings.ts';
import type { KeyValueStorage } from './storage.ts';
import { createStyling, type Styling } from './styling/styling.ts';
import type { AddressPort } from './view-url.ts';
import { createVocabulary, type VocabularyState } from './vocabulary.ts';
import { createWaySearch, type WaySearch } from './way-search.ts';
import { createWays, relationTypes, type Ways } from './ways.ts';

export interface Explorer {
  readonly api: Api;
  readonly settings: Settings;
  readonly connection: Connection;
  /** Whether the graph's words and the first picture came; a failure on that way is a state, and can be tried again. */
  readonly opening: Opening;
  readonly vocabulary: VocabularyState;
  readonly scene: Scene;
  /** The scene as arrays of numbers. */
  readonly index: ReadonlySignal<SceneIndex>;
  /** The same with each group in the place of its members: what the canvas draws, and what is selected. */
  readonly drawn: Drawn;
  readonly groups: Groups;
  /** How much of what is drawn stands where the ground of the picture says; undefined without one. */
  readonly groundTally: ReadonlySignal<GroundTally | undefined>;
  readonly history: History;
  readonly picture: Picture;
  /** What was brought last beside what was there, and what it was brought beside. */
  readonly arrived: ReadonlySignal<readonly string[]>;
  readonly filters: Filters;
  /** Measures, for rules, filters and tables. */
  readonly analysis: Analysis;
  /** Rules by which nodes and lines look, with their legends. */
  readonly styling: Styling;
  /** How large discs are drawn, which layouts hold room for. */
  readonly discSizes: DiscSizes;
  readonly gathering: Gathering;
  readonly hiddenNeighbours: HiddenNeighbours;
  readonly selection: Selection;
  readonly search: Search;
  readonly evidence: Evidence;
  readonly console: ConsoleState;
  readonly exports: Exports;
  readonly notices: Notices;
  readonly ways: Ways;
  readonly views: Views;
  readonly presenting: Presenting;
  readonly notes: Notes;
  readonly waySearch: WaySearch;
  /** What the picture has of the page, in CSS pixels; the canvas tells it, layouts fill it. */
  readonly pictureSize: Signal<PictureSize>;
  /** Reads again what the graph is and its words, after it has changed. */
  reread(): Promise<void>;
  /** Connects; once the store answers, loads the vocabulary and shows the first picture or the one in the address. */
  start(): Promise<void>;
  stop(): void;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface ExplorerPorts {
  readonly api: Api;
  readonly storage: KeyValueStorage;
  readonly address: AddressPort;
  /** What one tab keeps over a reload; where absent, nothing is. */
  readonly shelf?: DraftShelf;
  /** Where layouts run; on this thread, in slices, where absent. */
  readonly layoutEngine?: LayoutEngine;
  /** Where measures and paths over the picture are worked out; as layouts where absent. */
  readonly calculator?: Calculator;
  /** The language to begin with on a first visit. */
  readonly language?: Language;
}

export function createExplorer({
  api,
  storage,
  address,
  language,
  layoutEngine,
  calculator = createSlicedCalculator(),
  shelf = memoryShelf(),
}: ExplorerPorts): Explorer {
  const settings = createSettings(storage, language);
  const connection = createConnection(api);
  const vocabulary = createVocabulary(api);
  const notices = createNotices();
  const scene = createScene();
  const index = createSceneIndex(scene, vocabulary);
  const history = createHistory(scene);
  const pictureSize = signal<PictureSize>({ width: 1000, height: 750 });
  const engine = layoutEngine ?? createSlicedEngine();
  const layouts = createLayoutRunner({ vocabulary, engine, frame: () => pictureSize.peek() });
  const wantsLessMotion = () => settings.wantsLessMotion.peek();
  const drawnScene = createDrawnScene({ scene, index, vocabulary });
  const measured = signal(NOTHING_MEASURED);
  const filters = createFilters({ scene, index, vocabulary, history, measured });
  const styling = createStyling({ scene, index, history, vocabulary, filters, measured, notices });
  const size = computed(() => styling.nodes.value.size);
  const discSizes = createDiscSizes({ index, drawn: drawnScene, size });
  const standing = () => ({ ...drawnScene.peek(), ...discSizes });
  const running = createRunningLayouts({ scene, history, layouts, standing, wantsLessMotion });
  const selection = createSelection(drawnScene);
  const layoutRoot = () => {
    const target = selection.single.peek();
    return target?.kind === 'node' ? target.id : undefined;
  };
  const arrived = signal<readonly string[]>([]);
  const picture = createPicture({
    api,
    scene,
    history,
    arrived,
    vocabulary,
    notices,
    layouts,
    running,
    standing,
    drawn: drawnScene,
    index,
    visible: filters.visible,
    layoutRoot,
  });
  const hiddenNeighbours = createHiddenNeighbours(api, scene, vocabulary);
  const drawn = createDrawn(drawnScene, filters.visible);
  const groups = createGroups({
    scene,
    history,
    vocabulary,
    layouts,
    standing,
    notices,
    index,
    drawn: drawnScene,
    visible: filters.visible,
    calculator,
  });
  const analysis = createAnalysis({ scene, history, basis: filters.basis, calculator, measured });
  const search = createSearch(api, vocabulary, connection);
  const evidence = createEvidence({ api, scene, selection, vocabulary });
  const views = createViews({
    api,
    shelf,
    scene,
    numbering: () => index.peek(),
    history,
    picture,
    vocabulary,
    notices,
  });
  const sync: AddressSync = createAddressSync({
    api,
    address,
    scene,
    history,
    picture,
    selection,
    search,
    views,
    notices,
  });
  const ways = createWays({
    api,
    scene,
    picture,
    selection,
    vocabulary,
    visible: filters.visible,
    calculator,
    types: () => relationTypes(connection, vocabulary),
  });
  const opening = createOpening(connection, async (schema) => {
    await vocabulary.load(schema);
    await sync.open(vocabulary.scope.peek());
  });
  const consoleState = createConsole({ api, picture, onChanged: () => void rereading.reread() });
  const { script } = consoleState;
  const rereading = createRereading({ connection, vocabulary, scene, picture, notices, script });
  return {
    api,
    settings,
    connection,
    opening,
    vocabulary,
    scene,
    index,
    drawn,
    groups,
    groundTally: createGroundTally({ scene, index, drawn }),
    history,
    picture,
    filters,
    analysis,
    styling,
    discSizes,
    gathering: createGathering(),
    hiddenNeighbours,
    arrived,
    selection,
    search,
    evidence,
    console: consoleState,
    exports: createExports(api, filters, notices),
    notices,
    ways,
    views,
    presenting: createPresenting({ views, scene, history }),
    notes: createNotes({ scene, history, vocabulary }),
    waySearch: createWaySearch({ api, vocabulary, search }),
    pictureSize,
    reread: rereading.reread,
    start: async () => {
      opening.begin();
      rereading.begin();
      await connection.check();
    },
    stop() {
      connection.stop();
      opening.stop();
      rereading.stop();
      evidence.stop();
      analysis.stop();
      hiddenNeighbours.stop();
      ways.stop();
      sync.stop();
    },
  };
}
