/** The chief facts of what the pointer rests on, beside it: who or what it is, and how much hangs on it. The keyboard is told the same. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import type { Target } from '../state/target.ts';
import { type CardPlace, cardPlace, type Point } from './card-place.ts';
import { numberOf, periodWords } from './claim-facts.ts';
import { KindMark, Standing, TypeMark } from './marks.tsx';
import { Foreign, KindName, NodeName, TypeName } from './names.tsx';

/** A pointer on its way rests on nothing. */
const REST_MS = 280;

interface Shown {
  readonly target: Target;
  readonly place: CardPlace;
}

export function HoverCard() {
  const app = useApp();
  const { explorer, page } = app;
  const { selection } = explorer;
  const [shown, setShown] = useState<Shown>();
  const pointer = useRef({ x: 0, y: 0 });
  /** Since the pointer came to what it is on: who drags or selects is told nothing more. */
  const wasPressed = useRef(false);
  const hovered = selection.hovered.value;
  const single = selection.single.value;
  // What is selected is told beside the picture, in full.
  const isWanted =
    hovered !== undefined && hovered.id !== single?.id && page.contextMenu.value === undefined && !isDrawing(explorer);

  useEffect(() => {
    const field = page.pictureField.current;
    const follow = ({ clientX, clientY, pointerType }: PointerEvent) => {
      pointer.current = { x: clientX, y: clientY };
      if (pointerType !== 'mouse' && pointerType !== 'pen') setShown(undefined);
    };
    const dismiss = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setShown(undefined);
    };
    const press = () => {
      wasPressed.current = true;
      setShown(undefined);
    };
    field?.addEventListener('pointermove', follow);
    field?.addEventListener('pointerdown', press);
    document.addEventListener('keydown', dismiss);
    return () => {
      field?.removeEventListener('pointermove', follow);
      field?.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', dismiss);
    };
  }, []);
  useEffect(() => {
    setShown(undefined);
    wasPressed.current = false;
    if (!isWanted) return;
    const timer = setTimeout(() => {
      const field = page.pictureField.current;
      const place = wasPressed.current || !field ? undefined : placeIn(field, pointer.current, app, hovered);
      if (place !== undefined) setShown({ target: hovered, place });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [hovered?.id, isWanted]);
  if (shown === undefined || !isWanted) return null;
  return (
    <div class="hover-card" style={shown.place} aria-hidden="true">
      {shown.target.kind === 'node' ? <NodeFacts id={shown.target.id} /> : <LineFacts id={shown.target.id} />}
    </div>
  );
}

function isDrawing({ selection }: ReturnType<typeof useApp>['explorer']): boolean {
  return selection.tool.value !== 'none';
}

/** Beside the pointer, and beside the nodes at the ends of a line. */
function placeIn(field: Element, pointer: Point, { explorer, canvas }: App, target: Target): CardPlace | undefined {
  const picture = field.closest('.picture')?.getBoundingClientRect();
  if (picture === undefined) return undefined;
  const corner = field.getBoundingClientRect();
  const graph = explorer.drawn.graph();
  const nodes = target.kind === 'node' ? [target.id] : graph.hasEdge(target.id) ? graph.extremities(target.id) : [];
  const kept = nodes.flatMap((node) => {
    const at = canvas.peek()?.positionOf(node);
    return at === undefined ? [] : [{ x: corner.left - picture.left + at.x, y: corner.top - picture.top + at.y }];
  });
  return cardPlace(picture, { x: pointer.x - picture.left, y: pointer.y - picture.top }, kept);
}

function NodeFacts({ id }: { readonly id: string }) {
  const { drawn, vocabulary, scene } = useApp().explorer;
  const { graph, index } = drawn.scene.value;
  if (!graph.hasNode(id)) return null;
  const entity = graph.getNodeAttribute(id, 'entity');
  const group = drawn.group(id);
  const isShown = drawn.visible.value.edges;
  const lines = graph.edges(id).filter((edge) => isShown[index.edgeSlots.get(edge) ?? -1] === 1);
  const relations = group?.outer.length ?? lines.length;
  const note = scene.notes.value.get(id);
  return (
    <>
      <p class="hover-name">
        {group === undefined && <KindMark kind={vocabulary.kindOf(entity)} />}
        <strong>
          {group === undefined ? (
            <NodeName node={entity} />
          ) : (
            <Foreign text={vocabulary.shortCaption(entity, locale.value)} />
          )}
        </strong>
      </p>
      <p class="small">
        {group === undefined ? (
          <>
            <KindName kind={vocabulary.kindOf(entity)} />
            {separator()}
            {words.value.shell.relations(relations)}
          </>
        ) : (
          words.value.group.head(group.shown.length, relations)
        )}
      </p>
      {note !== undefined && <p class="small hover-note">{note}</p>}
    </>
  );
}

function LineFacts({ id }: { readonly id: string }) {
  const { drawn, vocabulary, scene } = useApp().explorer;
  const { graph } = drawn.scene.value;
  if (!graph.hasEdge(id)) return null;
  const { type } = graph.getEdgeAttribute(id, 'entity');
  const relations = (drawn.line(id) ?? [id]).flatMap((edge) =>
    scene.graph.hasEdge(edge) ? [scene.graph.getEdgeAttribute(edge, 'entity')] : [],
  );
  const [only, ...others] = relations;
  const claims = relations.reduce((sum, relation) => sum + Number(numberOf(relation, 'claimCount') ?? 0), 0);
  const period = only !== undefined && others.length === 0 ? periodWords(only.properties) : undefined;
  const note = scene.notes.value.get(id);
  const caption = (node: string) => vocabulary.shortCaption(graph.getNodeAttribute(node, 'entity'), locale.value);
  return (
    <>
      <p class="hover-name">
        <TypeMark look={vocabulary.typeLook(type)} />
        <strong>
          <TypeName type={type} />
        </strong>
      </p>
      <p class="small">
        <Foreign text={caption(graph.source(id))} />
        {separator()}
        <Foreign text={caption(graph.target(id))} />
      </p>
      <p class="small">
        {others.length > 0 && `${words.value.shell.relations(relations.length)}${separator()}`}
        {vocabulary.hasClaims.value && words.value.evidence.claims(claims)}
        {period !== undefined && `${separator()}${period}`}
      </p>
      <Standing relations={relations} />
      {note !== undefined && <p class="small hover-note">{note}</p>}
    </>
  );
}
