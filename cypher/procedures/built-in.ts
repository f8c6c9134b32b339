/** The procedures that every engine has. */
import { NAME_PROCEDURES } from './names.ts';
import type { Procedure } from './procedure.ts';

export const BUILT_IN_PROCEDURES: readonly Procedure[] = [...NAME_PROCEDURES];
