/** What the list under the search field offers, in its order: ways, nodes, all of them, kinds, relation types, questions, notes. */
import type { App } from '../shell/app.ts';
import { bringAndSelect } from '../shell/bring-and-select.ts';
import { type OfferedQuestion, questionsAbout } from '../shell/question-search.ts';
import { offeredQuestions } from '../shell/questions.ts';
import { showCypher } from '../shell/show-cypher.ts';
import { showWays } from '../shell/show-ways.ts';
import type { FoundNote } from '../state/keeping/notes.ts';
import type { SearchHit, SearchState } from '../state/search.ts';
import type { FoundWay, WaySearchState } from '../state/way-search.ts';

export type SearchOption =
  | { readonly kind: 'way'; readonly way: FoundWay }
  | { readonly kind: 'node'; readonly hit: SearchHit }
  | { readonly kind: 'all'; readonly ids: readonly string[] }
  | { readonly kind: 'ofKind'; readonly name: string; readonly count: number }
  | { readonly kind: 'ofType'; readonly name: string; readonly count: number }
  | ({ readonly kind: 'question' } & OfferedQuestion)
  | { readonly kind: 'note'; readonly note: FoundNote };

/** A text that asks for a way names no single thing, even where one is called so. */
export function optionsOf({ explorer }: App): readonly SearchOption[] {
  const { search, waySearch, connection, notes } = explorer;
  const way = waySearch.state.value;
  if (way.kind === 'found' && way.ways.length > 0) return way.ways.map((found) => ({ kind: 'way', way: found }));
  const state = search.state.value;
  const hits = hitsOf(state).map((hit): SearchOption => ({ kind: 'node', hit }));
  if (state.kind !== 'found') return hits;
  const schema = connection.schema.value;
  const countIn = (list: readonly { readonly name: string; readonly count: number }[] | undefined, name: string) =>
    list?.find((entry) => entry.name === name)?.count ?? 0;
  // What is only similar is taken one by one: nobody typed its name.
  const ids = state.hits.filter(({ isSimilar }) => !isSimilar).map(({ node }) => node.elementId);
  return [
    ...hits,
    ...(ids.length > 1 ? [{ kind: 'all', ids } as const] : []),
    ...state.kinds.map((name) => ({ kind: 'ofKind', name, count: countIn(schema?.labels, name) }) as const),
    ...state.types.map((name) => ({ kind: 'ofType', name, count: countIn(schema?.edgeTypes, name) }) as const),
    ...questionsAbout(state.text, offeredQuestions(explorer)).map(
      (offered) => ({ kind: 'question', ...offered }) as const,
    ),
    ...notes.matching(state.text).map((note) => ({ kind: 'note', note }) as const),
  ];
}

/** The names that nothing is called by, where nothing was found: of a text that asks for a way, those at its ends. */
export function unknownNames(
  search: SearchState,
  way: WaySearchState,
  options: readonly SearchOption[],
): readonly string[] {
  if (search.kind !== 'found' || way.kind === 'searching' || options.some(({ kind }) => kind === 'node')) return [];
  if (way.kind === 'found' && way.missing.length > 0) return way.missing;
  return options.length === 0 ? [search.text] : [];
}

/** How many things were found: to take all of them at once is one more line of the list, and no further thing. */
export function countFound(options: readonly SearchOption[]): number {
  return options.filter(({ kind }) => kind !== 'all').length;
}

/** Does what an option promises; what it brings is selected. */
export async function takeOption(app: App, option: SearchOption): Promise<void> {
  const { explorer, canvas } = app;
  const { picture, selection } = explorer;
  switch (option.kind) {
    case 'way':
      return showWays(app, { from: option.way.from.node, to: option.way.to.node });
    case 'node':
      return bringAndSelect(app, [option.hit.node.elementId]);
    case 'all':
      return bringAndSelect(app, option.ids);
    case 'ofKind':
      return bringAndSelect(app, await picture.bringKind(option.name));
    case 'ofType': {
      const edges = (await picture.bringType(option.name)).filter((id) => explorer.scene.graph.hasEdge(id));
      const ends = edges.flatMap((id) => explorer.scene.graph.extremities(id));
      selection.selectMany({ nodes: [], edges });
      if (ends.length > 0) canvas.peek()?.zoomTo([...new Set(ends)]);
      return;
    }
    case 'question':
      showCypher(app, option.question.asked);
      explorer.console.run();
      return;
    case 'note':
      if (option.note.target === undefined) selection.clear();
      else if (option.note.target.kind === 'node') await bringAndSelect(app, [option.note.target.id]);
      else selection.select(option.note.target);
      return;
  }
}

/** Options that look alike stand together under one heading. */
export function groupOf({ kind }: SearchOption): 'nodes' | 'kinds' | 'types' | 'questions' | 'notes' {
  const groups = {
    way: 'nodes',
    node: 'nodes',
    all: 'nodes',
    ofKind: 'kinds',
    ofType: 'types',
    question: 'questions',
    note: 'notes',
  } as const;
  return groups[kind];
}

/** While the next answer is on its way the last one stays. */
function hitsOf(state: SearchState): readonly SearchHit[] {
  if (state.kind === 'found') return state.hits;
  return state.kind === 'searching' ? state.before : [];
}
