/** The procedures that every engine has. */
import { AWAIT_INDEX_PROCEDURES } from './await-index.ts';
import { FULL_TEXT_PROCEDURES } from './full-text.ts';
import { NAME_PROCEDURES } from './names.ts';
import type { Procedure } from './procedure.ts';
import { SCHEMA_TYPE_PROCEDURES } from './schema-types.ts';
import { SERVER_PROCEDURES } from './server.ts';
import { VISUALIZATION_PROCEDURES } from './visualization.ts';

export const BUILT_IN_PROCEDURES: readonly Procedure[] = [
  ...NAME_PROCEDURES,
  ...SCHEMA_TYPE_PROCEDURES,
  ...VISUALIZATION_PROCEDURES,
  ...FULL_TEXT_PROCEDURES,
  ...AWAIT_INDEX_PROCEDURES,
  ...SERVER_PROCEDURES,
];
