/** That there is no path, and what of the reader's own choices is the reason, with the way out of each. */
import { formatList } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import type { WayLimit, WhyNone } from '../state/way-limits.ts';

export function NoWay({ why }: { readonly why: WhyNone }) {
  const { ways, picture, filters, vocabulary } = useApp().explorer;
  const t = words.value.way;
  const isShown = ways.aim.value.kind === 'weighted';
  const lift: Readonly<Record<WayLimit, () => void>> = {
    types: () => ways.allowAllTypes(),
    nodes: () => ways.allowAllNodes(),
    off: () => picture.switchAllOn(),
    hidden: () => {
      if (filters.isFiltering.peek()) filters.showAll();
      if (picture.hiddenCount.peek() > 0) picture.showHidden();
    },
    values: () => ways.aimAt({ kind: 'several' }),
  };
  const limits = why.kind === 'limits' || why.kind === 'together' ? why.limits : [];
  return (
    <div class="ways-none">
      <div role="status">
        <p>
          <strong>{isShown ? t.noneShown : t.none}.</strong>
        </p>
        <p class="small">{reasonOf(why, isShown, vocabulary.hasClaims.value)}</p>
      </div>
      <p class="details-actions">
        {limits.map((limit) => (
          <button key={limit} type="button" class="button" onClick={lift[limit]}>
            {t.lift[limit]}
          </button>
        ))}
        {isShown && (why.kind === 'apart' || why.kind === 'absent') && (
          <button type="button" class="button" onClick={() => ways.aimAt({ kind: 'several' })}>
            {t.lift.values}
          </button>
        )}
      </p>
    </div>
  );
}

function reasonOf(why: WhyNone, isShown: boolean, hasClaims: boolean): string {
  const t = words.value.way;
  switch (why.kind) {
    case 'limits':
      return why.limits.map((limit) => t.because[limit]).join(' ');
    case 'together':
      return t.together(formatList(why.limits.map((limit) => t.limits[limit])));
    case 'absent':
      return t.absent;
    case 'apart':
      return isShown ? t.apartShown : t.noneHelp[hasClaims ? 'claims' : 'plain'];
    default:
      return why satisfies never;
  }
}
