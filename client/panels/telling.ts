/** The picture in words: what a screen reader hears of the node or line that the keyboard is on. */
import { formatList } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Target } from '../state/target.ts';

const MOST_TOLD = 5;

/** "Syrian Democratic Forces, armed group, 6 relations: commands …, and 1 more". Empty where it is not in the picture. */
export function tellTarget(explorer: Explorer, target: Target): string {
  const { graph } = explorer.scene;
  if (target.kind === 'edge') return graph.hasEdge(target.id) ? tellEdge(explorer, target.id) : '';
  return graph.hasNode(target.id) ? tellNode(explorer, target.id) : '';
}

function tellNode(explorer: Explorer, id: string): string {
  const { scene, vocabulary, filters } = explorer;
  const t = words.peek();
  const entity = scene.graph.getNodeAttribute(id, 'entity');
  const shown = scene.graph.edges(id).filter((edge) => filters.shownEdges.peek().has(edge));
  const told = shown.slice(0, MOST_TOLD).map((edge) => tellEdge(explorer, edge));
  const rest = shown.length - told.length;
  const relations = t.shell.relations(shown.length);
  const head = t.keeping.told(
    vocabulary.caption(entity, locale.peek()),
    vocabulary.kindName(vocabulary.kindOf(entity), locale.peek()),
    relations,
  );
  const note = scene.notes.peek().get(id);
  const noted = note === undefined ? head : `${head}. ${t.keeping.note}: ${note}`;
  if (told.length === 0) return noted;
  return `${noted}: ${formatList(rest > 0 ? [...told, t.keeping.toldMore(rest)] : told)}`;
}

function tellEdge({ scene, vocabulary }: Explorer, id: string): string {
  const { graph } = scene;
  const caption = (node: string) => vocabulary.caption(graph.getNodeAttribute(node, 'entity'), locale.peek());
  const type = vocabulary.typeName(graph.getEdgeAttribute(id, 'entity').type, locale.peek());
  return words.peek().keeping.toldEdge(caption(graph.source(id)), type, caption(graph.target(id)));
}
