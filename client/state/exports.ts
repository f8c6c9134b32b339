/** Files out of the picture or of a result, made by the server; pictures are made by the canvas. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Statement } from '../../graph/statements/fragment.ts';

export const FILE_FORMATS = ['csv', 'json', 'graphml', 'cypher'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface ExportedFile {
  readonly blob: Blob;
  readonly name: string;
}

export interface Exports {
  readonly isBusy: ReadonlySignal<boolean>;
  /** What is shown now, filters respected, with its claims where there are any. Undefined where it failed (a notice says why). */
  exportShown(format: FileFormat): Promise<ExportedFile | undefined>;
  exportResult(format: FileFormat, statement: Statement): Promise<ExportedFile | undefined>;
}
