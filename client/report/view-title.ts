/** What a file of the picture is called: by the view that is open, and whether it is still that. */
import { words } from '../i18n/words.ts';
import type { Views } from '../state/keeping/views.ts';

/** Undefined where no view is open. */
export function viewTitle({ views }: { readonly views: Pick<Views, 'current' | 'isChanged'> }): string | undefined {
  const name = views.current.peek()?.name;
  return name === undefined || !views.isChanged.peek() ? name : `${name} (${words.peek().keeping.changed})`;
}
