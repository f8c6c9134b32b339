/** The picture in words: what a screen reader hears of the node or line that the keyboard is on. */
import { isBackground, isDisputed } from '../../graph/relation.ts';
import { formatList } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Target } from '../state/target.ts';

const MOST_TOLD = 5;

/** "Syrian Democratic Forces, armed group, 6 relations: commands …, and 1 more". Empty where it is not in the picture. */
export function tellTarget(explorer: Explorer, target: Target): string {
  const { graph } = explorer.drawn.scene.peek();
  if (target.kind === 'edge') return graph.hasEdge(target.id) ? tellLine(explorer, target.id) : '';
  return graph.hasNode(target.id) ? tellNode(explorer, target.id) : '';
}

function tellNode(explorer: Explorer, id: string): string {
  const { scene, vocabulary, drawn } = explorer;
  const { graph, index } = drawn.scene.peek();
  const t = words.peek();
  const entity = graph.getNodeAttribute(id, 'entity');
  const isShown = drawn.visible.peek().edges;
  const shown = graph.edges(id).filter((edge) => isShown[index.edgeSlots.get(edge) ?? -1] === 1);
  const told = shown.slice(0, MOST_TOLD).map((edge) => tellLine(explorer, edge));
  const rest = shown.length - told.length;
  const name = vocabulary.shortCaption(entity, locale.peek());
  const relations = shown.reduce((sum, edge) => sum + countOf(explorer, edge), 0);
  const group = drawn.group(id);
  const head =
    group === undefined
      ? t.keeping.told(
          name,
          vocabulary.kindName(vocabulary.kindOf(entity), locale.peek()),
          t.shell.relations(relations),
        )
      : t.group.told(name, group.shown.length, relations);
  const note = scene.notes.peek().get(id);
  const noted = note === undefined ? head : `${head}. ${t.keeping.note}: ${note}`;
  if (told.length === 0) return noted;
  return `${noted}: ${formatList(rest > 0 ? [...told, t.keeping.toldMore(rest)] : told)}`;
}

/** How many shown relations an edge stands for. */
function countOf({ drawn }: Explorer, id: string): number {
  return drawn.line(id)?.length ?? 1;
}

function tellLine(explorer: Explorer, id: string): string {
  const count = countOf(explorer, id);
  const told = tellEdge(explorer, id);
  const t = words.peek();
  const summed = count === 1 ? told : t.group.toldLine(told, count);
  const signs = signsOf(explorer, id);
  return signs.length === 0 ? summed : t.keeping.toldSigns(summed, signs);
}

/** What the line is drawn double, dashed or dotted for. */
function signsOf({ drawn, scene }: Explorer, id: string): readonly string[] {
  const t = words.peek().evidence;
  const relations = (drawn.line(id) ?? [id]).map((relation) => scene.graph.getEdgeAttribute(relation, 'entity'));
  const [status, ...others] = new Set(relations.map(({ properties }) => properties.get('status')));
  const modality = others.length === 0 && status !== 'asserted' ? t.modality[String(status)] : undefined;
  return [
    ...(relations.some(isDisputed) ? [t.toldDisputed] : modality === undefined ? [] : [modality]),
    ...(relations.length > 0 && relations.every(isBackground) ? [t.background] : []),
  ];
}

function tellEdge({ drawn, vocabulary }: Explorer, id: string): string {
  const { graph } = drawn.scene.peek();
  const caption = (node: string) => vocabulary.shortCaption(graph.getNodeAttribute(node, 'entity'), locale.peek());
  const type = vocabulary.typeName(graph.getEdgeAttribute(id, 'entity').type, locale.peek());
  return words.peek().keeping.toldEdge(caption(graph.source(id)), type, caption(graph.target(id)));
}
