/** The whole state of one page. Made once by `main.tsx`, made afresh by every test. */
import type { Api } from '../api.ts';
import type { Connection } from './connection.ts';
import type { ConsoleState } from './console-runs.ts';
import type { Evidence } from './evidence.ts';
import type { Exports } from './exports.ts';
import type { Filters } from './filters.ts';
import type { History } from './history.ts';
import type { Notices } from './notices.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import type { Search } from './search.ts';
import type { Selection } from './selection.ts';
import type { Settings } from './settings.ts';
import type { VocabularyState } from './vocabulary.ts';

export interface Explorer {
  readonly api: Api;
  readonly settings: Settings;
  readonly connection: Connection;
  readonly vocabulary: VocabularyState;
  readonly scene: Scene;
  readonly history: History;
  readonly picture: Picture;
  readonly filters: Filters;
  readonly selection: Selection;
  readonly search: Search;
  readonly evidence: Evidence;
  readonly console: ConsoleState;
  readonly exports: Exports;
  readonly notices: Notices;
  /** Connects, loads vocabulary and schema, shows the first picture or the one in the address. */
  start(): Promise<void>;
  stop(): void;
}
