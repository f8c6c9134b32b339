/** The filter of a picture as a view keeps it, and back. */
import type { SavedColumnFilter, ViewContent } from '../../../graph/wire-views.ts';
import type { ColumnFilter } from '../filtering/column-filter.ts';
import type { Filter } from '../scene.ts';

export function savedFilter({ hiddenKinds, hiddenTypes, columns }: Filter): ViewContent['filter'] {
  return {
    hiddenKinds: [...hiddenKinds],
    hiddenTypes: [...hiddenTypes],
    ...(columns.length === 0 ? {} : { columns: columns.map(savedColumn) }),
  };
}

export function filterOf({ hiddenKinds, hiddenTypes, columns = [] }: ViewContent['filter']): Filter {
  return {
    hiddenKinds: new Set(hiddenKinds),
    hiddenTypes: new Set(hiddenTypes),
    columns: columns.map(
      ({ test, ...filter }): ColumnFilter => ({
        ...filter,
        test: test.kind === 'choice' ? { kind: 'choice', hidden: new Set(test.hidden) } : test,
      }),
    ),
  };
}

function savedColumn({ test, ...filter }: ColumnFilter): SavedColumnFilter {
  return { ...filter, test: test.kind === 'choice' ? { kind: 'choice', hidden: [...test.hidden] } : test };
}
