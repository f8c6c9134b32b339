/** The picture as text: every shown node and line in two tables, in step with what is shown and selected. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { foldName } from '../../graph/fold.ts';
import { formatNumber } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { Dialog } from '../shell/dialog.tsx';
import type { Target } from '../state/target.ts';
import { numberOf } from './claim-facts.ts';
import { KindName, NodeName, TypeName } from './names.tsx';

const STEP = 200;

export function PictureList() {
  const app = useApp();
  const t = words.value.keeping;
  const [text, setText] = useState('');
  const folded = foldName(text);
  const nodes = shownNodes(app).filter(({ name }) => foldName(name).includes(folded));
  const edges = shownEdges(app).filter(({ name }) => foldName(name).includes(folded));
  return (
    <Dialog
      title={t.list}
      class="picture-list"
      onClose={() => {
        app.page.dialog.value = undefined;
      }}
    >
      <p class="dialog-lead">
        <input
          class="field"
          type="search"
          dir="auto"
          autofocus
          aria-label={t.listFilter}
          placeholder={t.listFilter}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="picture-list-body scroll" tabIndex={0} aria-label={t.list}>
        {nodes.length + edges.length === 0 && <p>{t.listEmpty}</p>}
        <Nodes ids={nodes.map(({ id }) => id)} />
        <Edges ids={edges.map(({ id }) => id)} />
      </section>
    </Dialog>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function shownNodes({ explorer }: App): readonly Named[] {
  const { scene, filters, vocabulary } = explorer;
  const collator = new Intl.Collator(locale.value);
  return [...filters.shownNodes.value]
    .map((id) => ({ id, name: vocabulary.caption(scene.graph.getNodeAttribute(id, 'entity'), locale.value) }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

function shownEdges({ explorer }: App): readonly Named[] {
  const { scene, filters, vocabulary } = explorer;
  const { graph } = scene;
  const caption = (node: string) => vocabulary.caption(graph.getNodeAttribute(node, 'entity'), locale.value);
  const collator = new Intl.Collator(locale.value);
  return [...filters.shownEdges.value]
    .map((id) => {
      const type = vocabulary.typeName(graph.getEdgeAttribute(id, 'entity').type, locale.value);
      return { id, name: `${caption(graph.source(id))} ${type} ${caption(graph.target(id))}` };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

function Nodes({ ids }: { readonly ids: readonly string[] }) {
  const { scene, filters, vocabulary } = useApp().explorer;
  const t = words.value.keeping;
  const [most, setMost] = useState(STEP);
  if (ids.length === 0) return null;
  return (
    <table>
      <caption>
        {t.listNodes} <span class="small number">{formatNumber(ids.length)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.listNode}</th>
          <th scope="col">{t.listKind}</th>
          <th scope="col">{t.listDegree}</th>
        </tr>
      </thead>
      <tbody>
        {ids.slice(0, most).map((id) => {
          const entity = scene.graph.getNodeAttribute(id, 'entity');
          const degree = scene.graph.edges(id).filter((edge) => filters.shownEdges.value.has(edge)).length;
          return (
            <tr key={id}>
              <th scope="row">
                <Choice target={{ kind: 'node', id }}>
                  <NodeName node={entity} isBoth />
                </Choice>
              </th>
              <td>
                <KindName kind={vocabulary.kindOf(entity)} />
              </td>
              <td class="number">{formatNumber(degree)}</td>
            </tr>
          );
        })}
      </tbody>
      <More left={ids.length - most} columns={3} onMore={() => setMost(most + STEP)} />
    </table>
  );
}

function Edges({ ids }: { readonly ids: readonly string[] }) {
  const { scene, vocabulary } = useApp().explorer;
  const t = words.value.keeping;
  const [most, setMost] = useState(STEP);
  const hasClaims = vocabulary.hasClaims.value;
  if (ids.length === 0) return null;
  return (
    <table>
      <caption>
        {t.listEdges} <span class="small number">{formatNumber(ids.length)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.listFrom}</th>
          <th scope="col">{t.listType}</th>
          <th scope="col">{t.listTo}</th>
          {hasClaims && <th scope="col">{t.listClaims}</th>}
        </tr>
      </thead>
      <tbody>
        {ids.slice(0, most).map((id) => {
          const { entity } = scene.graph.getEdgeAttributes(id);
          const claims = numberOf(entity, 'claimCount');
          return (
            <tr key={id}>
              <td>
                <NodeName node={scene.graph.getNodeAttribute(scene.graph.source(id), 'entity')} />
              </td>
              <th scope="row">
                <Choice target={{ kind: 'edge', id }}>
                  <TypeName type={entity.type} />
                </Choice>
              </th>
              <td>
                <NodeName node={scene.graph.getNodeAttribute(scene.graph.target(id), 'entity')} />
              </td>
              {hasClaims && <td class="number">{claims === undefined ? '' : formatNumber(claims)}</td>}
            </tr>
          );
        })}
      </tbody>
      <More left={ids.length - most} columns={4} onMore={() => setMost(most + STEP)} />
    </table>
  );
}

interface ChoiceProperties {
  readonly target: Target;
  readonly children: ComponentChildren;
}

/** Selects it in the picture and goes there. */
function Choice({ target, children }: ChoiceProperties) {
  const app = useApp();
  const { selection, scene } = app.explorer;
  const { nodes, edges } = selection.current.value;
  const isSelected = target.kind === 'node' ? nodes.has(target.id) : edges.has(target.id);
  const choose = () => {
    app.page.dialog.value = undefined;
    selection.select(target);
    selection.focused.value = target;
    app.canvas.peek()?.zoomTo(target.kind === 'node' ? [target.id] : scene.graph.extremities(target.id));
    app.page.pictureField.current?.focus();
  };
  return (
    <button type="button" class="button-link" aria-pressed={isSelected} onClick={choose}>
      {children}
    </button>
  );
}

interface MoreProperties {
  readonly left: number;
  readonly columns: number;
  onMore(): void;
}

function More({ left, columns, onMore }: MoreProperties) {
  if (left <= 0) return null;
  return (
    <tfoot>
      <tr>
        <td colSpan={columns}>
          <button type="button" class="button" onClick={onMore}>
            {words.value.keeping.listMore(Math.min(left, STEP))}
          </button>
        </td>
      </tr>
    </tfoot>
  );
}
