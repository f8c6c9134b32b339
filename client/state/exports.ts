/** Files out of the picture or of a result: data is made by the server, pictures and reports by the page. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import type { ExportRequest } from '../../graph/wire.ts';
import { encodeParameters } from '../../graph/wire-encode.ts';
import type { Api } from '../api.ts';
import type { Filters } from './filters.ts';
import type { Notices } from './notices.ts';

export const FILE_FORMATS = ['csv', 'tables', 'json', 'graphml', 'graphml-claims', 'cypher'] as const;
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
  /** Work on a file that is made elsewhere: busy while it goes on, undefined where it failed (a notice says why). */
  during<File>(make: () => Promise<File>): Promise<File | undefined>;
}

export function createExports(api: Api, filters: Filters, notices: Notices): Exports {
  const underWay = signal(0);
  const during = async <File>(make: () => Promise<File>): Promise<File | undefined> => {
    underWay.value++;
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      notices.tell({ kind: 'failed', error });
      return undefined;
    } finally {
      underWay.value--;
    }
  };
  const send = (format: FileFormat, body: ExportRequest) => during(() => api.exportFile(format, body));
  return {
    isBusy: computed(() => underWay.value > 0),
    during,
    exportShown: (format) =>
      send(format, { nodeIds: [...filters.shownNodes.peek()], edgeIds: [...filters.shownEdges.peek()] }),
    exportResult: (format, { statement, parameters }) =>
      send(format, { statement, parameters: encodeParameters(parameters), limits: {} }),
  };
}
